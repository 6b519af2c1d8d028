import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, expectTypeOf, it } from 'vitest';
import type { Language } from '../../src/lib/i18n/language.ts';
import { progressMessages } from '../../src/lib/i18n/en/progress/progress-messages.ts';
import { nonsense } from './nonsense.ts';

/** The texts in `T` that cannot be translated, because their type is a string literal; `never` if there are none. */
type Unsayable<T> = T extends string
	? string extends T
		? never
		: T
	: T extends (...values: never[]) => infer Said
		? Unsayable<Said>
		: T extends readonly (infer Item)[]
			? Unsayable<Item>
			: T extends object
				? { [Name in keyof T]: Unsayable<T[Name]> }[keyof T]
				: never;

const ENGLISH = 'src/lib/i18n/en';
/** Helper modules of the English texts, which another language need not have. */
const HELPERS = ['progress/days.ts', 'lengths.ts', 'listed.ts', 'plural.ts'];

it('has everything that an English module exports, so that a language that lacks one does not compile', async () => {
	const exported: Record<keyof Language, true> = {
		aboutYouMessages: true,
		acknowledgementMessages: true,
		activityMessages: true,
		helpMessages: true,
		audioFileMessages: true,
		calendarMessages: true,
		careMessages: true,
		dayMessages: true,
		restDayMessages: true,
		chartMessages: true,
		historyMessages: true,
		reportMessages: true,
		messages: true,
		sideWithin: true,
		WEEKDAYS: true,
		dataMessages: true,
		dateMessages: true,
		deskMessages: true,
		figureMessages: true,
		howYouAreMessages: true,
		installMessages: true,
		learnMessages: true,
		exerciseMessages: true,
		finderMessages: true,
		libraryMessages: true,
		planNames: true,
		playerMessages: true,
		problemWords: true,
		poseProblemWords: true,
		progressMessages: true,
		recordProblemWords: true,
		routineMessages: true,
		scaleMessages: true,
		settingsMessages: true,
		soundCheckMessages: true,
		soundMessages: true,
		startMessages: true,
		storageMessages: true,
		streakMessages: true,
		streakSettingMessages: true,
		thermalMessages: true,
		thermalPhrases: true,
		todayMessages: true,
		updateMessages: true,
		voiceMessages: true,
		walkMessages: true,
		adviceWords: true,
		fitWords: true,
		flareMessages: true,
		painMessages: true,
		progressionMessages: true
	};
	const files = readdirSync(ENGLISH, { recursive: true, encoding: 'utf8' }).filter((file) => {
		return file.endsWith('.ts') && !HELPERS.includes(file);
	});
	const modules = await Promise.all(files.map((file) => import(path.resolve(ENGLISH, file)) as Promise<object>));
	expect(modules.flatMap(Object.keys).sort()).toEqual(Object.keys(exported).sort());
});

it('can be said in other words throughout', () => {
	expectTypeOf<Unsayable<Language>>().toBeNever();
	// `Unsayable` finds text whose type is a string literal.
	expectTypeOf<Unsayable<{ a: { b: (ms: number) => 'one' | 'two' } }>>().toEqualTypeOf<'one' | 'two'>();
});

it('does not compile where a line is missing', () => {
	const all: Language['progressMessages'] = nonsense(progressMessages);
	const { backup, ...others } = all;
	// @ts-expect-error `backup` is missing.
	const lacking: Language['progressMessages'] = others;
	expect([backup, 'backup' in lacking]).toEqual([nonsense('Backup'), false]);
});

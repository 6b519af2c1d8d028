import { readdirSync } from 'node:fs';
import { expect, expectTypeOf, it } from 'vitest';
import type { Language } from '../../src/lib/i18n/language.ts';
import { progressMessages } from '../../src/lib/i18n/en/progress.ts';
import { nonsense } from './nonsense.ts';

/** What in `T` could be said in no other words, because its type is the English text itself. */
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

/** Helpers of the English modules alone. */
const HELPERS = ['lengths', 'plural'];

it('has every module of words as a part, so that a language that lacks one does not compile', () => {
	const parts: Record<keyof Language, true> = {
		acknowledgements: true,
		common: true,
		figure: true,
		learn: true,
		library: true,
		player: true,
		problems: true,
		progress: true,
		'record-problems': true,
		settings: true,
		sound: true,
		'sound-check': true,
		start: true,
		voice: true
	};
	const modules = readdirSync('src/lib/i18n/en').map((file) => file.replace('.ts', ''));
	expect(modules.filter((name) => !HELPERS.includes(name)).sort()).toEqual(Object.keys(parts).sort());
});

it('can be said in other words throughout', () => {
	expectTypeOf<Unsayable<Language>>().toBeNever();
	// The law itself finds what is fixed.
	expectTypeOf<Unsayable<{ a: { b: (ms: number) => 'one' | 'two' } }>>().toEqualTypeOf<'one' | 'two'>();
});

it('does not compile where a line is missing', () => {
	const all: Language['progress']['progressMessages'] = nonsense(progressMessages);
	const { backup, ...others } = all;
	// @ts-expect-error `backup` is missing.
	const lacking: Language['progress']['progressMessages'] = others;
	expect([backup, 'backup' in lacking]).toEqual([nonsense('Backup'), false]);
});

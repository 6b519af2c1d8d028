import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import positions from '../../../tests/data/positions.json' with { type: 'json' };
import published from '../../../tests/data/published-routines.json' with { type: 'json' };
import revised from '../../../tests/data/revised-routines.json' with { type: 'json' };
import { parseExerciseValue, parseRoutineValue } from '../../lib/routine/parse.ts';
import type { Result } from '../../lib/routine/result.ts';
import { bannedWords, passagesOfCode } from './banned-words.ts';
import {
	claimedReviews,
	deadLinks,
	exercisesInNoPlace,
	passagesIn,
	positionsApart,
	routinesChangedSincePublication,
	sourceKeysInWords,
	sourcesApartFromEvidence,
	sourcesWithoutEntry,
	stepsBeyondTheirRoutine,
	unsortedSources,
	untidyRoutineWords,
	wordyCues,
	type Content
} from './content-laws.ts';
import { printProblem, readRoutineFolder } from './read-routines.ts';

type Law = (content: Content) => string[];

const lawsOfAnyContent = {
	'has no banned word': (content: Content) => bannedWords(passagesIn(content)),
	'keeps keys and grades of sources out of what people read': sourceKeysInWords,
	'says 1 to 5 cues, of at most 12 words': wordyCues,
	'has short summaries, and sentences that end': untidyRoutineWords,
	'lists every source that it names': sourcesWithoutEntry,
	'has as sources of an exercise those of its evidence': sourcesApartFromEvidence,
	'has its sources in order': unsortedSources,
	'does not claim to be reviewed': claimedReviews,
	'asks nothing in a routine that is for a later phase or a higher level': stepsBeyondTheirRoutine,
	'leads from each exercise and step to one that is there': deadLinks,
	'has each exercise in a routine, or in the library only': exercisesInNoPlace
} satisfies Record<string, Law>;

const laws = {
	...lawsOfAnyContent,
	'keeps the positions published': (content: Content) => positionsApart(content, positions),
	'keeps the lengths and steps published': (content: Content) => routinesChangedSincePublication(content, published, revised)
} satisfies Record<string, Law>;

describe('the content of the app', () => {
	const folder = readRoutineFolder('routines');

	it('can be built', () => expect(folder.problems.map(printProblem)).toEqual([]));

	it('is 30 routines and 83 exercises', () => {
		expect([folder.routines.size, folder.exercises.size]).toEqual([30, 83]);
	});

	it.each(Object.entries(laws))('%s', (_law, offenders) => expect(offenders(folder)).toEqual([]));
});

describe('words of the app outside routines', () => {
	it.each(filesIn('src/lib/i18n/en', '.ts'))('%s has no banned word', (file) => {
		expect(bannedWords(passagesOfCode(file, readFileSync(file, 'utf8')))).toEqual([]);
	});

	it.each(filesIn('src/learn', '.md'))('%s has no banned word', (file) => {
		expect(bannedWords([{ at: file, text: readFileSync(file, 'utf8') }])).toEqual([]);
	});
});

describe('a law reports', () => {
	const planted: Record<keyof typeof laws, readonly [content: Content, offenders: readonly string[]]> = {
		'has no banned word': [small({ routine: { notes: 'It treats a back.' } }), ['sway/notes: “treats” in “It treats a back.”']],
		'keeps keys and grades of sources out of what people read': [
			small({ routine: { when: 'Daily (NHS-EX).' }, exercise: { mistakes: 'Haste [A/B].' } }),
			['sway/when: Daily (NHS-EX).', 'lean/mistakes: Haste [A/B].']
		],
		'says 1 to 5 cues, of at most 12 words': [
			small({ exercise: { cues: ['a', 'b', 'c', 'd', 'e', 'a b c d e f g h i j k l m'] } }),
			['lean: 6 cues', 'lean: a b c d e f g h i j k l m']
		],
		'has short summaries, and sentences that end': [
			small({ routine: { summary: `${'o'.repeat(90)}.`, when: 'daily' } }),
			['sway/summary: 91 characters', 'sway/when: does not end in a full stop: daily']
		],
		'lists every source that it names': [
			small({
				routine: { sources: ['ONE'] },
				exercise: { sources: ['TWO'], evidence: [{ source: 'THREE', grade: 'A', says: '5 s' }] }
			}),
			['sway: ONE', 'lean: TWO', 'lean: THREE']
		],
		'has as sources of an exercise those of its evidence': [
			small({ exercise: { sources: ['NHS-EX'], evidence: [{ source: 'KP', grade: 'B', says: '5 s' }] } }),
			['lean: sources NHS-EX; evidence KP']
		],
		'has its sources in order': [small({ sources: ['KP', 'AHS'] }), ['AHS']],
		'does not claim to be reviewed': [small({ exercise: { review: 'by Dr X' } }), ['lean: review by Dr X']],
		'asks nothing in a routine that is for a later phase or a higher level': [
			small({ exercise: { phase: 2, level: 3 } }),
			['sway (phase 1): lean (phase 2)', 'sway (level 1): lean (level 3)']
		],
		'leads from each exercise and step to one that is there': [
			small({ exercise: { easier: 'lie-down', harder: 'lean more' } }),
			['lean: lie-down']
		],
		'has each exercise in a routine, or in the library only': [
			small({ exercise: { libraryOnly: true } }),
			['lean: libraryOnly, and in a routine']
		],
		'keeps the positions published': [
			small(),
			[...Object.keys(positions).map((id) => `${id}: missing`), 'lean: standing, not published']
		],
		'keeps the lengths and steps published': [
			small(),
			[
				'sway: not published',
				...[...published, ...revised.filter(({ was }) => was === null)].map(({ id }) => `${id}: missing`)
			]
		]
	};

	it.each(Object.entries(laws))('%s', (law, offenders) => {
		const [content, expected] = planted[law as keyof typeof laws];
		expect(offenders(content)).toEqual(expected);
	});

	it('nothing in content that obeys it', () => {
		expect(Object.values(lawsOfAnyContent).flatMap((offenders) => offenders(small()))).toEqual([]);
	});

	it('a position, a length and a step that are not as published', () => {
		const content = small();
		expect(positionsApart(content, { lean: 'seated' })).toEqual(['lean: standing, not seated']);
		const as = (totalSeconds: number, holdSeconds: number) => ({
			...(routineFile as object),
			id: 'sway',
			totalSeconds,
			steps: [{ exercise: 'lean', holdSeconds }]
		});
		expect(routinesChangedSincePublication(content, [as(30, 20)], [])).toEqual([]);
		expect(routinesChangedSincePublication(content, [as(31, 20)], [])).toEqual(['sway: 30 s, not 31 s']);
		expect(routinesChangedSincePublication(content, [as(30, 21)], [])).toEqual(['sway: plays otherwise']);
	});

	it('a revised routine whose name, lengths or steps are not those of its revision', () => {
		const offenders = (file: object, was: number | null, now: number) => {
			const steps = [{ exercise: 'lean', holdSeconds: 21 }];
			const one = { ...routineFile, totalSeconds: 31, steps, ...file };
			return routinesChangedSincePublication(small(), [one], [{ id: 'sway', was, now }]);
		};
		expect(offenders({}, 31, 30)).toEqual([]);
		expect(offenders({ name: 'Swing' }, 31, 30)).toEqual(['sway: plays otherwise']);
		expect(offenders({}, 31, 29)).toEqual(['sway: 30 s, not 29 s']);
		expect(offenders({}, 32, 30)).toEqual(['sway: was 31 s, not 32 s']);
		expect(offenders({ steps: routineFile.steps }, 31, 30)).toEqual(['sway: plays as published, so it is not revised']);
	});

	it('an added routine with the wrong length, or with a published length', () => {
		const offenders = (was: number | null, now: number) => {
			return routinesChangedSincePublication(small(), [], [{ id: 'sway', was, now }]);
		};
		expect(offenders(null, 30)).toEqual([]);
		expect(offenders(null, 31)).toEqual(['sway: 30 s, not 31 s']);
		expect(offenders(28, 30)).toEqual(['sway: was not published, so it was not 28 s']);
	});

	it('an exercise in no routine, and a step whose exercise does not exist', () => {
		const content = small();
		expect(exercisesInNoPlace({ ...content, routines: new Map() })).toEqual(['lean: in no routine']);
		expect(deadLinks({ ...content, exercises: new Map() })).toEqual(['sway: lean']);
	});
});

const exerciseFile = {
	version: 1,
	id: 'lean',
	name: 'Lean',
	position: 'standing',
	cues: ['Lean.'],
	review: 'none'
};
const routineFile = {
	version: 1,
	id: 'sway',
	name: 'Sway',
	summary: 'Sway a little.',
	steps: [{ exercise: 'lean', holdSeconds: 20 }],
	review: 'none'
};

/**
 * Content of one routine with one exercise, with the given changes. Without changes, the content obeys every law except
 * those about what was published.
 */
function small({
	routine = {},
	exercise = {},
	sources = ['NHS-EX']
}: { routine?: object; exercise?: object; sources?: readonly string[] } = {}): Content {
	const lean = valueOf(parseExerciseValue({ ...exerciseFile, ...exercise }));
	const sway = valueOf(parseRoutineValue({ ...routineFile, ...routine }, () => lean.position));
	return {
		routines: new Map([[sway.id, sway]]),
		exercises: new Map([[lean.id, lean]]),
		sources: new Map(sources.map((key) => [key, { key, grade: 'B', what: 'A leaflet', where: 'a copy' }]))
	};
}

function valueOf<Value>(result: Result<Value, unknown>): Value {
	if (!result.ok) throw new Error(JSON.stringify(result.error));
	return result.value;
}

/** Paths of the files directly in `folder` that end in `ending`; none if there is no such folder. */
function filesIn(folder: string, ending: string): string[] {
	if (!existsSync(folder)) return [];
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith(ending))
		.map((name) => `${folder}/${name}`);
}

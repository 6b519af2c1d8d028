import { isDeepStrictEqual } from 'node:util';
import { compileTimeline, DEFAULT_PREFERENCES } from '../../lib/routine/compile.ts';
import { isExerciseLink } from '../../lib/routine/exercise-link.ts';
import { parseRoutineValue, positionsFor, type Catalogue } from '../../lib/routine/parse.ts';
import type { ExerciseStep, Routine } from '../../lib/routine/schema.ts';
import { isExerciseStep } from '../../lib/routine/step.ts';
import { stringsIn, type Passage } from './banned-words.ts';
import { catalogueOf, type RoutineFolder } from './read-routines.ts';

/**
 * Laws for the content of the app, beyond what the schema requires of any file. Each function returns one line per
 * offender, with its location. The list is empty if the law holds.
 */

export type Content = Pick<RoutineFolder, 'routines' | 'exercises' | 'sources'>;

/** A routine as it was first published, with its length at the default preferences. */
export interface PublishedRoutine {
	readonly id: string;
	readonly totalSeconds: number;
}

/** A routine that differs from what was published: its published length, or null if it is new, and its length now. */
export interface RevisedRoutine {
	readonly id: string;
	readonly was: number | null;
	readonly now: number;
}

export const LONGEST_CUE_WORDS = 12;
export const LONGEST_SUMMARY = 90;

// Words

/** Every string of routines, exercises and sources, including ids and keys. */
export function passagesIn({ routines, exercises, sources }: Content): Passage[] {
	return [routines, exercises, sources].flatMap((items) => [...items].flatMap(([id, item]) => stringsIn(item, id)));
}

/** Evidence grades and source keys belong in `sources` and `evidence[].source`, not in what people read. */
export function sourceKeysInWords(content: Content): string[] {
	const keys = [...content.sources.keys()].join('|') || '(?!)';
	const pattern = new RegExp(`\\[[ABCM](?:/[ABCM])?\\]|(?<![\\w-])(?:${keys})(?![\\w-])`);
	const isKeyItself = ({ at }: Passage) => /\/(?:sources\/\d+|source)$/.test(at);
	return passagesIn({ ...content, sources: new Map() })
		.filter((passage) => !isKeyItself(passage) && pattern.test(passage.text))
		.map(({ at, text }) => `${at}: ${text}`);
}

export function wordyCues({ exercises }: Content): string[] {
	// The cues from index `cuePace.from` on are paced: each follows the one before after a fixed time. Only the cues
	// before the paced ones count towards the limit of five.
	return [...exercises.values()].flatMap(({ id, cues, cuePace }) => [
		...(cues.length >= 1 && (cuePace?.from ?? cues.length) <= 5 ? [] : [`${id}: ${cues.length} cues`]),
		...cues.filter((cue) => cue.split(/\s+/).length > LONGEST_CUE_WORDS).map((cue) => `${id}: ${cue}`)
	]);
}

export function untidyRoutineWords({ routines }: Content): string[] {
	return [...routines.values()].flatMap(({ id, summary, when, notes }) => [
		...(summary ? [] : [`${id}/summary: is missing`]),
		...((summary?.length ?? 0) > LONGEST_SUMMARY ? [`${id}/summary: ${summary?.length} characters`] : []),
		...Object.entries({ summary, when, notes })
			.filter(([, text]) => text !== undefined && !text.endsWith('.'))
			.map(([field, text]) => `${id}/${field}: does not end in a full stop: ${text}`)
	]);
}

// Sources

export function sourcesWithoutEntry({ routines, exercises, sources }: Content): string[] {
	const named = [
		...[...routines.values()].map(({ id, sources: keys }) => [id, keys ?? []] as const),
		...[...exercises.values()].map(
			({ id, sources: keys, evidence }) => [id, [...keys, ...evidence.flatMap(({ source }) => source ?? [])]] as const
		)
	];
	return named.flatMap(([id, keys]) => [...new Set(keys)].filter((key) => !sources.has(key)).map((key) => `${id}: ${key}`));
}

export function sourcesApartFromEvidence({ exercises }: Content): string[] {
	return [...exercises.values()].flatMap(({ id, sources, evidence }) => {
		const shown = new Set(evidence.flatMap(({ source }) => source ?? []));
		const isSame = sources.length === shown.size && sources.every((key) => shown.has(key));
		return isSame ? [] : [`${id}: sources ${sources.join(', ') || 'none'}; evidence ${[...shown].join(', ') || 'none'}`];
	});
}

/** Sources must be sorted, so that a key is easy to find by eye and additions by two people do not conflict. */
export function unsortedSources({ sources }: Content): string[] {
	const keys = [...sources.keys()];
	return keys.filter((key, index) => index > 0 && (keys[index - 1] ?? '') > key);
}

export function claimedReviews({ routines, exercises }: Content): string[] {
	return [...routines.values(), ...exercises.values()]
		.filter(({ review }) => review !== 'none')
		.map(({ id, review }) => `${id}: review ${review ?? 'missing'}`);
}

// Where exercises are used

/** Steps whose exercise is for a later phase, or a higher level, than their routine. */
export function stepsBeyondTheirRoutine({ routines, exercises }: Content): string[] {
	return [...routines.values()].flatMap((routine) =>
		exerciseSteps(routine).flatMap(({ exercise }) => {
			const { level, phase } = exercises.get(exercise) ?? { level: 0, phase: 0 };
			return [
				...(phase > routine.phase ? [`${routine.id} (phase ${routine.phase}): ${exercise} (phase ${phase})`] : []),
				...(level > routine.level ? [`${routine.id} (level ${routine.level}): ${exercise} (level ${level})`] : [])
			];
		})
	);
}

export function deadLinks({ routines, exercises }: Content): string[] {
	const ways = [...exercises.values()].flatMap(({ id, easier, harder }) =>
		[easier, harder].flatMap((to) => (to !== undefined && isExerciseLink(to) ? [[id, to] as const] : []))
	);
	const steps = [...routines.values()].flatMap((routine) =>
		exerciseSteps(routine)
			.filter(({ exercise }) => !Object.hasOwn(routine.exercises ?? {}, exercise))
			.map(({ exercise }) => [routine.id, exercise] as const)
	);
	return [...ways, ...steps].filter(([, to]) => !exercises.has(to)).map(([from, to]) => `${from}: ${to}`);
}

/** An exercise must either be in a routine or be marked `libraryOnly`, but not both. */
export function exercisesInNoPlace({ routines, exercises }: Content): string[] {
	const used = new Set([...routines.values()].flatMap((routine) => exerciseSteps(routine).map((step) => step.exercise)));
	return [...exercises.values()]
		.filter(({ id, libraryOnly }) => used.has(id) === libraryOnly)
		.map(({ id, libraryOnly }) => `${id}: ${libraryOnly ? 'libraryOnly, and in a routine' : 'in no routine'}`);
}

function exerciseSteps({ steps }: Routine): ExerciseStep[] {
	return steps.filter(isExerciseStep);
}

// As published

export function positionsApart({ exercises }: Content, positions: Readonly<Record<string, string>>): string[] {
	const missing = Object.keys(positions).filter((id) => !exercises.has(id));
	return [
		...missing.map((id) => `${id}: missing`),
		...[...exercises.values()]
			.filter(({ id, position }) => positions[id] !== position)
			.map(({ id, position }) => `${id}: ${position}, not ${positions[id] ?? 'published'}`)
	];
}

/**
 * Routines that are missing, were never published, or differ from what was published: in length, name, goal, level,
 * phase, lead-in, rounds or steps (apart from notes). A revised routine may differ in its steps alone, and must have
 * the length of its revision.
 */
export function routinesChangedSincePublication(
	{ routines, exercises }: Content,
	published: readonly PublishedRoutine[],
	revised: readonly RevisedRoutine[]
): string[] {
	const catalogue = catalogueOf(exercises);
	const added = revised.filter(({ id }) => !published.some((one) => one.id === id));
	const unpublished = [...routines.keys()].filter((id) => ![...published, ...added].some((one) => one.id === id));
	const apart = published.flatMap(({ totalSeconds, ...value }) => {
		const { id } = value;
		const routine = routines.get(id);
		const parsed = parseRoutineValue(value, catalogue);
		if (!routine || !parsed.ok) return [`${id}: missing`];
		const revision = revised.find((one) => one.id === id);
		const isSameFrame = isDeepStrictEqual(frameOf(routine), frameOf(parsed.value));
		const isSame = isSameFrame && isDeepStrictEqual(silentSteps(routine), silentSteps(parsed.value));
		return [
			...lengthApart(routine, catalogue, revision?.now ?? totalSeconds),
			...((revision ? isSameFrame : isSame) ? [] : [`${id}: plays otherwise`]),
			...(revision && isSame ? [`${id}: plays as published, so it is not revised`] : []),
			...(revision && revision.was !== totalSeconds ? [`${id}: was ${totalSeconds} s, not ${revision.was} s`] : [])
		];
	});
	const addedApart = added.flatMap(({ id, was, now }) => {
		const routine = routines.get(id);
		if (!routine) return [`${id}: missing`];
		return [
			...lengthApart(routine, catalogue, now),
			...(was === null ? [] : [`${id}: was not published, so it was not ${was} s`])
		];
	});
	return [...unpublished.map((id) => `${id}: not published`), ...apart, ...addedApart];
}

function lengthApart(routine: Routine, catalogue: Catalogue, seconds: number): string[] {
	const { totalMs } = compileTimeline(routine, positionsFor(routine, catalogue), DEFAULT_PREFERENCES);
	return totalMs === seconds * 1000 ? [] : [`${routine.id}: ${totalMs / 1000} s, not ${seconds} s`];
}

function frameOf({ name, goal, level, phase, leadInSeconds, rounds }: Routine): object {
	return { name, goal, level, phase, leadInSeconds, rounds };
}

function silentSteps({ steps }: Routine): object[] {
	return steps.map((step) => ({ ...step, note: undefined }));
}

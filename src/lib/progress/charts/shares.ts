import type { SessionRecord } from '../../journal/records.ts';
import type { Millis } from '../../routine/duration.ts';
import type { Goal } from '../../routine/goals.ts';

/** The time that went to one goal or one part of the body. */
export interface Share<Key extends string> {
	readonly key: Key;
	readonly playedMs: Millis;
}

/** Parts of the body. `other`: breathing, rest, and exercises that this version does not know. */
export const AREAS = ['lowback', 'upper', 'hips', 'core', 'other'] as const;
export type Area = (typeof AREAS)[number];

/** The part of the body that an exercise is mainly for: the first of its contexts that names one. */
export function areaIn(contexts: readonly string[]): Area {
	return (contexts as readonly Area[]).find((context) => AREAS.includes(context)) ?? 'other';
}

/** Time by the goal of the routine, most first. A routine that `goalOf` does not know counts as `other`. */
export function timeByGoal(
	sessions: readonly SessionRecord[],
	goalOf: (routine: string) => Goal | undefined
): Share<Goal>[] {
	return shares(sessions.map(({ routine, playedMs }) => [goalOf(routine) ?? 'other', playedMs]));
}

/** Time by part of the body, most first. A session without a list of its steps counts as `other`. */
export function timeByArea(
	sessions: readonly SessionRecord[],
	areaOf: (exercise: string) => Area | undefined
): Share<Area>[] {
	return shares(
		sessions.flatMap(({ steps, playedMs }): [Area, Millis][] =>
			steps === undefined
				? [['other', playedMs]]
				: steps.map((step) => [areaOf(step.exercise) ?? 'other', step.playedMs])
		)
	);
}

/** Time on the left and on the right, of exercises for one side. Null if there are none. */
export function sideTimes(sessions: readonly SessionRecord[]): { leftMs: Millis; rightMs: Millis } | null {
	const bySide = shares(
		sessions.flatMap(({ steps = [] }) => steps.map((step) => [step.side ?? 'both', step.playedMs]))
	);
	const of = (side: 'left' | 'right') => bySide.find(({ key }) => key === side)?.playedMs ?? 0;
	const [leftMs, rightMs] = [of('left'), of('right')];
	return leftMs + rightMs === 0 ? null : { leftMs, rightMs };
}

function shares<Key extends string>(parts: readonly (readonly [Key, Millis])[]): Share<Key>[] {
	const byKey = new Map<Key, Millis>();
	for (const [key, playedMs] of parts) byKey.set(key, (byKey.get(key) ?? 0) + playedMs);
	return [...byKey]
		.map(([key, playedMs]) => ({ key, playedMs }))
		.filter(({ playedMs }) => playedMs > 0)
		.sort((a, b) => b.playedMs - a.playedMs);
}

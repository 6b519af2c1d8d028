/** Facts about a person that rule out some exercises for them, or call for care. */
export const FILTERS = [
	'osteoporosis',
	'pregnancy-supine',
	'pregnancy-prone',
	'pregnancy-abdominal',
	'flexion-sensitive',
	'extension-sensitive',
	'leg-pain',
	'spine-surgery',
	'hip-replacement',
	'knee',
	'wrist',
	'shoulder',
	'neck',
	'head-low',
	'balance',
	'bp'
] as const;
export type Filter = (typeof FILTERS)[number];

/**
 * What such a person does about an exercise: leave it `out`, make only `small` movements, or take a `support` (a firm
 * hold; for `pregnancy-supine`, a seat or the side instead of the back).
 */
export const CARES = ['out', 'small', 'support'] as const;
export type Care = (typeof CARES)[number];

/** Which people need which care with an exercise. */
export interface ExerciseFilter {
	readonly filter: Filter;
	readonly care: Care;
	/** What to tell such a person while they do the exercise; without it, the general advice for this care. */
	readonly say?: string | undefined;
}

/** General advice for people who need care with an exercise. */
export const ADVICE = ['small', 'support', 'seated'] as const;
export type Advice = (typeof ADVICE)[number];

/** The general advice for a care other than `out`. */
export function adviceFor({ filter, care }: ExerciseFilter): Advice {
	if (care === 'small') return 'small';
	return filter === 'pregnancy-supine' ? 'seated' : 'support';
}

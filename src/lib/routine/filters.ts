/** Conditions of a person that rule out some exercises, or require care with them. */
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
 * How a person with such a condition does an exercise. `out`: not at all. `small`: with small movements only.
 * `support`: holding on to something firm; for `pregnancy-supine`, sitting or lying on the side instead of the back.
 */
export const CARES = ['out', 'small', 'support'] as const;
export type Care = (typeof CARES)[number];

/** The care that people with one condition need with an exercise. */
export interface ExerciseFilter {
	readonly filter: Filter;
	readonly care: Care;
	/** Advice for such a person during the exercise; if absent, the general advice for this care applies. */
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

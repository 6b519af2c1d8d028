/**
 * Groups of people for whom an exercise is left out, or done with care (`osteoporosis-small`, `balance`,
 * `balance-light`).
 */
export const FILTERS = [
	'osteoporosis',
	'osteoporosis-small',
	'pregnancy-supine',
	'pregnancy-prone',
	'pregnancy-abdominal',
	'flexion-sensitive',
	'extension-sensitive',
	'hip-replacement',
	'knee',
	'wrist',
	'shoulder',
	'neck',
	'balance',
	'balance-light',
	'bp'
] as const;
export type Filter = (typeof FILTERS)[number];

/** What a routine is for, in the order in which they are offered. */
export const GOALS = [
	'relief',
	'return',
	'daily-back',
	'upper-back',
	'desk',
	'posture',
	'morning',
	'evening',
	'hips',
	'core',
	'full-body',
	'breathing',
	'other'
] as const;
export type Goal = (typeof GOALS)[number];

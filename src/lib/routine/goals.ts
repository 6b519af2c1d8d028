/** The purposes of routines, in display order. */
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

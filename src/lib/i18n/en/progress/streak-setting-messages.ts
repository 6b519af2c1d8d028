import { plural } from '../plural.ts';

/** Words of the settings of the streak and of the week. */
export const streakSettingMessages = {
	title: 'Streak and week',
	text: 'A change counts from this week on. Past days and weeks stay as they are.',
	goal: 'Goal for a week',
	days: (count: number) => plural(count, 'day'),
	goalHint: 'A week counts when you reach this. Days in a flare count too.',
	rest: 'Rest days in a week',
	/** The 3 is `MAX_BANKED_REST_DAYS`. */
	restHint: 'A rest day that you log keeps your streak. Up to 3 that you do not use are saved for later.',
	icon: 'Days left on the app icon',
	iconHint:
		'If the app is installed, and your system shows numbers on icons. No number while you are in pain, or when the goal is out of reach.',
	boundary: 'A new day begins at',
	boundaryHint: (time: string) => `What you do between midnight and ${time} counts for the day before.`,
	boundaryMidnight: 'Each day begins at midnight.',
	/** Minutes after midnight. */
	time: (minutes: number) =>
		`${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
};

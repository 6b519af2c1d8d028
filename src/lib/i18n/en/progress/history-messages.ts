import type { Millis } from '../../../routine/duration.ts';
import { dayInYear, monthAndYear } from './days.ts';
import { roundedLength, sumOfTime } from '../lengths.ts';
import { plural } from '../plural.ts';

/** Words of the list of sessions. */
export const historyMessages = {
	title: 'Sessions',
	sum: (count: number, ms: Millis) => `${plural(count, 'session')}, ${sumOfTime(ms)}`,
	empty: 'The first session you finish or stop appears here.',
	example: 'This is what it will look like.',
	search: 'Search sessions',
	placeholder: 'Name of a routine',
	month: 'Month',
	anyMonth: 'Any month',
	monthName: (month: string) => monthAndYear(month),
	found: (count: number) => (count === 0 ? 'No session matches.' : plural(count, 'session')),
	clear: 'Show all',
	older: (count: number) => `Show older (${count})`,
	date: (day: string, today: string) => dayInYear(day, today),
	finished: (ms: Millis) => roundedLength(ms),
	stopped: (ms: Millis) => `stopped after ${roundedLength(ms)}`,
	/** Null: not answered. At least one is answered. */
	pain: (before: number | null, after: number | null) => {
		if (after === null) return `pain ${before} before`;
		return before === null ? `pain ${after} after` : `pain ${before} before, ${after} after`;
	},
	change: 'Change this session',
	day: 'Day',
	minutes: (most: number) => `Minutes done (of ${most})`,
	painBefore: 'Pain before',
	painAfter: 'Pain after',
	/** Labels of the buttons that remove a number. The question then counts as not answered. */
	clearPain: { painBefore: 'Clear pain before', painAfter: 'Clear pain after' },
	least: 'none',
	most: 'the worst there is',
	problem: {
		day: 'Choose today or an earlier day.',
		minutes: 'Enter whole minutes, no more than was planned.'
	},
	save: 'Save',
	cancel: 'Cancel',
	remove: 'Remove this session',
	saved: 'Changed.',
	removed: (name: string) => `Removed: ${name}.`,
	undo: 'Undo',
	undone: 'It is as it was.'
};

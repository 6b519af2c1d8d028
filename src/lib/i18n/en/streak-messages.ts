import { wholeMinutes, type Millis } from '../../routine/duration.ts';
import { WEEKDAYS } from './date-messages.ts';
import { plural } from './plural.ts';

/** Words of the streak and of the week. */
export const streakMessages = {
	days: (count: number) => `${count}-day streak`,
	weeks: (count: number) => `${count}-week streak`,
	week: (done: number, goal: number) => `${done} of ${goal} days this week`,
	best: (count: number) => `best: ${plural(count, 'day')}`,
	none: 'This week',
	inFlare: 'Rest counts while it lasts.',
	label: 'This week, day by day',
	letter: (weekday: number) => WEEKDAYS[weekday]?.charAt(0) ?? '',
	day: (weekday: number, what: 'done' | 'flare' | 'rest' | 'today' | 'ahead' | 'none', ms: Millis) => {
		const words = {
			done: plural(wholeMinutes(ms), 'minute'),
			flare: 'in a flare',
			rest: 'rest day',
			today: 'today, not yet',
			ahead: 'still to come',
			none: 'no session'
		};
		return `${WEEKDAYS[weekday] ?? ''}: ${words[what]}`;
	}
};

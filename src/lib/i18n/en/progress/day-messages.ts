import type { Millis } from '../../../routine/duration.ts';
import { dateMessages } from '../date-messages.ts';
import { roundedLength } from '../lengths.ts';
import { plural } from '../plural.ts';

/** Words of one day: why it counts, what was done, and what is added by hand. */
export const dayMessages = {
	title: (day: string) => `${dateMessages.date(day)} ${day.slice(0, 4)}`,
	why: {
		session: (name: string) => `This day counts: you did at least half of ${name}.`,
		flare: 'This day counts: you are in a flare, and rest counts.',
		rest: {
			week: 'This day keeps the streak: a rest day, one of the week’s own.',
			saved: 'This day keeps the streak: a rest day, one you had saved.'
		},
		'unpaid-rest': 'This day does not count: the week’s rest days, and the ones you had saved, are used up.',
		skipped: 'You crossed the date line, so you never had this day. It is no gap.',
		short: (name: string) => `This day does not count: you did less than half of ${name}.`,
		shortToday: (name: string) => `Not yet: you did less than half of ${name}. Half of any session is enough.`,
		none: 'No session on this day. A day counts when you do at least half of one.',
		noneToday: 'Nothing yet today. Half of any session is enough.'
	},
	done: 'What you did',
	session: (name: string, ms: Millis, isStopped: boolean) =>
		isStopped ? `${name}, stopped after ${roundedLength(ms)}` : `${name}, ${roundedLength(ms)}`,
	walk: (minutes: number) => `Walk, ${plural(minutes, 'minute')}`,
	remove: 'Remove',
	removeOf: (what: string) => `Remove: ${what}`,
	removed: (what: string) => `Removed: ${what}`,
	undo: 'Undo',
	undoOf: (what: string) => `Undo: ${what} was removed`,
	addSession: 'Add a session',
	addSessionText: 'For what you did without the app.',
	routine: 'Routine',
	minutes: 'Minutes',
	add: 'Add',
	tooShort: 'Less than half of this routine. It is kept, but does not make the day count.',
	addWalk: 'Add a walk',
	wholeMinutes: (most: number) => `Whole minutes, 1 to ${most}.`,
	close: 'Close'
};

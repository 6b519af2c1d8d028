import { dateMessages } from '../date-messages.ts';
import { plural } from '../plural.ts';

/** Words of the walks on Today. */
export const walkMessages = {
	title: 'Walk',
	goal: (minutes: number, days: number) =>
		`A goal for this week: about ${plural(minutes, 'minute')} on ${plural(days, 'day')}. Short walks add up.`,
	/** Shown on a day without a goal. */
	easy: 'A few minutes on the flat. Stop while it is easy.',
	start: 'Start a walk',
	end: 'End my walk',
	underWay: (minutes: number) =>
		minutes === 0 ? 'You are walking.' : `You have walked for ${plural(minutes, 'minute')}.`,
	countsOn: 'You can lock your phone or close the app.',
	tooShort: 'Less than a minute: not logged.',
	/** A walk that was left running. `day` is null if it was started today. */
	howLong: (day: string | null, time: string) =>
		day === null
			? `You started a walk at ${time}. How long was it?`
			: `You started a walk on ${dateMessages.date(day)} at ${time}. How long was it?`,
	noWalk: 'No walk to log',
	iWalked: 'I walked',
	length: (minutes: number) => `${minutes} min`,
	other: 'Other',
	minutes: 'Minutes',
	wholeMinutes: (most: number) => `Whole minutes, 1 to ${most}.`,
	log: 'Log it',
	today: (walks: number, minutes: number) => `Today: ${plural(walks, 'walk')}, ${plural(minutes, 'minute')}.`,
	loggedFor: (day: string, minutes: number) => `Logged for ${dateMessages.date(day)}: ${plural(minutes, 'minute')}.`,
	plenty: 'That is plenty for today.',
	/** The week has enough days with a walk, and today has none. */
	weekDone: (days: number) => `You have walked on ${plural(days, 'day')} this week. Today is up to you.`,
	undo: 'Undo the last one'
};

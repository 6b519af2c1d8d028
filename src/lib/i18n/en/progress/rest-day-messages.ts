/** Words of the button that logs a rest day. */
export const restDayMessages = {
	make: 'Make this a rest day',
	makeToday: 'Make today a rest day',
	undo: 'Not a rest day after all',
	afterSession: 'Enough for today? A rest day keeps your streak.',
	/** Shown if the rest days of the week, and the saved ones, are used up. */
	afterSessionUnpaid: 'Enough for today? Resting is fine.',
	logged: 'Today is a rest day.'
};

/** Words of the button that logs a rest day. */
export const restDayMessages = {
	make: 'Make this a rest day',
	makeToday: 'Make today a rest day',
	undo: 'Not a rest day after all',
	afterSession: 'Your back has had enough for today? A rest day keeps your streak.',
	/** The allowance and the saved rest days are used up. */
	afterSessionUnpaid: 'Your back has had enough for today? Rest is right, too.',
	logged: 'Today is a rest day.'
};

/** Words of the page on which a person says what they want to do again, and how well they can do it. */
export const activityMessages = {
	title: 'One thing you want to do again',
	firstHint:
		'What has the pain stopped you doing? Write it in your own words. Every two weeks you can say how well you can do it.',
	hint: 'Say how well you can do it now. Only you can judge that: there is no right number.',
	staysHere: 'It stays on this device.',

	field: 'I want to be able to',
	examples: 'For example: pick up my child, or sit through a film.',
	another: 'Add another',
	anotherField: 'I also want to be able to',
	add: 'Add',
	cancel: 'Cancel',

	question: 'How well can you do it now?',
	least: 'I cannot do it',
	most: 'as well as before',
	tapNumber: 'Tap a number',
	save: 'Save',
	rateNow: 'Rate it now',
	rateOf: (name: string) => `Rate it now: ${name}`,
	unrated: 'Not rated yet',
	rated: (rating: number, date: string) => `${rating} of 10, ${date}`,
	saved: 'Saved. You will be asked again in two weeks.',
	seeProgress: 'See it in Progress',

	rename: 'Rename',
	renameOf: (name: string) => `Rename: ${name}`,
	renameField: 'Your words',
	saveName: 'Save the words',
	remove: 'Remove',
	removeOf: (name: string) => `Remove: ${name}`,
	removed: 'Removed:',
	undo: 'Undo',
	undone: 'It is back.',

	beyond: 'More than three',
	beyondHint: 'You are asked about three at a time. Remove one, and the next takes its place.',

	sourceTitle: 'Where the question comes from',
	source:
		'The numbers follow the Patient-Specific Functional Scale: Stratford P, Gill C, Westaway M, Binkley J. Physiotherapy Canada 1995;47:258–263. On it, a change of less than 3 may be chance.'
};

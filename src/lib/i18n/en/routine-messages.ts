/** Words that the pages of routines, the catalogue and the player share. */
export const routineMessages = {
	title: 'Routines',
	unknown: 'There is no routine by this name here.',
	unknownHint: 'It may have been renamed, or it may be on another device.',
	seeAll: 'See all routines',
	waitForMe: 'Wait for me',
	waitForMeHint: 'After each change of position, the clock waits for your tap.',
	waitsAlways: 'On for all routines, in Settings.'
};

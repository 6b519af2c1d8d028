/** How to put the app on an Apple home screen. */
export const installMessages = {
	appleTitle: 'First: put Homestretch on your home screen',
	appleText:
		'On iPhone and iPad the home-screen app keeps its own data. Begin there, and your history is in one place.',
	appleSteps: [
		'Tap Share in the browser’s bar.',
		'Choose Add to Home Screen.',
		'Open Homestretch from there.'
	] as readonly string[],
	appleTakeAlong: 'You already have sessions here. Export a backup, then import it in the home-screen app.',
	dismiss: 'I’ll stay in the browser'
};

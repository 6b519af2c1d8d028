/** Shown if the app failed to start. The build inserts these words into the bare HTML page. */
export const startMessages = {
	/** `lang` of every page. */
	language: 'en',
	title: 'Homestretch could not start.',
	text: 'Its files did not load. Go online and load the page again. Your history is still here.',
	again: 'Load again',
	home: 'Go to Today'
};

/** Shown by the bare page if the app failed to start. The build inserts these words into it. */
export const startMessages = {
	/** `lang` of every page. */
	language: 'en',
	title: 'Homestretch could not start.',
	text: 'Its files did not load. Go online and load the page again. Your history is still here.',
	again: 'Load again',
	home: 'Go to Today'
};

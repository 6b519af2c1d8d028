/** Said by the bare page where the app itself did not start; the build puts these words there. */
export const enStart = {
	title: 'Homestretch could not start.',
	text: 'Its files did not load. Go online and load the page again. Your history is still here.',
	again: 'Load again',
	home: 'Go to Today'
};

// Sets the page's look before the first paint, from the choices that `lib/platform/app/first-look.ts` stored.
(function () {
	var LONGEST_WAIT_MS = 2000;
	var page = document.documentElement.dataset;
	// Today is prerendered for each part of the day, and `data-part` selects the current part. The hours are those of
	// `partOfDay` in `lib/library/suggest.ts`.
	var hour = new Date().getHours();
	page.part = hour >= 4 && hour < 11 ? 'morning' : hour >= 11 && hour < 18 ? 'day' : 'evening';
	// Content below the first screen (class `below`) waits until the first paint, but at most `LONGEST_WAIT_MS`, in
	// case the page stalls before that paint.
	page.unpainted = '';
	setTimeout(function () {
		delete page.unpainted;
	}, LONGEST_WAIT_MS);
	try {
		var theme = localStorage.getItem('homestretch-theme');
		if (theme === 'light' || theme === 'dark') page.theme = theme;
		var figure = localStorage.getItem('homestretch-figure');
		if (figure) page.figure = figure;
		var today = localStorage.getItem('homestretch-today') || 'first';
		if (today !== 'built') page.today = today;
	} catch {
		// No storage: the system's theme applies until the settings are read.
	}
})();

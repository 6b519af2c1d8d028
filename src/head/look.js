// Before the first paint, what the page is to look like: `lib/platform/app/first-look.ts` left word of what the person chose.
(function () {
	var page = document.documentElement.dataset;
	// What Today offers is built for each part of the day, and that of now is shown: `partOfDay` in `lib/library/suggest.ts`.
	var hour = new Date().getHours();
	page.part = hour >= 4 && hour < 11 ? 'morning' : hour >= 11 && hour < 18 ? 'day' : 'evening';
	try {
		var theme = localStorage.getItem('homestretch-theme');
		if (theme === 'light' || theme === 'dark') page.theme = theme;
		var figure = localStorage.getItem('homestretch-figure');
		if (figure) page.figure = figure;
		if (localStorage.getItem('homestretch-today') === 'own') page.today = 'own';
	} catch {
		// No storage: the system's theme, until the settings are read.
	}
})();

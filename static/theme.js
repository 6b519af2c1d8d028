// Before the first paint: the theme and the figure's colours that the person chose, as `platform/theme.ts` left word of them.
try {
	var theme = localStorage.getItem('homestretch-theme');
	if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
	var figure = localStorage.getItem('homestretch-figure');
	if (figure) document.documentElement.dataset.figure = figure;
} catch {
	// No storage: the system's theme, until the settings are read.
}

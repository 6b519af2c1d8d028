// Before the first paint: the theme that the person chose, as `platform/theme.ts` left word of it.
try {
	var theme = localStorage.getItem('homestretch-theme');
	if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
	// No storage: the system's theme, until the settings are read.
}

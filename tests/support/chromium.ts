/** Flags for Chromium to run in a container, make no requests of its own, and play sound without a tap. */
export const chromiumFlags: string[] = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--autoplay-policy=no-user-gesture-required'
];

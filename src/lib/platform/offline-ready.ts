/** Network Information, in Chromium only; not in TypeScript's DOM library. */
interface Connection {
	readonly saveData?: boolean;
}

/** Resolves when the app is kept for offline use; never where there is no service worker. */
export async function offlineReady(): Promise<void> {
	if (!('serviceWorker' in navigator)) return new Promise(() => {});
	await navigator.serviceWorker.ready;
}

/** Whether the person asked the browser to save data. */
export function savesData(): boolean {
	return (navigator as Navigator & { connection?: Connection }).connection?.saveData ?? false;
}

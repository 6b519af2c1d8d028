/** Network Information, in Chromium only; not in TypeScript's DOM library. */
interface Connection {
	readonly saveData?: boolean;
	readonly type?: string;
}

/** Resolves when the app is kept for offline use; never where there is no service worker. */
export async function offlineReady(): Promise<void> {
	if (!('serviceWorker' in navigator)) return new Promise(() => {});
	await navigator.serviceWorker.ready;
}

/** Whether data costs this person something, as far as the browser says so: they asked it to save data, or are on a mobile network. */
export function isMetered(): boolean {
	const { connection } = navigator as Navigator & { connection?: Connection };
	return connection?.saveData === true || connection?.type === 'cellular';
}

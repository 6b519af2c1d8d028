/** Network Information, in Chromium only; not in TypeScript's DOM library. */
interface Connection {
	readonly saveData?: boolean;
	readonly type?: string;
}

/** Resolves when the app is cached for offline use; never, where service workers are missing. */
export async function offlineReady(): Promise<void> {
	if (!('serviceWorker' in navigator)) return new Promise(() => {});
	await navigator.serviceWorker.ready;
}

/**
 * Whether data may cost this person something, as far as the browser tells: data saving is on, or the network is
 * mobile.
 */
export function isMetered(): boolean {
	const { connection } = navigator as Navigator & { connection?: Connection };
	return connection?.saveData === true || connection?.type === 'cellular';
}

/** The Network Information API, in Chromium only; not in TypeScript's DOM library. */
interface Connection {
	readonly saveData?: boolean;
	readonly type?: string;
}

/** Resolves when the app is cached for offline use. Without service workers, never resolves. */
export async function offlineReady(): Promise<void> {
	if (!('serviceWorker' in navigator)) return new Promise(() => {});
	await navigator.serviceWorker.ready;
}

/** Whether downloading may cost this person money: the browser reports data saving or a mobile network. */
export function isMetered(): boolean {
	const { connection } = navigator as Navigator & { connection?: Connection };
	return connection?.saveData === true || connection?.type === 'cellular';
}

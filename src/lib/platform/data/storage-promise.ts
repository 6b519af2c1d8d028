/** Whether the browser promised to keep this site's storage; null if it cannot tell. */
export async function isKeptForGood(): Promise<boolean | null> {
	try {
		return await navigator.storage.persisted();
	} catch {
		return null; // old browsers have no `navigator.storage`; some refuse outside a secure context
	}
}

/** Asks the browser to keep this site's storage. True if it promised to. The browser may ask the person. */
export async function askToKeep(): Promise<boolean> {
	try {
		return await navigator.storage.persist();
	} catch {
		return false;
	}
}

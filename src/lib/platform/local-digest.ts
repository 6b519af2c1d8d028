import type { DigestStore } from '../journal/digest-store.ts';

/** Begins like every key of the app, so that “Delete everything” removes it too. */
const KEY = 'homestretch-digest';

/** The digest in `localStorage`, which a page can read at once. Without storage, or if it is full, there is none. */
export class LocalDigest implements DigestStore {
	stored(): string | null {
		return attempt((storage) => storage.getItem(KEY)) ?? null;
	}

	store(text: string): void {
		attempt((storage) => storage.setItem(KEY, text));
	}

	drop(): void {
		attempt((storage) => storage.removeItem(KEY));
	}
}

function attempt<Value>(use: (storage: Storage) => Value): Value | undefined {
	try {
		const storage = localStorage as Storage | null;
		return storage === null ? undefined : use(storage);
	} catch (error) {
		if (!(error instanceof DOMException)) throw error;
		return undefined;
	}
}

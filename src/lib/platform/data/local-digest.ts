import { condense, Recent, type StoredDigest } from '../../journal/digest.ts';
import type { Journal } from '../../journal/journal.svelte.ts';
import { DIGEST_KEY } from '../app/first-look.ts';
import { idle } from '../idle.ts';
import { LocalStore } from '../local-store.ts';

/** In `localStorage`, because a page can read that synchronously. */
const store = new LocalStore<StoredDigest>(DIGEST_KEY);

/** The stored digest; null if the whole journal has to be read. */
export const storedRecent = () => Recent.from(store);

/** Once the page is idle, stores a digest for the next visit of Today, if `condense` finds it worthwhile. */
export function condenseJournal(journal: Journal): void {
	void idle().then(() => condense(store, journal));
}

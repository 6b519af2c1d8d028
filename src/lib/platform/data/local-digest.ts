import { condense, Recent, type StoredDigest } from '../../journal/digest.ts';
import type { Journal } from '../../journal/journal.svelte.ts';
import { DIGEST_KEY } from '../app/first-look.ts';
import { idle } from '../idle.ts';
import { LocalStore } from '../local-store.ts';

/** In `localStorage`, which a page reads at once. */
const store = new LocalStore<StoredDigest>(DIGEST_KEY);

/** What Today may read in place of the whole journal; null if the whole journal has to be read. */
export const storedRecent = () => Recent.from(store);

/** Once the page is idle, keeps what its next visit may read in place of the whole journal, if that is worth it. */
export function condenseJournal(journal: Journal): void {
	void idle().then(() => condense(store, journal));
}

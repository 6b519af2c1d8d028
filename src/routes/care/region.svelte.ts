import { onMount } from 'svelte';
import type { Journal } from '$lib/journal/journal.svelte.ts';
import { storedRegion, storeRegion } from '$lib/platform/app/first-look.ts';

/**
 * The region whose phone numbers the help shows. It is known before the journal has been read, and even if reading
 * fails. Create the object during component initialisation.
 */
export class Region {
	readonly #journal: Pick<Journal, 'settings' | 'status' | 'setSetting'>;
	/** What an earlier visit stored; null in the prerendered page. */
	#stored = $state<string | null>(null);

	constructor(journal: Pick<Journal, 'settings' | 'status' | 'setSetting'>) {
		this.#journal = journal;
		onMount(() => (this.#stored = storedRegion()));
	}

	/** Null until the person has chosen. */
	get value(): string | null {
		return (this.#journal.status === 'ready' ? this.#journal.settings.region : null) ?? this.#stored;
	}

	choose(region: string): void {
		storeRegion(region);
		this.#stored = region;
		void this.#journal.setSetting('region', region);
	}
}

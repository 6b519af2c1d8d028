import { untrack } from 'svelte';
import type { Journal } from '$lib/journal/journal.svelte.ts';
import type { Settings } from '$lib/journal/settings.ts';
import { isFileGone } from '$lib/platform/app/files-gone.ts';

const NONE: ReadonlySet<string> = new Set();

/**
 * The routines that do not suit a person, for pages that list or suggest routines. Create it during component
 * initialisation.
 */
export class UnfitRoutines {
	readonly #journal: Pick<Journal, 'settings'>;
	#found = $state.raw<ReadonlySet<string> | null>(null);
	/**
	 * The settings that decide which routines suit. As text, because every write makes a new settings object, even if
	 * these settings are the same. Null if every routine suits.
	 */
	readonly #key: string | null = $derived.by(() => {
		const { filters, hurts, missingEquipment, avoidedPositions } = this.#journal.settings;
		return filters.length + hurts.length === 0
			? null
			: JSON.stringify([filters, hurts, missingEquipment, avoidedPositions]);
	});

	constructor(journal: Pick<Journal, 'settings'>) {
		this.#journal = journal;
		$effect(() => {
			if (this.#key !== null) void this.#find(untrack(() => journal.settings));
		});
	}

	/**
	 * The ids of the unfit routines. Null until they are known. The code that finds them is fetched only for somebody
	 * with a filter or an exercise that hurt. If the fetch fails, the set is empty; the player checks again.
	 */
	get ids(): ReadonlySet<string> | null {
		return this.#key === null ? NONE : this.#found;
	}

	async #find(settings: Settings): Promise<void> {
		try {
			const { findUnfit } = await import('./find-unfit.ts');
			this.#found = findUnfit(settings);
		} catch (error) {
			if (!isFileGone(error)) throw error;
			this.#found = NONE;
		}
	}
}

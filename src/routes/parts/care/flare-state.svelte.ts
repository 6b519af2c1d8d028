import type { Flare } from '$lib/care/flare/flare.ts';
import type { Journal } from '$lib/journal/journal.svelte.ts';
import type { BackState } from '$lib/routine/back-state.ts';
import { isFileGone } from '$lib/platform/app/files-gone.ts';
import type * as FlareLaw from './flare-law.ts';

/**
 * The code for flares, once any page has fetched it. The next page then knows the state at once and never shows another
 * first.
 */
let fetched: typeof FlareLaw | null = null;

/**
 * Whether the person is in a flare, for Today and the player. The code that finds this out is fetched only for somebody
 * whose back has ever seized up. Create it during component initialisation.
 */
export class FlareState {
	/** The code for flares; null before it is fetched, or if it cannot be. */
	law = $state.raw<typeof FlareLaw | null>(fetched);
	#isTried = $state(fetched !== null);
	#wasKnown = false;
	readonly #journal: Pick<Journal, 'status' | 'resolved' | 'today'>;
	readonly #mayBe = $derived.by(() => {
		const { flares, checkIns } = this.#journal.resolved;
		return flares.length > 0 || checkIns.some(({ feeling }) => feeling === 'seized-up');
	});
	/** The flare that lasts today; null if there is none, or if it is not known. */
	readonly flare: Flare | null = $derived.by(
		() => this.law && this.law.flareOn(this.#journal.resolved, this.#journal.today)
	);
	/**
	 * Today's state of the back, which decides what routines are right. Without the code, the cautious answer is
	 * `flare`.
	 */
	readonly back: BackState = $derived.by(() => {
		if (!this.#mayBe) return 'settled';
		return this.law ? this.law.backStateOn(this.#journal.resolved, this.#journal.today) : 'flare';
	});

	constructor(journal: Pick<Journal, 'status' | 'resolved' | 'today'>) {
		this.#journal = journal;
		$effect(() => {
			if (this.#mayBe) void this.#load();
		});
	}

	/**
	 * Whether `flare` and `back` are known. Stays true when a first "Seized up" is stored, while the code that it needs
	 * is fetched.
	 */
	get isKnown(): boolean {
		const isKnown = this.#journal.status === 'ready' && (!this.#mayBe || this.#isTried);
		return (this.#wasKnown ||= isKnown);
	}

	async #load(): Promise<void> {
		try {
			this.law ??= fetched ??= await import('./flare-law.ts');
		} catch (error) {
			if (!isFileGone(error)) throw error;
		} finally {
			this.#isTried = true;
		}
	}
}

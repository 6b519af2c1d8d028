import type { Flare } from '$lib/care/flare/flare.ts';
import type { Journal } from '$lib/journal/journal.svelte.ts';
import type { BackState } from '$lib/routine/back-state.ts';
import { isFileGone } from '$lib/platform/app/files-gone.ts';
import type * as FlareLaw from './flare-law.ts';

/** The laws of the plan, once any page has fetched them: the next page knows at once, and shows nothing else first. */
let fetched: typeof FlareLaw | null = null;

/**
 * Whether the person is in a flare, for Today and the player. The code that knows is fetched only for somebody whose
 * back has ever seized up. Create it during component initialisation.
 */
export class FlareState {
	/** The laws of the plan; null before they are fetched, or if they cannot be. */
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
	/** What routines have to be right for today. If the code cannot be fetched, the careful answer: a flare. */
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
	 * Whether `flare` and `back` hold. Stays true when a first "Seized up" is stored: the code that it needs is fetched
	 * while the page goes on.
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

import type { Flare } from '$lib/care/flare/flare.ts';
import type { Journal } from '$lib/journal/journal.svelte.ts';
import type { BackState } from '$lib/routine/flare.ts';
import { isFileGone } from '$lib/platform/app/files-gone.ts';
import type * as FlareLaw from './flare-law.ts';

/**
 * Whether the person is in a flare, for Today and the player. The code that knows is fetched only for somebody whose
 * back has ever seized up. Create it during component initialisation.
 */
export class FlareState {
	readonly #journal: Pick<Journal, 'status' | 'resolved' | 'today'>;
	#wasKnown = false;
	#law = $state.raw<typeof FlareLaw | 'gone' | null>(null);
	readonly #mayBe: boolean = $derived.by(() => {
		const { status, resolved } = this.#journal;
		const { flares, checkIns } = resolved;
		return status === 'ready' && (flares.length > 0 || checkIns.some(({ feeling }) => feeling === 'seized-up'));
	});
	/** The flare that lasts today; null if there is none, or if it is not known. */
	readonly flare: Flare | null = $derived.by(() => {
		return this.law && this.#mayBe ? this.law.flareOn(this.#journal.resolved, this.#journal.today) : null;
	});
	/** What routines have to be right for today. If the code cannot be fetched, the careful answer: a flare. */
	readonly back: BackState = $derived.by(() => {
		if (!this.#mayBe) return 'settled';
		return this.law?.backStateOn(this.#journal.resolved, this.#journal.today) ?? 'flare';
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
		const isKnown = this.#journal.status === 'ready' && (!this.#mayBe || this.#law !== null);
		return (this.#wasKnown ||= isKnown);
	}

	/** The laws of the plan, for somebody in a flare; null before they are fetched, or if they cannot be. */
	get law(): typeof FlareLaw | null {
		return this.#law === 'gone' ? null : this.#law;
	}

	async #load(): Promise<void> {
		try {
			this.#law ??= await import('./flare-law.ts');
		} catch (error) {
			if (!isFileGone(error)) throw error;
			this.#law = 'gone';
		}
	}
}

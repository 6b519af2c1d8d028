import { afterNavigate, beforeNavigate, goto, replaceState } from '$app/navigation';
import { resolve } from '$app/paths';

/** Traversals of the history are asynchronous and may come to nothing; by then a session must go on without it. */
const TRAVERSAL_MS = 1000;

/**
 * Has Back ask before it ends a session. While it is up, an entry of its own lies on top of the player's in the browser's
 * history; going back from it is refused, and asked about. The entry is one that the router navigates to: an entry that it
 * only pushes counts as the same page as the one below, so that after the player's entry had become Today's, going between
 * the two would change the address and leave the page.
 *
 * To be made while a component initialises.
 */
export class BackGuard {
	readonly #routine: string;
	#isUp = false;
	/** Moves of this class itself, which nobody is asked about. */
	#isMoving = false;
	/** Today lies below the player, so that going back leads there. */
	#isAfterToday = false;
	#isCleared = false;
	#arrive = () => {};
	/** One move at a time, in order. */
	#moves: Promise<unknown> = Promise.resolve();

	/** `asks` is called when somebody goes away while the guard is up; it says whether they are kept. */
	constructor(routine: string, asks: (willUnload: boolean) => boolean) {
		this.#routine = routine;
		beforeNavigate((navigation) => {
			if (this.#isMoving || !asks(navigation.willUnload)) return;
			if (!navigation.willUnload) navigation.cancel();
		});
		afterNavigate(({ from, type }) => {
			this.#arrive();
			if (this.#isMoving) return;
			if (type === 'link' || type === 'goto') this.#isAfterToday = from?.route.id === '/(tabs)';
		});
	}

	/** On the page that a session has just begun on. */
	raise(): Promise<void> {
		if (this.#isUp) return Promise.resolve();
		this.#isUp = true;
		return this.#move(() =>
			goto(resolve('/play/[id]', { id: this.#routine }), {
				state: { inSession: true, isAfterToday: this.#isAfterToday },
				keepFocus: true,
				noScroll: true
			})
		);
	}

	/** Steps down from the entry, once the session is over; the page stays. */
	lower(): Promise<void> {
		if (!this.#isUp) return Promise.resolve();
		this.#isUp = false;
		return this.#move(() => this.#goBack());
	}

	/**
	 * For a page that has no session yet. A reload in a session comes up on top of its guard: steps down. Going forward may
	 * lead onto the guard of a session that is over, which is an entry like any other from then on.
	 */
	clear(state: App.PageState): void {
		const kept = this.#isCleared ? undefined : keptState(history.state);
		this.#isCleared = true;
		if (state.inSession) {
			replaceState('', {});
		} else if (kept?.inSession) {
			this.#isAfterToday = kept.isAfterToday === true;
			void this.#move(() => this.#goBack());
		}
	}

	/** To Today, in the place of the player: from there, Back leads to what stood before the player. */
	async toToday(): Promise<void> {
		await this.lower();
		await this.#move(() => (this.#isAfterToday ? this.#goBack() : goto(resolve('/'), { replaceState: true })));
	}

	#move(move: () => Promise<void>): Promise<void> {
		const moved = this.#moves.then(() => {
			this.#isMoving = true;
			return move().finally(() => (this.#isMoving = false));
		});
		this.#moves = moved;
		return moved;
	}

	#goBack(): Promise<void> {
		return new Promise((resolve) => {
			const timer = setTimeout(resolve, TRAVERSAL_MS);
			this.#arrive = () => {
				clearTimeout(timer);
				this.#arrive = () => {};
				resolve();
			};
			history.back();
		});
	}
}

/** `page.state` is empty after a reload until the first navigation; the browser's entry has kept it. */
function keptState(entry: unknown): App.PageState | undefined {
	return (entry as { 'sveltekit:states'?: App.PageState } | null)?.['sveltekit:states'];
}

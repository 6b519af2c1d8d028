import { afterNavigate, beforeNavigate, goto, replaceState } from '$app/navigation';
import { resolve } from '$app/paths';
import { navigating } from '$app/state';
import type { BeforeNavigate } from '@sveltejs/kit';

/**
 * Timeout for `history.back()`, which is asynchronous and may never navigate. After that, the next move runs anyway.
 */
const TRAVERSAL_MS = 1000;
/** A Back pressed before the guard's entry was pushed may arrive up to this long after the push. */
const SETTLING_MS = 1000;
/** Ids of the routes to which the end of a session leads back. */
const HOMES: ReadonlySet<string | null> = new Set(['/(tabs)', '/(tabs)/desk']);

/**
 * Makes Back ask before it ends a session. While the guard is up, the browser's history has the guard's entry above the
 * player's. Going back from the guard's entry is cancelled, and the person is asked.
 *
 * The guard's entry must come from `goto`: SvelteKit treats an entry from `pushState` as the same page as the entry
 * below. If the entry below became Today, going from one to the other would change the address but not the page.
 *
 * Construct it during component initialisation.
 */
export class BackGuard {
	readonly #routine: string;
	#isUp = false;
	/** Whether `raise` is pushing the guard's entry: Back does not lead to the player's entry yet. */
	#isRaising = false;
	/** Whether the guard's entry was pushed less than `SETTLING_MS` ago. */
	#isFresh = false;
	/** Whether a Back that was not cancelled is under way. */
	#isGoingAway = false;
	/** Whether this class itself is navigating. It does not ask about its own navigations. */
	#isMoving = false;
	/** Whether the history entry below the player is Today or the desk day, so that Done goes back there. */
	#isAfterHome = false;
	#isCleared = false;
	/** Whether Done was pressed. */
	#isGoingHome = false;
	#arrive = () => {};
	/** Queue: runs the moves one at a time, in order. */
	#moves: Promise<unknown> = Promise.resolve();

	/**
	 * `keeps` is called before every navigation that this class did not start. It returns whether to keep the person on
	 * the page. A navigation with `willUnload` is not cancelled here.
	 */
	constructor(routine: string, keeps: (navigation: BeforeNavigate) => boolean) {
		this.#routine = routine;
		beforeNavigate((navigation) => {
			const isBack = navigation.type === 'popstate';
			if (this.#isMoving && !(isBack && this.#isRaising)) return;
			// This Back was pressed before the guard's entry was pushed, so it has already left the player's entry.
			// To cancel it now would replace that entry with the guard's.
			const isLate = isBack && this.#isFresh && navigation.to?.route.id !== '/play/[id]';
			if (this.#isRaising || isLate || !keeps(navigation)) this.#isGoingAway = isBack;
			else if (!navigation.willUnload) navigation.cancel();
		});
		afterNavigate(({ from, type }) => {
			this.#arrive();
			this.#isGoingAway = false;
			// Back came while the guard's entry was being pushed, and has left that entry.
			if (type === 'popstate' && !keptState(history.state)?.inSession) this.#isUp = false;
			if (this.#isMoving) return;
			if (type === 'link' || type === 'goto') this.#isAfterHome = HOMES.has(from?.route.id ?? null);
		});
	}

	/** Call it on the player page when a session has just begun. */
	raise(): Promise<void> {
		if (this.#isUp || this.#isGoingAway) return Promise.resolve();
		this.#isUp = true;
		const raised = this.#move(() => {
			this.#isRaising = true;
			this.#isFresh = true;
			return goto(resolve('/play/[id]', { id: this.#routine }), {
				state: { inSession: true, isAfterHome: this.#isAfterHome },
				keepFocus: true,
				noScroll: true
			});
		});
		return raised.finally(() => {
			this.#isRaising = false;
			setTimeout(() => (this.#isFresh = false), SETTLING_MS);
		});
	}

	/**
	 * Removes the query from the address of the player's entry. Not by SvelteKit's `replaceState`, after which a reload,
	 * or Back to this entry, finds the query again.
	 */
	async forgetQuery(): Promise<void> {
		// Wait, or SvelteKit aborts the navigation that opened this page, and `afterNavigate` is never called for it.
		await navigating.complete;
		await this.#move(() =>
			goto(resolve('/play/[id]', { id: this.#routine }), { replaceState: true, keepFocus: true, noScroll: true })
		);
	}

	/** Once the session is over, goes back from the guard's entry to the player's. The page stays. */
	lower(): Promise<void> {
		if (!this.#isUp) return Promise.resolve();
		this.#isUp = false;
		return this.#move(() => this.#goBack());
	}

	/**
	 * Call it on a player page that has no session yet. After a reload during a session, goes back from the guard's
	 * entry to the player's. If Forward has led to the guard's entry of an ended session, clears its state, which makes
	 * it an ordinary entry.
	 */
	clear(state: App.PageState): void {
		const kept = this.#isCleared ? undefined : keptState(history.state);
		this.#isCleared = true;
		if (state.inSession) {
			replaceState('', {});
		} else if (kept?.inSession) {
			this.#isAfterHome = kept.isAfterHome === true;
			void this.#move(() => this.#goBack());
		}
	}

	/**
	 * Leads to where the person came from, if that is Today or the desk day. Otherwise replaces the player with Today, so
	 * that Back from Today leads to the entry before the player.
	 */
	async toHome(): Promise<void> {
		// A second press would go back once more.
		if (this.#isGoingHome) return;
		this.#isGoingHome = true;
		await this.lower();
		await this.#move(() => (this.#isAfterHome ? this.#goBack() : goto(resolve('/'), { replaceState: true })));
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

/** The state kept in the browser's history entry. After a reload, `page.state` is empty until the first navigation. */
function keptState(entry: unknown): App.PageState | undefined {
	return (entry as { 'sveltekit:states'?: App.PageState } | null)?.['sveltekit:states'];
}

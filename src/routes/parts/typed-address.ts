import type { BeforeNavigate } from '@sveltejs/kit';
import { replaceState } from '$app/navigation';
import { resolve } from '$app/paths';

/** Debounce time for typing: Safari throws on more than 100 history changes in 30 seconds. */
const SETTLES_MS = 300;

/**
 * Keeps what was typed on a page in its URL, so that the result can be linked and Back restores it. The URL is updated
 * when typing pauses, or before the page is left.
 */
export class TypedAddress {
	readonly #path: '/routines' | '/exercises';
	#query: string | null = null;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(path: '/routines' | '/exercises') {
		this.#path = path;
	}

	/** Updates the URL at once (`now`), or after typing has paused (`at rest`). */
	say(params: [name: string, value: string][], when: 'now' | 'at rest'): void {
		this.#query = new URLSearchParams(params).toString();
		clearTimeout(this.#timer);
		if (when === 'now') this.#settle();
		else this.#timer = setTimeout(() => this.#settle(), SETTLES_MS);
	}

	/**
	 * Call it before the page is left. On Back or Forward, the URL is already that of another history entry, and stays
	 * unchanged.
	 */
	leave({ type }: Pick<BeforeNavigate, 'type'>): void {
		clearTimeout(this.#timer);
		if (type !== 'popstate') this.#settle();
	}

	#settle(): void {
		if (this.#query === '') replaceState(resolve(this.#path), {});
		else if (this.#query !== null) replaceState(resolve(`${this.#path}?${this.#query}`), {});
		this.#query = null;
	}
}

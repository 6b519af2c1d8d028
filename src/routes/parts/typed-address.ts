import type { BeforeNavigate } from '@sveltejs/kit';
import { replaceState } from '$app/navigation';
import { resolve } from '$app/paths';

/** Safari refuses more than 100 changes of the address in 30 seconds, by throwing. */
const SETTLES_MS = 300;

/**
 * The address of a page that says what was typed in it, so that what it shows can be linked and Back finds it again. It
 * follows when typing rests, or before the page is left.
 */
export class TypedAddress {
	readonly #path: '/routines' | '/exercises';
	#query: string | null = null;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(path: '/routines' | '/exercises') {
		this.#path = path;
	}

	/** At once, or when no more comes for a while. */
	say(params: [name: string, value: string][], when: 'now' | 'at rest'): void {
		this.#query = new URLSearchParams(params).toString();
		clearTimeout(this.#timer);
		if (when === 'now') this.#settle();
		else this.#timer = setTimeout(() => this.#settle(), SETTLES_MS);
	}

	/** To be called when the page is left. By Back it is too late: the address is already that of another place. */
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

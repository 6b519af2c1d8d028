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

	say(params: [name: string, value: string][]): void {
		this.#query = new URLSearchParams(params).toString();
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => this.settle(), SETTLES_MS);
	}

	settle(): void {
		clearTimeout(this.#timer);
		if (this.#query === '') replaceState(resolve(this.#path), {});
		else if (this.#query !== null) replaceState(resolve(`${this.#path}?${this.#query}`), {});
		this.#query = null;
	}
}

import { onMount } from 'svelte';
import { afterAll, vi } from 'vitest';

/** Stubs for browser features that jsdom lacks. These tests check text and logic only, so nothing is drawn. */

class NeverNear {
	observe() {}
	unobserve() {}
	disconnect() {}
}

Object.assign(window, {
	matchMedia: () => Object.assign(new EventTarget(), { matches: true }),
	IntersectionObserver: NeverNear,
	ResizeObserver: NeverNear,
	scrollTo: () => {}
});
Element.prototype.animate ??= () => ({ cancel() {}, pause() {}, play() {}, finished: Promise.resolve() }) as never;
HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
	this.open = true;
};
HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
	this.open = false;
};

// When the last test ends, dynamic imports of a page may still be pending.
afterAll(() => vi.dynamicImportSettled());

/** Replaces SvelteKit's router, which only runs in an app that SvelteKit has started. Uses `history` directly. */
vi.mock('$app/navigation', () => {
	const arrived = new Set<(navigation: unknown) => void>();
	const tell = (type: string) => arrived.forEach((callback) => callback({ type, from: null, to: null }));
	addEventListener('popstate', () => tell('popstate'));
	return {
		afterNavigate: (callback: (navigation: unknown) => void) => {
			onMount(() => {
				arrived.add(callback);
				return () => arrived.delete(callback);
			});
		},
		beforeNavigate: () => {},
		goto: async (address: string, { replaceState = false } = {}) => {
			// Calls the method of the prototype, because SvelteKit warns about calls of `history.pushState` itself.
			const change = replaceState ? History.prototype.replaceState : History.prototype.pushState;
			change.call(history, null, '', address);
			tell('goto');
		},
		replaceState: (address: string) => {
			History.prototype.replaceState.call(history, null, '', address === '' ? location.href : address);
		}
	};
});

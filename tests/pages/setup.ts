import { onMount } from 'svelte';
import { vi } from 'vitest';

/** What jsdom lacks and the pages use. Nothing here is seen: the pages run for their words and their logic. */

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

/** SvelteKit's router needs its own start page: here the browser's history stands alone. */
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
			// Of the prototype: SvelteKit warns where a page calls the other.
			const change = replaceState ? History.prototype.replaceState : History.prototype.pushState;
			change.call(history, null, '', address);
			tell('goto');
		},
		replaceState: (address: string) => {
			History.prototype.replaceState.call(history, null, '', address === '' ? location.href : address);
		}
	};
});

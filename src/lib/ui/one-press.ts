import type { Millis } from '../routine/duration.ts';

/** One press, as its event tells of it. */
export interface Press {
	readonly atMs: Millis;
	/** What pressed: a key by its name, or how the pointer is named by `PointerEvent.pointerType`; empty where unknown. */
	readonly by:
		{ readonly key: string; readonly isRepeat: boolean } | { readonly pointer: string; readonly count: number };
	/** In the window, in px; of no account for keys. */
	readonly x: number;
	readonly y: number;
}

/** A bounce or the second tap of a double tap comes within this; nobody reads a new screen and decides so fast. */
const BOUNCE_MS: Millis = 350;
/** Mouse clicks are counted by the browser, within the reader's own double-click time, which is rarely longer. */
const DOUBLE_CLICK_MS: Millis = 700;
/** How far a finger strays between the taps of a double tap. */
const SAME_PLACE_PX = 24;

/** Keys that press what has the focus, or close it. */
const PRESSING_KEYS = ['Enter', ' ', 'Escape'];

/**
 * Whether `again` is still the press that `first` began: a double click, a double tap, or a key that is held or bounces. Asked
 * only when something else lies there than `first` hit, since `changedMs`: presses of one lasting control all count.
 */
export function isSamePress(first: Press, again: Press, changedMs: Millis): boolean {
	const sinceMs = again.atMs - Math.max(first.atMs, changedMs);
	if ('key' in again.by) {
		const isSameKey = 'key' in first.by && again.by.key === first.by.key && PRESSING_KEYS.includes(again.by.key);
		return isSameKey && (again.by.isRepeat || sinceMs <= BOUNCE_MS);
	}
	if ('key' in first.by || Math.hypot(again.x - first.x, again.y - first.y) > SAME_PLACE_PX) return false;
	if (again.by.pointer === 'mouse') return again.by.count >= 2 && again.atMs - first.atMs <= DOUBLE_CLICK_MS;
	return sinceMs <= BOUNCE_MS;
}

import type { Millis } from '../routine/duration.ts';

/** One press, as its event describes it. */
export interface Press {
	readonly atMs: Millis;
	/** What pressed: the name of a key, or the `PointerEvent.pointerType` of a pointer, empty when unknown. */
	readonly by:
		{ readonly key: string; readonly isRepeat: boolean } | { readonly pointer: string; readonly count: number };
	/** Position in the window, in px; ignored for keys. */
	readonly x: number;
	readonly y: number;
}

/** A bounce, or the second tap of a double tap, comes within this time. Nobody can read a new screen that fast. */
const BOUNCE_MS: Millis = 350;
/** The browser counts mouse clicks by the system's double-click time, which is rarely longer than this. */
const DOUBLE_CLICK_MS: Millis = 700;
/** How far apart the two taps of a double tap can land. */
const SAME_PLACE_PX = 24;

/** Keys that activate the focused element or close a dialog. */
const PRESSING_KEYS = ['Enter', ' ', 'Escape'];

/**
 * Whether `again` is part of the same press as `first`: a double click, a double tap, or a key that is held or bounces.
 * Call it only if something else replaced the target of `first`, at the time `changedMs`. While a control stays in
 * place, each press of it counts as a new one.
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

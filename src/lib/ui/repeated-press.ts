import type { Millis } from '../routine/duration.ts';

/** Two presses of one control within this time count as one, so that a double tap does not log two walks. */
const ONE_PRESS_MS: Millis = 600;

/**
 * Tells whether a press repeats the one before it. For controls that stay in place after a press; `OnePress` handles
 * controls that something else replaces.
 */
export class RepeatedPress {
	#last = { what: '', atMs: -Infinity };

	/** `what` names the control; `atMs` is a reading of a clock that never goes back. */
	repeats(what: string, atMs: Millis): boolean {
		const { what: lastWhat, atMs: lastMs } = this.#last;
		this.#last = { what, atMs };
		return what === lastWhat && atMs - lastMs < ONE_PRESS_MS;
	}
}

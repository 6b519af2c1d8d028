import type { Millis } from '../routine/duration.ts';
import type { Breath } from '../sound/breaths.ts';

/**
 * How far the belly moves out, in metres. Measured excursions of the abdomen are 4–12 mm in quiet breathing, and about
 * twice that in deep breathing. These are the upper ends, to be visible from three metres.
 */
const QUIET_DEPTH = 0.012;
const DEEP_DEPTH = 0.024;
const QUIET_IN_MS: Millis = 2000;
const QUIET_OUT_MS: Millis = 3000;

/**
 * Depth in metres at `positionMs`: that of an announced breath if there is one, else that of quiet breathing. `breaths`
 * are sorted by time.
 */
export function breathAt(breaths: readonly Breath[], positionMs: Millis): number {
	const told = breaths.find(({ atMs, endMs }) => atMs <= positionMs && positionMs < endMs);
	if (told) {
		const share = eased((positionMs - told.atMs) / (told.endMs - told.atMs));
		return DEEP_DEPTH * (told.way === 'in' ? share : 1 - share);
	}
	const ms = positionMs % (QUIET_IN_MS + QUIET_OUT_MS);
	const share = ms < QUIET_IN_MS ? eased(ms / QUIET_IN_MS) : 1 - eased((ms - QUIET_IN_MS) / QUIET_OUT_MS);
	return QUIET_DEPTH * share;
}

/** Eases in and out, as breathing does. */
const eased = (share: number): number => (1 - Math.cos(share * Math.PI)) / 2;

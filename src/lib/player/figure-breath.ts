import type { Millis } from '../routine/duration.ts';
import type { Breath } from '../sound/breaths.ts';

/**
 * How far a belly stands out, in metres. Measured excursions of the abdomen are 4–12 mm in quiet breathing and about twice
 * that in deep breathing; these are a little more, to be seen at three metres.
 */
const QUIET_DEPTH = 0.012;
const DEEP_DEPTH = 0.024;
const QUIET_IN_MS: Millis = 2000;
const QUIET_OUT_MS: Millis = 3000;

/** At `positionMs`: with the breaths that are told, where some are; else quietly. `breaths` by time. */
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

/** As lungs do: slow, quick, slow. */
const eased = (share: number): number => (1 - Math.cos(share * Math.PI)) / 2;

/** Milliseconds: the unit of every duration in code. JSON files that people write use seconds. */
export type Millis = number;

export const SECOND_MS: Millis = 1000;
export const MINUTE_MS: Millis = 60_000;

/** `m:ss`, with seconds rounded up, so that 0:00 appears only when nothing is left. Negative values count as 0. */
export function clockText(ms: Millis): string {
	const seconds = Math.max(0, Math.ceil(ms / SECOND_MS));
	return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** Rounded minutes for lists, at least 1: a routine of 20 s takes "1 min". */
export function wholeMinutes(ms: Millis): number {
	return Math.max(1, Math.round(ms / MINUTE_MS));
}

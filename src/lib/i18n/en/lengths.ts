import type { Millis } from '../../routine/duration.ts';
import { plural } from './plural.ts';

/** `9 minutes 19 seconds`, for use in sentences; rounded to whole seconds. */
export function lengthInWords(ms: Millis): string {
	const seconds = Math.round(ms / 1000);
	const parts = [];
	if (seconds >= 60) parts.push(plural(Math.floor(seconds / 60), 'minute'));
	if (seconds % 60 > 0 || seconds === 0) parts.push(plural(seconds % 60, 'second'));
	return parts.join(' ');
}

/** `9 minutes`, rounded; below a minute `40 seconds`. */
export function roundedLength(ms: Millis): string {
	return ms < 60_000 ? lengthInWords(ms) : plural(Math.round(ms / 60_000), 'minute');
}

/** `2 h 6 min`, for totals. */
export function sumOfTime(ms: Millis): string {
	const minutes = Math.round(ms / 60_000);
	return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

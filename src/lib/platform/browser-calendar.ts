import type { Calendar, Moment } from '../journal/calendar.ts';
import type { Millis } from '../routine/duration.ts';
import { newUlids } from './ulids.ts';

/**
 * How far back to look for a clock change. A wall clock is put back by an hour or less, so the change can affect the
 * day (`dayOf`) for an hour at most.
 */
const LOOK_BACK_MS: Millis = 3 * 3_600_000;

export class BrowserCalendar implements Calendar {
	readonly #nextId = newUlids();

	now(): Moment {
		const epochMs = Date.now();
		const offsetMinutes = offsetAt(epochMs);
		const fromOffsetMinutes = offsetAt(epochMs - LOOK_BACK_MS);
		if (fromOffsetMinutes <= offsetMinutes) return { epochMs, offsetMinutes };
		return { epochMs, offsetMinutes, putBack: { atMs: changeBefore(epochMs), fromOffsetMinutes } };
	}

	newId(): string {
		return this.#nextId();
	}
}

function offsetAt(epochMs: Millis): number {
	return 0 - new Date(epochMs).getTimezoneOffset();
}

/**
 * The instant of the last clock change, at most `LOOK_BACK_MS` before `epochMs`: the first with the same offset as
 * `epochMs`.
 */
function changeBefore(epochMs: Millis): Millis {
	const offsetMinutes = offsetAt(epochMs);
	let before = epochMs - LOOK_BACK_MS;
	let after = epochMs;
	while (after - before > 1) {
		const middle = Math.floor((before + after) / 2);
		if (offsetAt(middle) === offsetMinutes) after = middle;
		else before = middle;
	}
	return after;
}

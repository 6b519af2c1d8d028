import fc from 'fast-check';
import { addDays, isoWithOffset, type Day } from './day.ts';
import type { PlayingRecord } from './playing.ts';
import type { JournalRecord, RecordOf } from './records.ts';

/** Records for tests, hand-written and arbitrary. The app itself never imports this module. */

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** A Monday. */
export const MONDAY: Day = '2026-03-02';
const MONDAY_EPOCH_MS = 1_772_409_600_000;

/** The `n`th ULID; a larger `n` sorts later. `n` is at least 0. */
export function ulidAt(n: number): string {
	let text = '';
	for (let rest = n; text.length < 10; rest = Math.floor(rest / 32)) text = `${ALPHABET[rest % 32]}${text}`;
	return `01KJ${text.padStart(22, '0')}`;
}

/** Noon UTC, `n` days after `MONDAY`. */
export function noonOf(n: number): string {
	return isoWithOffset({ epochMs: MONDAY_EPOCH_MS + n * 86_400_000 + 43_200_000, offsetMinutes: 0 });
}

export function sessionOn(n: number, fields: Partial<RecordOf<'session'>> = {}): RecordOf<'session'> {
	return {
		v: 1,
		id: ulidAt(1000 + n),
		type: 'session',
		at: noonOf(n),
		routine: 'desk-1',
		routineName: 'Desk break',
		startedAt: noonOf(n),
		day: addDays(MONDAY, n),
		plannedMs: 60_000,
		playedMs: 60_000,
		outcome: 'finished',
		...fields
	};
}

/** `session` while it is still being played: in its first hold, after 10 s. */
export function playingOf(session: RecordOf<'session'>): PlayingRecord {
	return {
		v: 1,
		id: session.id,
		routine: session.routine,
		routineName: session.routineName,
		startedAt: session.startedAt,
		day: session.day,
		plannedMs: 60_000,
		playedMs: 10_000,
		positionMs: 10_000,
		intervalIndex: 1,
		intervalKey: 'hold-0',
		extensions: [],
		swaps: [],
		transitionFactor: 1,
		steps: [],
		savedAt: session.at
	};
}

export function restDayOn(n: number): RecordOf<'rest-day'> {
	return { v: 1, id: ulidAt(5000 + n), type: 'rest-day', at: noonOf(n), day: addDays(MONDAY, n) };
}

/** A flare from `from` to `to`, in days after `MONDAY`; without `to`, it is ongoing. */
export function flareOn(from: number, to?: number): RecordOf<'flare'> {
	const flare = {
		v: 1,
		id: ulidAt(9000 + from),
		type: 'flare',
		at: noonOf(from),
		from: addDays(MONDAY, from)
	} as const;
	return to === undefined ? flare : { ...flare, to: addDays(MONDAY, to) };
}

export function settingOn(n: number, name: string, value: unknown): RecordOf<'setting'> {
	return { v: 1, id: ulidAt(13_000 + n), type: 'setting', at: noonOf(n), name, value };
}

export function checkInOn(n: number, fields: Partial<RecordOf<'check-in'>> = {}): RecordOf<'check-in'> {
	return { v: 1, id: ulidAt(17_000 + n), type: 'check-in', at: noonOf(n), day: addDays(MONDAY, n), ...fields };
}

/** The `n`th activity, written `n` days after `MONDAY`. */
export function activityOn(n: number, name = 'pick up my child'): RecordOf<'activity'> {
	return { v: 1, id: ulidAt(21_000 + n), type: 'activity', at: noonOf(n), name };
}

/** A rating of `activityOn(of)`. */
export function ratingOn(
	n: number,
	rating: number,
	{ of = 0, ...fields }: { of?: number; id?: string; at?: string } = {}
): RecordOf<'activity-rating'> {
	const id = ulidAt(25_000 + 100 * of + n);
	const day = addDays(MONDAY, n);
	return { v: 1, id, type: 'activity-rating', at: noonOf(n), of: activityOn(of).id, day, rating, ...fields };
}

const id = fc.integer({ min: 0, max: 40 }).map(ulidAt);
const day = fc.integer({ min: 0, max: 60 });
const common = { v: fc.constant(1 as const), id, at: day.map(noonOf) };
const dayField = day.map((n) => addDays(MONDAY, n));
/** Scores that a correction may try to set; 11 and 12 are invalid. */
const tooWide = fc.integer({ min: 0, max: 12 });
const score = fc.integer({ min: 0, max: 10 });

const arbitrarySession = fc
	.tuple(id, day, fc.constantFrom('finished' as const, 'stopped' as const), fc.option(score))
	.map(([id, n, outcome, pain]) => sessionOn(n, { id, outcome, ...(pain === null ? {} : { painAfter: pain }) }));
const arbitraryFlare = fc
	.tuple(id, day, fc.option(fc.integer({ min: 0, max: 9 })))
	.map(([id, from, days]) => ({ ...flareOn(from, days === null ? undefined : from + days), id }));
const arbitraryCheckIn = fc.record(
	{ ...common, type: fc.constant('check-in' as const), day: dayField, pain: score },
	{ requiredKeys: ['v', 'id', 'at', 'type', 'day'] }
);

/**
 * Draws ids, days and names from small ranges, so that records interact: same ids, corrections and deletions of
 * existing records.
 */
export const arbitraryRecord: fc.Arbitrary<JournalRecord> = fc.oneof(
	{ arbitrary: arbitrarySession, weight: 4 },
	arbitraryFlare,
	arbitraryCheckIn,
	fc.record({
		...common,
		type: fc.constant('activity' as const),
		name: fc.constantFrom('pick up my child', '🚴', 'مشي')
	}),
	fc.record({ ...common, type: fc.constant('activity-rating' as const), of: id, day: dayField, rating: score }),
	fc.record({ ...common, type: fc.constant('rest-day' as const), day: dayField }),
	fc.record({
		...common,
		type: fc.constant('setting' as const),
		name: fc.constantFrom('weekGoal', 'restDaysPerWeek', 'volume', 'filters'),
		value: fc.integer({ min: 0, max: 8 })
	}),
	fc.record({
		...common,
		type: fc.constant('routine' as const),
		routine: fc.record({ id: fc.constantFrom('mine', 'yours'), name: fc.string() })
	}),
	fc.record({
		...common,
		type: fc.constant('correction' as const),
		of: id,
		set: fc.record(
			{ painAfter: tooWide, pain: tooWide, rating: tooWide, name: fc.constantFrom('', 'walk'), day: dayField },
			{ requiredKeys: [] }
		)
	}),
	fc.record({ ...common, type: fc.constant('deletion' as const), of: id })
);

export const arbitraryRecords = fc.array(arbitraryRecord, { maxLength: 60 });

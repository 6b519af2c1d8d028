import { describe, expect, it } from 'vitest';
import { isoWithOffset } from '../../journal/day.ts';
import { ulidAt } from '../../journal/sample-records.ts';
import { isReviewDue, recentUse, sinceBegun, unanswered, wasSkinHurt, type ThermalRecord } from './history.ts';

const NOW = Date.UTC(2026, 10, 21, 12);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

function iso(epochMs: number): string {
	return isoWithOffset({ epochMs, offsetMinutes: 60 });
}

let ids = 0;
/** A use of heat that began `agoMs` before `NOW`. */
function used(agoMs: number, fields: Partial<ThermalRecord> = {}): ThermalRecord {
	const startedAt = iso(NOW - agoMs);
	return {
		...{ v: 1, id: ulidAt(ids++), type: 'thermal', at: startedAt, kind: 'heat', startedAt },
		...{ playedMs: 15 * MINUTE, outcome: 'finished' },
		...fields
	} as ThermalRecord;
}

describe('the gap and the daily number', () => {
	it.each([
		['never used', [], 0, null],
		['ended an hour ago', [used(75 * MINUTE)], 1, NOW + HOUR],
		['ended exactly 2 hours ago', [used(135 * MINUTE)], 1, null],
		['came off later than it was timed', [used(HOUR, { endedAt: iso(NOW - 10 * MINUTE) })], 1, NOW + 110 * MINUTE],
		['another kind ended just now', [used(10 * MINUTE, { kind: 'cold', playedMs: 10 * MINUTE })], 0, NOW + 2 * HOUR],
		['the phone died after the start', [used(30 * MINUTE, { playedMs: 0 })], 1, NOW + 90 * MINUTE],
		['23 hours and 59 minutes ago', [used(24 * HOUR - MINUTE)], 1, null],
		['24 hours ago', [used(24 * HOUR)], 0, null],
		['the clock was put back: in the future', [used(-5 * HOUR)], 1, NOW + 2 * HOUR]
	])('%s', (_, records, count, notBeforeMs) => {
		expect(recentUse('heat', records, NOW)).toMatchObject({ count, notBeforeMs });
	});

	it('is enough after as many as the table says', () => {
		const times = (count: number) => Array.from({ length: count }, (_, at) => used((at + 3) * HOUR));
		expect(recentUse('heat', times(2), NOW).isEnough).toBe(false);
		expect(recentUse('heat', times(3), NOW).isEnough).toBe(true);
		const cold = times(4).map((record) => ({ ...record, kind: 'cold' as const }));
		expect(recentUse('cold', cold, NOW).isEnough).toBe(false);
	});

	it('goes by instants: another time zone changes nothing', () => {
		const there = used(HOUR, { startedAt: isoWithOffset({ epochMs: NOW - HOUR, offsetMinutes: -600 }) });
		expect(recentUse('heat', [there], NOW)).toEqual(recentUse('heat', [used(HOUR)], NOW));
	});
});

describe('a use without an answer about the skin', () => {
	it.each([
		['began 20 minutes ago', used(20 * MINUTE, { playedMs: 0 }), true],
		['came off, but the skin was not told', used(20 * MINUTE, { endedAt: iso(NOW) }), true],
		['began in the future', used(-HOUR), true],
		['was answered', used(20 * MINUTE, { skin: 'pink' }), false],
		['began 24 hours ago', used(24 * HOUR), false]
	])('%s', (_, record, isOpen) => {
		expect(unanswered([record, used(25 * HOUR)], NOW)).toBe(isOpen ? record : null);
	});

	it('is asked about only if it is the last', () => {
		expect(unanswered([used(HOUR, { skin: 'pink' }), used(2 * HOUR)], NOW)).toBeNull();
		expect(unanswered([], NOW)).toBeNull();
	});

	it('began at least 0 ago', () => {
		expect(sinceBegun(used(20 * MINUTE), NOW)).toBe(20 * MINUTE);
		expect(sinceBegun(used(-HOUR), NOW)).toBe(0);
	});
});

it('remembers for each kind that the skin was not normal', () => {
	const records = [used(HOUR, { kind: 'cold', skin: 'pink' }), used(2 * HOUR, { skin: 'not-normal' }), used(9 * HOUR)];
	expect(wasSkinHurt('heat', records)).toBe(true);
	expect(wasSkinHurt('cold', records)).toBe(false);
	expect(wasSkinHurt('heat', [used(MINUTE), ...records])).toBe(true);
	expect(wasSkinHurt('heat', [used(MINUTE, { skin: 'as-before' }), ...records])).toBe(false);
});

describe('the review of day 3', () => {
	const days = (...agoDays: number[]) => agoDays.map((days) => used(days * 24 * HOUR));
	it.each([
		['on the second day', days(0, 1), false],
		['three times on one day', [used(0), used(3 * HOUR), used(6 * HOUR)], false],
		['on the third day', days(0, 1, 2), true],
		['on the third day of use, with days between', days(0, 4, 9), true],
		['of another kind', days(0, 1).concat(used(48 * HOUR, { kind: 'cold' })), false],
		['that was answered', days(0, 1).concat(used(48 * HOUR, { helps: 'unsure' })), false]
	])('%s', (_, records, isDue) => expect(isReviewDue('heat', records, 180)).toBe(isDue));
});

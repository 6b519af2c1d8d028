import { describe, expect, it } from 'vitest';
import { isoWithOffset } from '../../journal/day.ts';
import { ulidAt } from '../../journal/sample-records.ts';
import {
	isReviewDue,
	recentUse,
	lostEndMs,
	sinceBegun,
	unansweredUses,
	wasSkinHurt,
	type ThermalRecord
} from './thermal-history.ts';

const NOW = Date.UTC(2026, 10, 21, 12);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

function iso(epochMs: number): string {
	return isoWithOffset({ epochMs, offsetMinutes: 60 });
}

let ids = 0;
/** A record of heat that was put on `agoMs` before `NOW`. */
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

	it.each([
		['three in 24 hours', [2, 10, 20], NOW + 4 * HOUR],
		['four in 24 hours: two have to drop out', [3, 10, 20, 22], NOW + 4 * HOUR],
		['the gap lasts longer', [0, 10, 23], NOW + 2 * HOUR],
		['the clock was put back', [-5, 10, 20], NOW + 4 * HOUR]
	])('after the daily number, the next is when the first drops out: %s', (_, hoursAgo, notBeforeMs) => {
		const records = hoursAgo.map((hours) => used(hours * HOUR));
		expect(recentUse('heat', records, NOW)).toMatchObject({ isEnough: true, notBeforeMs });
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
		expect(unansweredUses([record, used(25 * HOUR)], NOW, false)).toEqual(isOpen ? [record] : []);
	});

	it('is asked about though the clock was put back since, so that an earlier one seems newer', () => {
		const [answered, open, older] = [used(-HOUR, { skin: 'pink' }), used(MINUTE), used(2 * HOUR)];
		expect(unansweredUses([answered, open], NOW, false)).toEqual([open]);
		expect(unansweredUses([answered, open, older], NOW, false)).toEqual([open, older]);
		expect(unansweredUses([], NOW, false)).toEqual([]);
	});

	it('is not asked about if no timer of today has its kind', () => {
		expect(unansweredUses([used(HOUR, { kind: 'contrast' })], NOW, false)).toEqual([]);
	});

	it.each([
		['may be timed there', used(20 * MINUTE), false],
		['rings there', used(24 * MINUTE), false],
		['began longer ago than any timer runs', used(26 * MINUTE), true],
		['of ice began longer ago than ice is timed', used(16 * MINUTE, { kind: 'ice-massage' }), true],
		['came off', used(20 * MINUTE, { endedAt: iso(NOW - MINUTE) }), true],
		['began just in the future', used(-MINUTE), false],
		['began in the future', used(-HOUR), true]
	])('while another tab runs a session or timer: one that %s', (_, record, isAsked) => {
		expect(unansweredUses([record], NOW, true)).toEqual(isAsked ? [record] : []);
	});

	it.each([
		['hours later: the set time counts', used(5 * HOUR, { plannedMs: 10 * MINUTE, playedMs: 0 }), NOW - 290 * MINUTE],
		['hours later, without a set time: the hard stop', used(5 * HOUR), NOW - 280 * MINUTE],
		['before the set time is over', used(5 * MINUTE, { plannedMs: 10 * MINUTE, playedMs: 0 }), NOW],
		['with a clock that was put back', used(-HOUR), NOW]
	])('ended, if its end was lost and it is answered %s', (_, record, endMs) => {
		expect(lostEndMs(record, 'heat', NOW)).toBe(endMs);
		const { notBeforeMs } = recentUse('heat', [{ ...record, endedAt: iso(endMs) }], NOW);
		expect(notBeforeMs).toBe(endMs + 2 * HOUR > NOW ? endMs + 2 * HOUR : null);
	});

	it('began at least 0 ago', () => {
		expect(sinceBegun(used(20 * MINUTE), NOW)).toBe(20 * MINUTE);
		expect(sinceBegun(used(-HOUR), NOW)).toBe(0);
	});
});

describe('skin that was not normal', () => {
	const heatHurt = used(5 * HOUR, { skin: 'not-normal' });
	const cold = used(3 * HOUR, { kind: 'cold', skin: 'pink' });
	const heat = used(HOUR, { skin: 'as-before' });
	it.each([
		['warns before the same kind', 'heat', [heatHurt], true],
		['warns before cold after heat', 'cold', [heatHurt], true],
		['warns before ice after heat', 'ice-massage', [heatHurt], true],
		['warns before heat after ice', 'heat', [used(HOUR, { kind: 'ice-massage', skin: 'not-normal' })], true],
		['warns though a later use has no answer', 'heat', [used(MINUTE), cold, heatHurt], true],
		['warns though another kind did well since', 'heat', [cold, heatHurt], true],
		['is over once this kind did well', 'cold', [cold, heatHurt], false],
		['is over once this kind did well: heat', 'heat', [heat, cold, heatHurt], false],
		['never was', 'heat', [cold, heat], false]
	] as const)('%s', (_, kind, records, wasHurt) => expect(wasSkinHurt(kind, records)).toBe(wasHurt));
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

import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	addDays,
	dayFromNumber,
	dayNumber,
	dayOf,
	daysBetween,
	isDay,
	isoAfter,
	isoWithOffset,
	parseMoment,
	weekOf
} from './day.ts';

const anyDay = fc.integer({ min: dayNumber('0001-01-01'), max: dayNumber('9999-12-31') }).map(dayFromNumber);
const anyMoment = fc.record({
	epochMs: fc.integer({ min: -60_000_000_000_000, max: 250_000_000_000_000 }),
	offsetMinutes: fc.integer({ min: -14 * 60, max: 14 * 60 })
});

test('days agree with the calendar of the language', () => {
	fc.assert(
		fc.property(anyDay, (day) => {
			expect(new Date(`${day}T00:00:00Z`).getTime()).toBe(dayNumber(day) * 86_400_000);
		})
	);
});

test('only days that exist are days', () => {
	for (const day of ['2026-02-28', '2024-02-29', '2000-02-29', '2026-12-31']) expect(isDay(day)).toBe(true);
	for (const text of [
		'2026-02-30',
		'2025-02-29',
		'1900-02-29',
		'2026-04-31',
		'2026-00-10',
		'2026-13-01',
		'2026-01-00'
	]) {
		expect(isDay(text)).toBe(false);
	}
	for (const text of ['', '2026-1-1', '26-01-01', '2026-01-01T00:00', ' 2026-01-01', '2026-01-01\n']) {
		expect(isDay(text)).toBe(false);
	}
});

test('adding days and counting them are inverse', () => {
	fc.assert(
		fc.property(anyDay, anyDay, (from, to) => {
			expect(addDays(from, daysBetween(from, to))).toBe(to);
		})
	);
	expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
	expect(() => addDays('2026-02-30', 1)).toThrow(RangeError);
	expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
});

test('a week begins on Monday', () => {
	expect(weekOf('2026-11-22')).toBe('2026-11-16'); // a Sunday
	expect(weekOf('2026-11-23')).toBe('2026-11-23');
	expect(weekOf('1969-12-28')).toBe('1969-12-22');
	fc.assert(
		fc.property(anyDay, (day) => {
			expect(new Date(`${weekOf(day)}T00:00:00Z`).getUTCDay()).toBe(1);
			expect(daysBetween(weekOf(day), day)).toBeLessThan(7);
		})
	);
});

test('until three in the morning it is still the day before, by the clock on the wall', () => {
	const at = (text: string) => parseMoment(text) ?? expect.unreachable(text);
	expect(dayOf(at('2026-11-22T02:59:59.999+01:00'))).toBe('2026-11-21');
	expect(dayOf(at('2026-11-22T03:00:00+01:00'))).toBe('2026-11-22');
	expect(dayOf(at('2026-11-22T23:30:00-08:00'))).toBe('2026-11-22');
	expect(dayOf(at('2026-11-22T00:30:00+01:00'), 0)).toBe('2026-11-22');
});

test('a printed moment reads the same', () => {
	expect(isoWithOffset({ epochMs: 1_795_307_400_000, offsetMinutes: 60 })).toBe('2026-11-22T01:30:00.000+01:00');
	expect(isoWithOffset({ epochMs: 0, offsetMinutes: -210 })).toBe('1969-12-31T20:30:00.000-03:30');
	fc.assert(
		fc.property(anyMoment, (moment) => {
			const text = isoWithOffset(moment);
			expect(parseMoment(text)).toEqual(moment);
			expect(new Date(text).getTime()).toBe(moment.epochMs);
		})
	);
});

test('moments of other programs are read, half ones are not', () => {
	expect(parseMoment('2026-11-22T01:30:00Z')).toEqual({ epochMs: 1_795_311_000_000, offsetMinutes: 0 });
	expect(parseMoment('2026-11-22T01:30+01:00')?.offsetMinutes).toBe(60);
	expect(parseMoment('2026-11-22T01:30:00.1234567Z')?.epochMs).toBe(1_795_311_000_123);
	for (const text of [
		'2026-11-22',
		'2026-11-22T01:30:00',
		'2026-02-30T01:30:00Z',
		'2026-11-22T24:00:00Z',
		'2026-11-22T01:60:00Z',
		'2026-11-22T01:30:00+1:00',
		'0000-01-01T00:00:00Z'
	]) {
		expect(parseMoment(text)).toBeNull();
	}
});

test('a day that has begun goes on when the clock is put back past the boundary', () => {
	// New York, the night of 1 November 2026: 02:00 becomes 01:00.
	const atMs = Date.parse('2026-11-01T06:00:00Z');
	const before = { epochMs: atMs - 15 * 60_000, offsetMinutes: -240 };
	const after = { epochMs: atMs + 15 * 60_000, offsetMinutes: -300, putBack: { atMs, fromOffsetMinutes: -240 } };
	expect([dayOf(before, 90), dayOf(after, 90)]).toEqual(['2026-11-01', '2026-11-01']);
	expect(dayOf(after, 180)).toBe('2026-10-31');
});

test('what replaces something is written later than it, whatever the clock says', () => {
	const now = { epochMs: Date.parse('2026-11-27T12:00:00Z'), offsetMinutes: 60 };
	expect(isoAfter(now, [])).toBe(isoWithOffset(now));
	expect(isoAfter(now, ['2020-01-01T00:00:00Z'])).toBe(isoWithOffset(now));
	expect(isoAfter(now, ['2099-01-01T00:00:00Z', '2020-01-01T00:00:00Z'])).toBe('2099-01-01T01:00:00.001+01:00');
	expect(isoAfter(now, ['9999-12-31T23:59:59.998Z'])).toBe('9999-12-31T23:59:59.999+00:00');
	expect(isoAfter(now, ['9999-12-31T23:59:59.999Z'])).toBeNull();
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../journal/day.ts';
import type { JournalRecord, RecordOf } from '../../journal/records.ts';
import { resolve } from '../../journal/resolve.ts';
import { flareOn as flareFrom, MONDAY, noonOf, ulidAt } from '../../journal/sample-records.ts';
import { streakOn } from '../../journal/streak.ts';
import { isRightFor } from '../../routine/back-state.ts';
import { beginFlare, endFlare, nameArea, undoFlare } from './change-flare.ts';
import { backStateOn, daysInto, flareOn } from './flare.ts';

const dayAt = (n: number) => addDays(MONDAY, n);

function seizedUp(n: number): RecordOf<'check-in'> {
	return { v: 1, id: ulidAt(20_000 + n), type: 'check-in', at: noonOf(n), day: dayAt(n), feeling: 'seized-up' };
}

function writerOn(n: number, at = noonOf(n)) {
	let next = 30_000 + n * 100;
	const stamp = () => ({ v: 1 as const, id: ulidAt(next++), at });
	return {
		stamp,
		correction: (of: string, set: object) => ({ ...stamp(), type: 'correction' as const, of, set: { ...set } })
	};
}

/** The journal of these records, and its flare on day `n`. */
function on(n: number, records: readonly JournalRecord[]) {
	const journal = resolve(records);
	return { journal, today: dayAt(n), flare: flareOn(journal, dayAt(n)) };
}

describe('a flare', () => {
	it.each([
		['has not begun', [flareFrom(4)], 2, null],
		['begins', [flareFrom(3)], 3, 3],
		['lasts while nobody ends it', [flareFrom(3)], 40, 3],
		['is over on the day it was ended', [flareFrom(3, 8)], 8, null],
		['lasts until then', [flareFrom(3, 8)], 7, 3],
		['is one although two tabs or devices began it', [flareFrom(4), flareFrom(3)], 5, 3],
		['is the newer one once the older has ended', [flareFrom(1, 3), flareFrom(5)], 5, 5],
		['is told by “Seized up” in an old journal', [seizedUp(2)], 5, 2],
		['is told by several, if a week at most lies between', [seizedUp(2), seizedUp(8), seizedUp(14)], 15, 2],
		['is over in an old journal a week later', [seizedUp(2)], 10, null],
		['is not told by a “Seized up” that a flare covers', [seizedUp(3), flareFrom(3, 4)], 5, null],
		['is not told by one of tomorrow', [seizedUp(6)], 5, null]
	] as const)('%s', (_, records, n, from) => {
		expect(on(n, records).flare?.from ?? null).toBe(from === null ? null : dayAt(from));
	});

	it('that ends before it starts changes nothing', () => {
		const set = { to: dayAt(1) };
		const wrong = writerOn(4).correction(flareFrom(3).id, set);
		expect(on(5, [flareFrom(3), wrong]).flare?.from).toBe(dayAt(3));
	});

	it('is begun once, and again only after it has ended', () => {
		const begun = beginFlare(on(3, []).journal, dayAt(3), writerOn(3))!;
		expect(begun).toMatchObject({ type: 'flare', from: dayAt(3) });
		const { journal, flare } = on(4, [begun]);
		expect(beginFlare(journal, dayAt(4), writerOn(4))).toBeNull();
		const ended = endFlare(flare!, dayAt(4), writerOn(4));
		expect(beginFlare(on(4, [begun, ...ended]).journal, dayAt(4), writerOn(5))).toMatchObject({ from: dayAt(4) });
	});

	it('begun in an old journal gets a record from its first day', () => {
		expect(beginFlare(on(4, [seizedUp(2)]).journal, dayAt(4), writerOn(4))).toMatchObject({ from: dayAt(2) });
	});

	it.each([
		['one record', [flareFrom(3)]],
		['two records', [flareFrom(3), flareFrom(4)]],
		['an old “Seized up”', [seizedUp(3)]]
	])('of %s is ended by one tap, and the day still counts for the streak', (_, records) => {
		const ended = endFlare(on(5, records).flare!, dayAt(5), writerOn(5));
		const after = on(5, [...records, ...ended]);
		expect(after.flare).toBeNull();
		expect(streakOn(after.journal, dayAt(5)).isInFlare).toBe(true);
		expect(streakOn(after.journal, dayAt(6)).isInFlare).toBe(false);
	});

	it('keeps the area that was named, although it has several records', () => {
		const records = [flareFrom(3), flareFrom(4)];
		const named = nameArea(on(5, records).flare!, 'neck', writerOn(5));
		expect(on(5, [...records, ...named]).flare).toMatchObject({ from: dayAt(3), area: 'neck' });
		const old = nameArea(on(5, [seizedUp(3)]).flare!, 'neck', writerOn(5));
		expect(on(5, [seizedUp(3), ...old]).flare).toMatchObject({ from: dayAt(3), area: 'neck' });
	});

	it('has no area if this version does not know the stored one', () => {
		expect(on(5, [{ ...flareFrom(3), area: 'knee' }]).flare?.area).toBeNull();
	});

	it('begun by mistake leaves nothing behind', () => {
		const records = [flareFrom(3), seizedUp(3)];
		const { flare, journal, today } = on(3, records);
		expect(on(3, [...records, ...undoFlare(flare!, journal, today, writerOn(3))])).toMatchObject({
			flare: null,
			journal: { flares: [], checkIns: [] }
		});
	});

	it('begun by mistake on a later day of it takes back only that answer', () => {
		const records = [flareFrom(3), seizedUp(5)];
		const { flare, journal, today } = on(5, records);
		const after = on(5, [...records, ...undoFlare(flare!, journal, today, writerOn(5))]);
		expect(after.journal.checkIns).toEqual([]);
		expect(after.flare?.from).toBe(dayAt(3));
	});

	it('begins anew with a “Seized up” after it was ended on the same day', () => {
		const ended = endFlare(on(5, [flareFrom(3)]).flare!, dayAt(5), writerOn(5));
		const before = { ...seizedUp(5), at: noonOf(5).replace('T12', 'T08') };
		const after = { ...seizedUp(5), id: ulidAt(29_000), at: noonOf(5).replace('T12', 'T18') };
		expect(on(5, [flareFrom(3), ...ended, before]).flare).toBeNull();
		const { flare, journal } = on(5, [flareFrom(3), ...ended, before, after]);
		expect(flare?.from).toBe(dayAt(5));
		expect(beginFlare(journal, dayAt(5), writerOn(6))).toMatchObject({ from: dayAt(5) });
	});

	it.each([
		['on the day before, as after a flight to the west', { ...flareFrom(3, 8), endedAt: noonOf(8) }, 7],
		['though the end names no last day', { ...flareFrom(3), endedAt: noonOf(8) }, 8]
	])('begins anew with a “Seized up” after it was ended, %s', (_, ended, day) => {
		expect(on(day, [ended, { ...seizedUp(day), at: noonOf(9) }]).flare?.from).toBe(dayAt(day));
	});

	it('lasts, and stays ended, for somebody who has flown west to the day before', () => {
		expect(on(2, [flareFrom(3)]).flare?.from).toBe(dayAt(2));
		const ended = endFlare(on(3, [flareFrom(3)]).flare!, dayAt(3), writerOn(3));
		expect(on(2, [flareFrom(3), ...ended]).flare).toBeNull();
		const there = endFlare(on(2, [flareFrom(3)]).flare!, dayAt(2), writerOn(3));
		expect(on(2, [flareFrom(3), ...there]).flare).toBeNull();
	});

	it('protects the streak while it lasts', () => {
		expect(streakOn(on(9, [flareFrom(3)]).journal, dayAt(9)).isInFlare).toBe(true);
	});

	it('counts whole days since it began', () => {
		expect([3, 4, 17].map((n) => daysInto({ from: dayAt(3) }, dayAt(n)))).toEqual([0, 1, 14]);
	});

	it('is the same one whatever the order of its records', () => {
		const some = fc.array(
			fc.oneof(
				fc
					.tuple(fc.nat(20), fc.option(fc.nat(9)))
					.map(([n, days]) => flareFrom(n, days === null ? undefined : n + days)),
				fc.nat(20).map(seizedUp)
			),
			{ maxLength: 8 }
		);
		fc.assert(
			fc.property(some, fc.nat(30), (records, n) => {
				const { flare } = on(n, records);
				expect(on(n, [...records].reverse()).flare).toEqual(flare);
				if (flare !== null) expect(flare.from <= dayAt(n)).toBe(true);
			})
		);
	});
});

describe('exercises.md 2, flare plan: “Do not show”', () => {
	const strength = { phase: 2 };
	const daily = { phase: 1, notInFlare: true };
	const gentle = { phase: 1 };
	it.each([
		['in a flare', [flareFrom(3)], 20, [false, false, true]],
		['within a week of its start, although it has ended', [flareFrom(3, 5)], 8, [false, false, true]],
		['within a week of its end', [flareFrom(0, 20)], 26, [false, true, true]],
		['after that', [flareFrom(0, 20)], 28, [true, true, true]],
		['without a flare', [], 3, [true, true, true]]
	] as const)('%s', (_, records, n, expected) => {
		const { journal, today } = on(n, records);
		const state = backStateOn(journal, today);
		expect([strength, daily, gentle].map((routine) => isRightFor(routine, state))).toEqual(expected);
	});
});

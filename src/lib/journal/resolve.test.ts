import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { JournalRecord, RecordOf } from './records.ts';
import { resolve } from './resolve.ts';
import { arbitraryRecord, arbitraryRecords, flareOn, noonOf, sessionOn, settingOn, ulidAt } from './sample-records.ts';

const session = sessionOn(0);

function deletion(n: number, of: string): RecordOf<'deletion'> {
	return { v: 1, id: ulidAt(n), type: 'deletion', at: noonOf(1), of };
}

function correction(n: number, at: string, set: Record<string, unknown>): RecordOf<'correction'> {
	return { v: 1, id: ulidAt(n), type: 'correction', at, of: session.id, set };
}

function routine(n: number, name: string): RecordOf<'routine'> {
	return { v: 1, id: ulidAt(n), type: 'routine', at: noonOf(n), routine: { id: 'mine', name } as { id: string } };
}

const shuffledTwice = arbitraryRecords.chain((records) =>
	fc.tuple(
		fc.constant(records),
		fc.shuffledSubarray([...records, ...records.map((record) => structuredClone(record))], {
			minLength: records.length * 2
		})
	)
);

test('any order and any repetition of records is the same journal', () => {
	fc.assert(
		fc.property(shuffledTwice, ([records, shuffled]) => {
			expect(resolve(shuffled)).toEqual(resolve(records));
		})
	);
});

test('records with one id and different content give one thing, the same in any order', () => {
	fc.assert(
		fc.property(arbitraryRecord, arbitraryRecord, (first, other) => {
			const second = { ...other, id: first.id };
			expect(resolve([first, second])).toEqual(resolve([second, first]));
		})
	);
});

test('in each field the newest correction wins, by the instant and not by its text', () => {
	const early = correction(1, '2026-03-02T23:00:00.000+12:00', { painAfter: 1, painBefore: 1 });
	const late = correction(2, '2026-03-02T12:00:00.000+00:00', { painAfter: 2 });
	expect(resolve([session, late, early]).sessions).toEqual([{ ...session, painAfter: 2, painBefore: 1 }]);
	const twin = correction(3, late.at, { painAfter: 3 });
	expect(resolve([twin, late, session]).sessions[0]?.painAfter).toBe(3);
});

test('a correction that would break the record, or change what it is, does nothing', () => {
	expect(resolve([session, correction(1, noonOf(1), { painAfter: 99 })]).sessions).toEqual([session]);
	const identity = { id: ulidAt(7), type: 'walk', v: 2, at: noonOf(9), painAfter: 4 };
	expect(resolve([session, correction(1, noonOf(1), identity)]).sessions).toEqual([{ ...session, painAfter: 4 }]);
});

test('a correction is passed over as a whole, and by itself', () => {
	const wrong = correction(1, noonOf(1), { painAfter: 3, day: 'Monday' });
	const right = correction(2, noonOf(2), { day: '2026-03-01' });
	expect(resolve([session, wrong, right]).sessions).toEqual([{ ...session, day: '2026-03-01' }]);
	const flare = flareOn(3, 5);
	const ends = { ...correction(3, noonOf(4), { to: '2026-03-01', note: 'odd' }), of: flare.id };
	expect(resolve([flare, ends]).flares).toEqual([flare]);
	const both = { ...correction(4, noonOf(5), { from: '2026-02-01', to: '2026-03-01' }), of: flare.id };
	expect(resolve([flare, ends, both]).flares).toMatchObject([{ from: '2026-02-01', to: '2026-03-01' }]);
	const polluted = correction(5, noonOf(6), JSON.parse('{"__proto__":{"painAfter":3}}') as Record<string, unknown>);
	expect(resolve([session, polluted]).sessions[0]?.painAfter).toBeUndefined();
});

test('the work of corrections grows with them, not with the record that they correct', () => {
	let reads = 0;
	const step = { exercise: 'cat-cow', playedMs: 1, outcome: 'done' as const };
	const counted = new Proxy(step, {
		get: (target, name) => {
			reads++;
			return Reflect.get(target, name) as unknown;
		}
	});
	const long = { ...session, steps: Array.from({ length: 1000 }, () => counted) };
	const corrections = Array.from({ length: 4000 }, (_, n) => correction(n, noonOf(n % 50), { painAfter: n % 11 }));
	resolve([long, ...corrections]);
	expect(reads).toBeLessThan(20_000);
});

test('undoing a deletion, and undoing that, each takes effect', () => {
	const chain = [deletion(1, session.id), deletion(2, ulidAt(1)), deletion(3, ulidAt(2)), deletion(4, ulidAt(3))];
	const lengths = [0, 1, 2, 3, 4].map((count) => resolve([session, ...chain.slice(0, count)]).sessions.length);
	expect(lengths).toEqual([1, 0, 1, 0, 1]);
});

test('two deletions both have to be undone', () => {
	const records = [session, deletion(1, session.id), deletion(2, session.id), deletion(3, ulidAt(1))];
	expect(resolve(records).sessions).toEqual([]);
	expect(resolve([...records, deletion(4, ulidAt(2))]).sessions).toEqual([session]);
});

test('deletions in a circle do nothing, unless one of them is deleted from outside', () => {
	const circle = [deletion(1, ulidAt(2)), deletion(2, ulidAt(1))];
	const both: JournalRecord[] = [session, ...circle, deletion(5, ulidAt(5))];
	expect(resolve(both).deletions).toEqual([]);
	expect(resolve([...both, deletion(3, ulidAt(1))]).deletions.map(({ id }) => id)).toEqual([ulidAt(3), ulidAt(2)]);
});

test('the newest value of a setting is in force, and the older ones are known', () => {
	const { settings } = resolve([
		settingOn(2, 'weekGoal', 5),
		settingOn(3, 'weekGoal', 2),
		settingOn(1, 'theme', 'dark')
	]);
	expect(settings.get('weekGoal')?.map(({ value }) => value)).toEqual([2, 5]);
	expect(settings.get('theme')?.length).toBe(1);
});

test('deleting a routine hides its older versions too, and undoing it brings the newest back', () => {
	const records = [routine(1, 'old'), routine(2, 'new')];
	expect(resolve(records).routines.get('mine')?.id).toBe(ulidAt(2));
	expect(resolve([...records, deletion(3, ulidAt(2))]).routines.size).toBe(0);
	expect(resolve([...records, deletion(3, ulidAt(1))]).routines.get('mine')?.id).toBe(ulidAt(2));
	const undone = [...records, deletion(3, ulidAt(2)), deletion(4, ulidAt(3))];
	expect(resolve(undone).routines.get('mine')?.id).toBe(ulidAt(2));
	expect(resolve([...records, deletion(3, ulidAt(2)), routine(5, 'again')]).routines.get('mine')?.id).toBe(ulidAt(5));
});

test('sessions come newest first', () => {
	expect(resolve([sessionOn(1), sessionOn(3), sessionOn(2)]).sessions).toEqual([
		sessionOn(3),
		sessionOn(2),
		sessionOn(1)
	]);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePlaying } from './playing-schema.ts';
import { keyOf } from '../entries.ts';
import { parseRecord } from './record-schemas.ts';
import { arbitraryRecord, flareOn, sessionOn } from '../sample-records.ts';

const session = sessionOn(0);
const common = { v: 1, id: session.id, at: session.at };

function problemOf(value: unknown) {
	const parsed = parseRecord(value);
	return parsed.ok ? null : `${parsed.error.code} ${parsed.error.pointer}`;
}

test('what was written is read, and comes back as it is', () => {
	fc.assert(
		fc.property(arbitraryRecord, (record) => {
			const parsed = parseRecord(record);
			expect(parsed.ok && parsed.value).toBe(record);
		})
	);
});

test('every kind of record of the contract is known', () => {
	const { day } = session;
	for (const fields of [
		{ ...session, steps: [{ exercise: 'cat-cow', side: 'left', playedMs: 1, outcome: 'swapped' }], painBefore: 0 },
		{ type: 'rest-day', day },
		{ type: 'flare', from: day },
		{ type: 'flare', from: day, to: day },
		{ type: 'check-in', day, pain: 10, feeling: 'stiff', note: '' },
		{ type: 'check-in', day },
		{ type: 'check-in', day, pain: 0 },
		{ type: 'activity', name: 'Den Einkauf tragen 🛒' },
		{ type: 'activity-rating', of: session.id, day, rating: 0 },
		{ type: 'walk', day, minutes: 12.5 },
		{ type: 'thermal', kind: 'ice-massage', startedAt: session.at, playedMs: 0, outcome: 'stopped' },
		{
			...{ type: 'thermal', kind: 'heat', startedAt: session.at, playedMs: 0, outcome: 'stopped' },
			...{ endedAt: session.at, skin: 'pink', helps: 'unsure' }
		},
		{ type: 'screening', day, result: 'adapt', items: [3, 14], clearedByClinicianOn: day },
		{ type: 'setting', name: 'filters', value: null },
		{ type: 'routine', routine: { id: 'mine', version: 1 } },
		{ type: 'correction', of: session.id, set: { painAfter: 2 } },
		{ type: 'deletion', of: session.id }
	]) {
		expect(problemOf({ ...common, ...fields })).toBeNull();
	}
});

test('a broken record says where', () => {
	expect(problemOf({ ...session, painAfter: 11 })).toBe('broken /painAfter');
	expect(problemOf({ ...session, painAfter: 2.5 })).toBe('broken /painAfter');
	expect(problemOf({ ...session, day: '2026-02-30' })).toBe('broken /day');
	expect(problemOf({ ...session, startedAt: '2026-03-02T12:00:00' })).toBe('broken /startedAt');
	expect(problemOf({ ...session, playedMs: -1 })).toBe('broken /playedMs');
	expect(problemOf({ ...session, playedMs: NaN })).toBe('broken /playedMs');
	expect(problemOf({ ...session, playedMs: 1e308 })).toBe('broken /playedMs');
	expect(problemOf({ ...session, playedMs: undefined })).toBe('broken /playedMs');
	expect(problemOf({ ...session, id: session.id.toLowerCase() })).toBe('broken /id');
	expect(problemOf({ ...session, id: `8${session.id.slice(1)}` })).toBe('broken /id');
	expect(problemOf({ ...session, v: 0 })).toBe('broken /v');
	expect(problemOf({ ...session, routine: 'Desk 1' })).toBe('broken /routine');
	expect(problemOf({ ...session, steps: [{ exercise: 'a', playedMs: 1, outcome: 'lost' }] })).toBe(
		'broken /steps/0/outcome'
	);
	expect(problemOf(flareOn(3, 2))).toBe('broken /to');
	expect(problemOf({ ...common, type: 'setting', name: 'x' })).toBe('broken /value');
	expect(problemOf({ ...common })).toBe('broken /type');
	for (const value of [null, undefined, 3, 'x', [], [session]]) expect(problemOf(value)).toBe('broken ');
});

test('an activity has a name of 1 to 80 characters, and its rating is a whole number from 0 to 10', () => {
	const activity = { ...common, type: 'activity', name: 'x'.repeat(80) };
	expect(problemOf(activity)).toBeNull();
	for (const name of ['', ' \n', 'x'.repeat(81), null, undefined]) {
		expect(problemOf({ ...activity, name })).toBe('broken /name');
	}
	const rating = { ...common, type: 'activity-rating', of: session.id, day: session.day, rating: 10 };
	expect(problemOf(rating)).toBeNull();
	for (const outside of [-1, 11, 2.5, '3', null, undefined]) {
		expect(problemOf({ ...rating, rating: outside })).toBe('broken /rating');
	}
	expect(problemOf({ ...rating, of: 'sit' })).toBe('broken /of');
	expect(problemOf({ ...rating, day: '2026-02-30' })).toBe('broken /day');
});

test('what a newer version wrote is told from what is broken', () => {
	expect(problemOf({ ...session, v: 2, day: { calendar: 'new' } })).toBe('future-version /v');
	expect(problemOf({ ...common, type: 'breath' })).toBe('unknown-type /type');
	expect(problemOf({ ...common, type: 'constructor' })).toBe('unknown-type /type');
});

test('anything at all is judged without an exception', () => {
	fc.assert(fc.property(fc.anything(), (value) => void [parseRecord(value), parsePlaying(value)]));
});

test('a session has at most a thousand steps', () => {
	const step = { exercise: 'cat-cow', playedMs: 1, outcome: 'done' as const };
	const withSteps = (length: number) => parseRecord(sessionOn(0, { steps: Array.from({ length }, () => step) }));
	expect(withSteps(1000).ok).toBe(true);
	expect(withSteps(1001)).toMatchObject({ ok: false, error: { pointer: '/steps' } });
});

test('no two records share a key, whatever their types and ids are', () => {
	const keys = [
		['a:b', 'c'],
		['a', 'b:c'],
		['a%3Ab', 'c'],
		['a', 'b%3Ac']
	].map(([type, id]) => keyOf({ type, id }, ''));
	expect(new Set(keys).size).toBe(4);
	expect(keyOf(sessionOn(0), '')).toBe(`session:${sessionOn(0).id}`);
});

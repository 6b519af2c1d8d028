import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseBackup, previewImport, type Backup, type ImportPreview } from './backup.ts';
import { entryOf, identityOf, mergeEntries, type Entry } from '../entries.ts';
import { canonicalJson } from '../merge.ts';
import { printBackup } from './print-backup.ts';
import { arbitraryRecord, arbitraryRecords, restDayOn, sessionOn, ulidAt } from '../sample-records.ts';

const moment = { epochMs: 1_795_307_400_000, offsetMinutes: 60 };
const envelope = {
	app: 'homestretch',
	kind: 'backup',
	version: 1,
	exportedAt: '2026-11-22T01:30:00.000+01:00',
	records: []
};

/**
 * Arbitrary contents of a backup, including values that no version of the app understands, and different values with
 * the same id.
 */
const arbitraryValues = fc.array(
	fc.oneof(
		arbitraryRecord,
		arbitraryRecord.map((record) => ({ ...record, v: 2 })),
		fc.record({ id: fc.constantFrom(ulidAt(1), ulidAt(2), ''), type: fc.constant('session'), note: fc.string() }),
		fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)) as unknown)
	),
	{ maxLength: 30 }
);

function backupOf(records: readonly unknown[]): Backup {
	return { exportedAt: envelope.exportedAt, records };
}

function entriesOf(values: readonly unknown[]): Entry[] {
	return values.map((value, index) => entryOf(String(index), value));
}

function previewOf(existing: readonly unknown[], records: readonly unknown[]): ImportPreview {
	const preview = previewImport(entriesOf(existing), backupOf(records));
	return preview.ok ? preview.value : expect.unreachable(JSON.stringify(preview.error));
}

function imported(existing: readonly unknown[], ...backups: readonly unknown[][]): string[] {
	const all = backups.reduce<unknown[]>(
		(values, records) =>
			mergeEntries(entriesOf([...values, ...previewOf(values, records).add])).map(({ value }) => value),
		[...existing]
	);
	return all.map((value) => canonicalJson(value)).sort();
}

function problemsIn(text: string) {
	const parsed = parseBackup(text);
	return parsed.ok ? [] : parsed.error.map(({ code, pointer }) => `${code} ${pointer}`);
}

test('a printed backup reads the same', () => {
	fc.assert(
		fc.property(arbitraryValues, (records) => {
			expect(parseBackup(printBackup(records, moment))).toEqual({ ok: true, value: backupOf(records) });
		})
	);
});

test('importing twice, or in any order, gives the same journal', () => {
	fc.assert(
		fc.property(arbitraryValues, arbitraryValues, arbitraryValues, (a, b, c) => {
			expect(imported([], a, b, c)).toEqual(imported([], c, a, b, a));
		})
	);
});

test('a second import of the same file adds nothing', () => {
	fc.assert(
		fc.property(arbitraryValues, (records) => {
			const first = previewOf([], records);
			const second = previewOf(first.add, records);
			expect(second).toMatchObject({ fresh: 0, known: records.length, aside: 0, add: [] });
		})
	);
});

test('nothing that has an identity is lost by a merge', () => {
	fc.assert(
		fc.property(arbitraryValues, arbitraryRecords, (existing, records) => {
			const { add, fresh, known, aside } = previewOf(existing, records);
			const kept = new Set(entriesOf([...existing, ...add]).map(identityOf));
			expect(entriesOf(records).every((entry) => kept.has(identityOf(entry)))).toBe(true);
			expect(fresh + known + aside).toBe(records.length);
		})
	);
});

test('a preview tells new, known and not understood apart', () => {
	const future = { ...sessionOn(2), v: 2 };
	expect(previewOf([sessionOn(0)], [sessionOn(0), sessionOn(1), future, 'what'])).toEqual({
		fresh: 1,
		known: 1,
		aside: 2,
		add: [sessionOn(1), future, 'what'],
		kinds: {
			fresh: new Map([['session', 1]]),
			known: new Map([['session', 1]]),
			aside: new Map([
				['future-version', 1],
				['broken', 1]
			])
		}
	});
});

test('a preview counts each kind of record, the most frequent first, and a duplicate as known', () => {
	const { kinds } = previewOf(
		[sessionOn(0), 'what'],
		[...[0, 1, 2].map((n) => sessionOn(n)), sessionOn(2), 'what', { v: 1, type: 'dream' }, restDayOn(3)]
	);
	expect([...kinds.fresh]).toEqual([
		['session', 2],
		['rest-day', 1]
	]);
	expect([...kinds.known]).toEqual([
		['session', 2],
		['broken', 1]
	]);
	expect([...kinds.aside]).toEqual([['unknown-type', 1]]);
});

test('what is understood and what is not are both kept under one id, in whichever order they come', () => {
	const broken = { ...sessionOn(0), day: 'Monday' };
	const newer = { ...sessionOn(0), v: 2, mood: 'light' };
	expect(previewOf([broken], [sessionOn(0)]).add).toEqual([sessionOn(0)]);
	expect(previewOf([sessionOn(0)], [broken]).add).toEqual([broken]);
	expect(previewOf([newer], [sessionOn(0)]).add).toEqual([sessionOn(0)]);
	expect(previewOf([sessionOn(0)], [newer]).add).toEqual([newer]);
	expect(imported([], [sessionOn(0), newer, broken])).toEqual(imported([], [broken], [newer], [sessionOn(0)]));
	expect(imported([], [sessionOn(0), newer, broken])).toHaveLength(3);
});

test('of two contents under one id that are understood, the same one wins in any order', () => {
	const other = { ...sessionOn(0), outcome: 'stopped' };
	const winner = imported([], [sessionOn(0)], [other]);
	expect(winner).toHaveLength(1);
	expect(imported([], [other], [sessionOn(0)])).toEqual(winner);
	expect(imported([], [other, sessionOn(0)])).toEqual(winner);
});

test('a backup takes hardly more room than its records', () => {
	const records = Array.from({ length: 1000 }, (_, day) => sessionOn(day));
	const bare = records.reduce((sum, record) => sum + JSON.stringify(record).length, 0);
	expect(printBackup(records, moment).length).toBeLessThan(bare * 1.01 + 200);
});

test('a file that would make the app slow for good is refused with the reason', () => {
	const one = JSON.stringify({ ...envelope, records: [sessionOn(0), { ...sessionOn(1), note: 'x'.repeat(600_000) }] });
	expect(problemsIn(one)).toEqual(['too-large /records/1']);
	const many = JSON.stringify({ ...envelope, records: Array.from({ length: 100_001 }, () => 0) });
	expect(problemsIn(many)).toEqual(['too-large /records']);
});

test('an import that would make a backup too large to be read again is refused, and a known file is not', () => {
	const note = 'é'.repeat(100_000);
	const half = (from: number) => Array.from({ length: 90 }, (_, n) => ({ ...sessionOn(from + n), note }));
	const existing = entriesOf(half(0));
	expect(previewImport(existing, backupOf(half(0)))).toMatchObject({ ok: true });
	expect(previewImport(existing, backupOf(half(500)))).toMatchObject({ ok: false, error: [{ code: 'too-much' }] });
});

test('a wrong envelope is refused with every field at fault', () => {
	expect(problemsIn(JSON.stringify({ app: 'x', version: '1', exportedAt: 'today', records: {} }))).toEqual([
		'broken /app',
		'broken /kind',
		'broken /version',
		'broken /exportedAt',
		'broken /records'
	]);
	for (const text of ['null', '[]', '3', '"backup"']) expect(problemsIn(text)).toEqual(['broken ']);
	expect(problemsIn('{"app":')).toEqual(['not-json ']);
	expect(problemsIn('')).toEqual(['not-json ']);
	expect(problemsIn(JSON.stringify({ ...envelope, version: 2, records: 'packed' }))).toEqual([
		'future-version /version'
	]);
	expect(problemsIn(`\uFEFF${JSON.stringify(envelope)}`)).toEqual([]);
});

test('a file is measured in bytes, not in characters', () => {
	const padding = 32 * 1024 * 1024 - JSON.stringify({ ...envelope, note: '' }).length;
	const full = (note: string) => JSON.stringify({ ...envelope, note });
	expect(problemsIn(full('x'.repeat(padding)))).toEqual([]);
	expect(problemsIn(full('x'.repeat(padding + 1)))).toEqual(['too-large ']);
	expect(problemsIn(full('é'.repeat(padding / 2 + 1)))).toEqual(['too-large ']);
});

test('a file that is nested to exhaust the stack is refused', () => {
	const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
	expect(problemsIn(JSON.stringify({ ...envelope, records: ['DEEP'] }).replace('"DEEP"', deep))).toEqual(['broken ']);
	expect(problemsIn(JSON.stringify({ ...envelope, records: ['\\"[{'.repeat(500)] }))).toEqual([]);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseBackup, previewImport, printBackup, type Backup } from './backup.ts';
import { canonicalJson, identityOf, mergeBy } from './merge.ts';
import { arbitraryRecord, arbitraryRecords, sessionOn, ulidAt } from './sample-records.ts';

const moment = { epochMs: 1_795_307_400_000, offsetMinutes: 60 };
const envelope = {
	app: 'homestretch',
	kind: 'backup',
	version: 1,
	exportedAt: '2026-11-22T01:30:00.000+01:00',
	records: []
};

/** Also what no version of the app understands, and different content under one id. */
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

function imported(existing: readonly unknown[], ...backups: readonly unknown[][]): string[] {
	const all = backups.reduce<unknown[]>(
		(values, records) => mergeBy([...values, ...previewImport(values, backupOf(records)).add], (value) => value),
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
			const first = previewImport([], backupOf(records));
			const second = previewImport(first.add, backupOf(records));
			expect(second).toEqual({ fresh: 0, known: records.length, aside: 0, add: [] });
		})
	);
});

test('nothing that has an identity is lost by a merge', () => {
	fc.assert(
		fc.property(arbitraryValues, arbitraryRecords, (existing, records) => {
			const { add, fresh, known, aside } = previewImport(existing, backupOf(records));
			const kept = new Set([...existing, ...add].map(identityOf));
			expect(records.every((record) => kept.has(identityOf(record)))).toBe(true);
			expect(fresh + known + aside).toBe(records.length);
		})
	);
});

test('a preview tells new, known and not understood apart', () => {
	const future = { ...sessionOn(2), v: 2 };
	expect(previewImport([sessionOn(0)], backupOf([sessionOn(0), sessionOn(1), future, 'what']))).toEqual({
		fresh: 1,
		known: 1,
		aside: 2,
		add: [sessionOn(1), future, 'what']
	});
});

test('a record that is understood is kept before one with its id that is not', () => {
	const broken = { ...sessionOn(0), day: 'Monday' };
	expect(previewImport([broken], backupOf([sessionOn(0)])).add).toEqual([sessionOn(0)]);
	expect(previewImport([sessionOn(0)], backupOf([broken])).add).toEqual([]);
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

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asideIn } from './aside.ts';
import { activitiesOf } from './activities.ts';
import { previewText, type BackupProblem } from './backup/backup.ts';
import { entryOf, keyOf, mergeEntries, recordsOf } from './entries.ts';
import { Journal } from './journal.svelte.ts';
import { MemoryVault } from './memory-vault.ts';
import { canonicalJson } from './merge.ts';
import { printBackup } from './backup/print-backup.ts';
import type { RecordProblem } from './records.ts';
import {
	activityOn,
	arbitraryRecord,
	checkInOn,
	flareOn,
	MONDAY,
	noonOf,
	ratingOn,
	restDayOn,
	sessionOn,
	settingOn,
	ulidAt
} from './sample-records.ts';
import { streakOn, whyByDay } from './streak.ts';

/**
 * `ROUNDS` is the number of files (`npm run soak -- backups 100000`). `SEED` replays a failure: the seed that it
 * printed.
 */
const ROUNDS = Number(process.env['ROUNDS'] ?? 2000);
const SEED = process.env['SEED'] === undefined ? {} : { seed: Number(process.env['SEED']) };
/** Limit on the processor time of a step: above it, the page seems to hang. */
const LIMIT_MS = 1000;

const TODAY = '2026-04-20';
const MOMENT = { epochMs: Date.UTC(2026, 3, 20, 12), offsetMinutes: 120 };

/** What the journal holds before the import: each type of record, corrections and deletions. */
const OWN = [
	...sessions(7),
	restDayOn(3),
	flareOn(8, 9),
	checkInOn(2, { pain: 4, note: 'worse after the car 🚗' }),
	activityOn(1),
	ratingOn(2, 6, { of: 1 }),
	settingOn(1, 'weekGoal', 4),
	settingOn(2, 'favourite:desk-1', true),
	settingOn(3, 'desk', { workday: 1 }),
	{ v: 1, id: ulidAt(1), type: 'walk', at: noonOf(4), day: MONDAY, minutes: 20 },
	{ v: 1, id: ulidAt(2), type: 'screening', at: noonOf(4), day: MONDAY, result: 'adapt', items: [1, 4] },
	{ v: 1, id: ulidAt(3), type: 'correction', at: noonOf(5), of: ulidAt(1001), set: { painAfter: 2 } },
	{ v: 1, id: ulidAt(4), type: 'deletion', at: noonOf(6), of: ulidAt(1002) },
	{ v: 1, id: ulidAt(5), type: 'routine', at: noonOf(6), routine: { id: 'mine', name: 'Mine', steps: [] } },
	{ v: 2, id: ulidAt(6), type: 'session', at: noonOf(6), mood: 'of the future' },
	'garbage'
];

/** One session a day, for `count` days. */
function sessions(count: number) {
	const steps = [{ exercise: 'cat-cow', playedMs: 60_000, outcome: 'done' as const }];
	return Array.from({ length: count }, (_, n) => sessionOn(n, { steps, painAfter: n % 11 }));
}

/** Backups as the app prints them. The last file has 340 KB. */
const FILES = [
	OWN,
	sessions(30),
	fc.sample(arbitraryRecord, { numRuns: 60, seed: 16 }),
	[...OWN, ...fc.sample(arbitraryRecord, { numRuns: 30, seed: 17 })],
	sessions(1000)
].map((records) => printBackup(records, MOMENT));
const SMALL_FILES = FILES.length - 1;

const NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'length', 'then', 'toJSON', ''];
const NUMBERS = [
	'1e999',
	'-1e999',
	'1e308',
	'-0',
	'123456789012345678901234567890',
	'5e-324',
	'2147483648',
	'-1',
	'0.5'
];
const VALUES = [
	'null',
	'true',
	'[]',
	'{}',
	'""',
	'"\\ud800"',
	'"\\udc00\\ud800"',
	'[[[[]]]]',
	'{"__proto__":{"v":1}}',
	'{"toString":1,"valueOf":null}',
	'"9999-12-31T23:59:59.999Z"',
	'"0001-01-01T00:00+23:59"',
	'"0000-01-01"',
	'"2026-02-30"',
	JSON.stringify(ulidAt(3)),
	JSON.stringify(ulidAt(1001)),
	'"session"',
	'"deletion"',
	'"correction"'
];

/** One way to spoil a text. `at` and `to` choose places in it, from 0 to 1; `pick` chooses among values. */
interface Harm {
	readonly kind: keyof typeof HARMS;
	readonly at: number;
	readonly to: number;
	readonly pick: number;
}

const HARMS = {
	'flip a bit': (text, { at, pick }) => {
		const bytes = Buffer.from(text);
		const place = Math.floor(at * bytes.length);
		bytes[place] = (bytes[place] ?? 0) ^ (1 << (pick % 8));
		return bytes.toString();
	},
	'cut the end': (text, { at }) => text.slice(0, at * text.length),
	'cut a part': (text, { at, to }) => text.slice(0, at * text.length) + text.slice(to * text.length),
	'repeat a part': (text, { at, to }) => text.slice(0, to * text.length) + text.slice(at * text.length),
	'double a key': (text, { at, pick }) =>
		replaced(text, /"(\w+)":/g, at, ([key]) => `${key}${picked(VALUES, pick)},${key}`),
	'rename a key': (text, { at, pick }) => replaced(text, /"\w+":/g, at, () => `"${picked(NAMES, pick)}":`),
	'add a key': (text, { at, pick }) =>
		replaced(text, /\{"/g, at, () => `{"${picked(NAMES, pick)}":${picked(VALUES, pick + 1)},"`),
	'change a number': (text, { at, pick }) =>
		replaced(text, /(?<=[:[,])-?\d+(?=[,\]}])/g, at, () => picked(NUMBERS, pick)),
	'change a value': (text, { at, pick }) =>
		replaced(text, /(?<=":)("[^"]*"|\d+|true|false|null)/g, at, () => picked(VALUES, pick)),
	'nest a value': (text, { at, pick }) => {
		const depth = picked([2, 50, 99, 101, 5000, 100_000], pick);
		return replaced(text, /(?<=":)("[^"]*"|\d+)/g, at, ([value]) => '['.repeat(depth) + value + ']'.repeat(depth));
	},
	'swap two values': (text, { at, to }) => {
		const values = [...text.matchAll(/(?<=":)("[^"]*"|\d+)/g)];
		const [one, other] = [at, to].map((place) => values[Math.floor(place * values.length)]);
		if (!one || !other || one.index >= other.index) return text;
		const between = text.slice(one.index + one[0].length, other.index);
		return text.slice(0, one.index) + other[0] + between + one[0] + text.slice(other.index + other[0].length);
	},
	'swap two records': (text, { at, to }) => {
		const lines = text.split('\n');
		const [one, other] = [at, to].map((place) => Math.floor(place * lines.length)) as [number, number];
		return lines
			.with(one, lines[other] ?? '')
			.with(other, lines[one] ?? '')
			.join('\n');
	},
	'drop a line': (text, { at }) => {
		const lines = text.split('\n');
		return lines.toSpliced(Math.floor(at * lines.length), 1).join('\n');
	},
	'mark its encoding': (text) => `\uFEFF${text}`,
	'put in a control character': (text, { at, pick }) =>
		text.slice(0, at * text.length) + String.fromCharCode(pick % 32) + text.slice(at * text.length),
	'put in half a pair': (text, { at }) => `${text.slice(0, at * text.length)}\ud83d${text.slice(at * text.length)}`
} satisfies Record<string, (text: string, harm: Omit<Harm, 'kind'>) => string>;

function picked<Item>(items: readonly Item[], pick: number): Item {
	return items[pick % items.length]!;
}

/** `text` with one match of `pattern` replaced, `at` (0 to 1) of the way through all matches. */
function replaced(text: string, pattern: RegExp, at: number, by: (match: RegExpExecArray) => string): string {
	const matches = [...text.matchAll(pattern)];
	const match = matches[Math.floor(at * matches.length)];
	if (match === undefined) return text;
	return text.slice(0, match.index) + by(match) + text.slice(match.index + match[0].length);
}

const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const KINDS = Object.keys(HARMS) as (keyof typeof HARMS)[];
/** Prefers harms that leave the file valid JSON: such a file gets further. */
const arbitraryHarm: fc.Arbitrary<Harm> = fc.record({
	kind: fc.oneof(
		{ arbitrary: fc.constantFrom(...KINDS.filter((kind) => /key|value|number|record/.test(kind))), weight: 4 },
		fc.constantFrom(...KINDS)
	),
	at: place,
	to: place,
	pick: fc.nat(1000)
});
interface Spoilt {
	/** Index in `FILES`. */
	readonly file: number;
	readonly harms: readonly Harm[];
}

const arbitrarySpoilt: fc.Arbitrary<Spoilt> = fc.record({
	file: fc.oneof({ arbitrary: fc.nat(SMALL_FILES - 1), weight: 200 }, fc.constant(SMALL_FILES)),
	harms: fc.array(arbitraryHarm, { minLength: 1, maxLength: 4 })
});

function textOf({ file, harms }: Spoilt): string {
	return harms.reduce((text, { kind, ...harm }) => HARMS[kind](text, harm), FILES[file]!);
}

/** Whether `pointer` is a JSON Pointer to a place in `text`, or to a field that is missing there. */
function isPlaceIn(text: string, pointer: string): boolean {
	if (pointer === '') return true;
	if (!pointer.startsWith('/')) return false;
	const path = pointer.slice(1).split('/').slice(0, -1);
	let value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
	for (const name of path) {
		if (typeof value !== 'object' || value === null) return false;
		value = (value as Record<string, unknown>)[name.replaceAll('~1', '/').replaceAll('~0', '~')];
	}
	return typeof value === 'object' && value !== null;
}

function expectReasons(text: string, problems: readonly BackupProblem[]): void {
	expect(problems.length).toBeGreaterThan(0);
	for (const { code, pointer, message } of problems) {
		expect(code).toMatch(/^[a-z-]+$/);
		expect(message).not.toBe('');
		expect(isPlaceIn(text, pointer) ? '' : pointer).toBe('');
	}
}

function expectReason(value: unknown, { pointer, message }: RecordProblem): void {
	expect(message).not.toBe('');
	expect(isPlaceIn(JSON.stringify(value) ?? 'null', pointer) ? '' : pointer).toBe('');
}

let id = 0;
const calendar = { now: () => MOMENT, newId: () => ulidAt(1_000_000 + id++) };
const OWN_PAIRS = OWN.map((value, at) => [keyOf(value, ulidAt(at)), value] as const);
const OWN_ENTRIES = OWN_PAIRS.map(([key, value]) => entryOf(key, value));
const OWN_IDS = recordsOf(OWN_ENTRIES).map((record) => record.id);

async function openedOn(vault: MemoryVault): Promise<Journal> {
	const journal = new Journal({ vault, calendar });
	await journal.load();
	return journal;
}

/** Calls everything that pages compute from a journal. */
function expectUsable(journal: Journal): void {
	const { resolved, settings } = journal;
	const aside = asideIn(journal);
	expect(Object.keys(settings).length).toBeGreaterThan(20);
	for (const { value, reason } of aside) expectReason(value, reason);
	streakOn(resolved, TODAY);
	const why = whyByDay(resolved, TODAY);
	for (const { day } of resolved.sessions) why(day);
	activitiesOf(resolved);
}

const counts = { refused: 0, imported: 0, nothingNew: 0 };
let slowestMs = 0;

/** Carries out one step of the app, and checks that it does not take long. */
async function inTime<Value>(step: () => Value | Promise<Value>): Promise<Value> {
	const start = process.cpuUsage();
	const value = await step();
	const tookMs = process.cpuUsage(start).user / 1000;
	slowestMs = Math.max(slowestMs, tookMs);
	expect(tookMs).toBeLessThan(LIMIT_MS);
	return value;
}

async function tryFile(text: string): Promise<void> {
	const preview = await inTime(() => previewText(OWN_ENTRIES, text));
	if (!preview.ok) {
		counts.refused++;
		return expectReasons(text, preview.error);
	}
	if (preview.value.add.length === 0) return void counts.nothingNew++;
	counts.imported++;
	const vault = new MemoryVault(OWN_PAIRS);
	const journal = await openedOn(vault);
	const imported = await inTime(() => journal.applyImport(preview.value));
	expect(imported).toEqual({ ok: true, value: preview.value.add.length });
	await inTime(() => expectUsable(journal));
	for (const [key, value] of OWN_PAIRS) expect(vault.stored.get(key)).toBe(value);
	const ids = new Set(recordsOf(mergeEntries(journal.entries)).map((record) => record.id));
	for (const own of OWN_IDS) expect(ids.has(own)).toBe(true);
	// A later visit reads the same contents, and its backup holds all of them.
	const later = await inTime(() => openedOn(vault));
	expect(later.contents.map(canonicalJson).sort()).toEqual(journal.contents.map(canonicalJson).sort());
	const again = previewText(later.entries, printBackup(later.contents, MOMENT));
	expect(again).toMatchObject({ ok: true, value: { fresh: 0, aside: 0, add: [] } });
}

test('each file is imported while it is whole', () => {
	for (const text of FILES) {
		const preview = previewText([], text);
		expect(preview).toMatchObject({ ok: true });
		expect(preview.ok && preview.value.fresh).toBeGreaterThan(15);
	}
});

test('a spoilt backup file neither crashes nor hangs the app, nor costs a record, and is refused with a reason and a place', async () => {
	await fc.assert(
		fc.asyncProperty(arbitrarySpoilt, (spoilt) => tryFile(textOf(spoilt))),
		{ numRuns: ROUNDS, ...SEED }
	);
	if (process.env['ROUNDS'])
		console.log(`${ROUNDS} files: ${JSON.stringify(counts)}, the slowest took ${Math.round(slowestMs)} ms`);
	expect(counts.refused).toBeGreaterThan(ROUNDS / 10);
	expect(counts.imported).toBeGreaterThan(ROUNDS / 10);
}, 7_200_000);

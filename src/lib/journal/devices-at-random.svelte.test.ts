import fc from 'fast-check';
import { ulid } from 'ulid';
import { expect, test } from 'vitest';
import { asideIn } from './aside.ts';
import { previewText } from './backup/backup.ts';
import type { Calendar, Moment } from './calendar.ts';
import { dayOf } from './day.ts';
import { mergeEntries, recordsOf } from './entries.ts';
import { FakeTabs } from './fake-tabs.ts';
import { Journal, type Saved } from './journal.svelte.ts';
import { MemoryVault } from './memory-vault.ts';
import { canonicalJson, preferred } from './merge.ts';
import { MortalVault } from './mortal-vault.ts';
import { sessionOf } from './playing.ts';
import { printBackup } from './backup/print-backup.ts';
import type { JournalRecord } from './records.ts';
import { playingOf, sessionOn } from './sample-records.ts';
import type { SettingName, Settings } from './settings.ts';
import { streakOn } from './streak.ts';

/**
 * `ROUNDS` is the number of rounds (`npm run soak -- fuzz 5000`). `SEED` replays a failure: the seed that it printed.
 */
const ROUNDS = Number(process.env['ROUNDS'] ?? 100);
const SEED = process.env['SEED'] === undefined ? {} : { seed: Number(process.env['SEED']) };

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const BASE_MS = Date.UTC(2026, 9, 20, 12);
const IN_2099_MS = Date.UTC(2099, 5, 1);
/** Berlin, New York, Lord Howe Island, both sides of the date line. */
const ZONES = [60, -300, 630, 780, -660];

/** What can happen to a device, by the person's hand or by accident. */
const DEEDS = [
	'begin',
	'finish',
	'stop',
	'correct',
	'delete',
	'undo',
	'set',
	'set list',
	'rest day',
	'flare begins',
	'flare ends',
	'check in',
	'walk',
	'export',
	'import',
	'import twice',
	'import a strange file',
	'come back',
	'reload',
	'kill',
	'kill an import',
	'disk full',
	'disk has room',
	'clock runs off to 2099',
	'clock is set right',
	'clock is wrong',
	'travel'
] as const;
type Deed = (typeof DEEDS)[number];

interface Act {
	readonly device: number;
	readonly tab: number;
	readonly deed: Deed;
	/** Any number. It selects what the deed is done to, and how. */
	readonly pick: number;
	/** Minutes that pass before the deed. */
	readonly minutes: number;
}

type Answer = { ok: true; value: Saved } | { ok: false };

/** What all devices have in common: the time, the files that were exported, and what was reported as stored. */
class World {
	readonly files: string[] = [];
	/** Every record that a page was told is stored, by id. */
	readonly reported = new Map<string, JournalRecord>();
	passedMs = 0;
}

class Device {
	readonly disk = new MemoryVault();
	readonly channel = new FakeTabs();
	readonly world: World;
	readonly #chance: () => number;
	offsetMinutes: number;
	/** How far the device's clock is ahead. */
	aheadMs: number;

	constructor(world: World, number: number) {
		this.world = world;
		this.#chance = chanceFrom(number + 1);
		this.offsetMinutes = ZONES[number % ZONES.length]!;
		this.aheadMs = number * 7 * MINUTE_MS;
	}

	get now(): Moment {
		return { epochMs: BASE_MS + this.world.passedMs + this.aheadMs, offsetMinutes: this.offsetMinutes };
	}

	newId(): string {
		return ulid(this.now.epochMs, this.#chance);
	}
}

class Tab {
	readonly device: Device;
	readonly #isDeaf: boolean;
	#vault!: MortalVault;
	#close: () => void = () => {};
	journal!: Journal;

	/** A deaf tab hears nothing from the others, as if it were suspended. */
	constructor(device: Device, isDeaf = false) {
		this.device = device;
		this.#isDeaf = isDeaf;
	}

	/** Opens the page, or opens it again after it was killed or closed. */
	async open(): Promise<this> {
		const { device } = this;
		this.#close();
		this.#vault?.die();
		this.#vault = new MortalVault(device.disk);
		const calendar: Calendar = { now: () => device.now, newId: () => device.newId() };
		const tabs = device.channel.join(this.#isDeaf);
		this.#close = () => tabs.close();
		this.journal = new Journal({ vault: this.#vault, calendar, tabs });
		void this.journal.load();
		await settle();
		return this;
	}

	async do({ deed, pick }: Act): Promise<void> {
		const { device, journal } = this;
		const { world } = device;
		journal.refreshToday();
		const { sessions, flares, deletions } = journal.resolved;
		const day = dayOf(device.now, journal.settings.dayBoundaryMinutes);
		if (deed === 'begin') await this.#begin();
		if (deed === 'finish' || deed === 'stop') await this.#end(deed === 'finish' ? 'finished' : 'stopped');
		if (deed === 'correct' && sessions.length > 0) await this.#correct(picked(sessions, pick).id, pick % 11);
		if (deed === 'delete') await this.#delete(pick);
		if (deed === 'undo' && deletions.length > 0) await this.#undo(picked(deletions, pick).of);
		if (deed === 'set') await this.#set(...picked(CHOICES, pick));
		if (deed === 'set list') await this.#setList(pick);
		if (deed === 'rest day') await this.#save({ ...journal.stamp(), type: 'rest-day', day });
		if (deed === 'flare begins') await this.#save({ ...journal.stamp(), type: 'flare', from: day });
		const flare = flares.find(({ from, to }) => to === undefined && from <= day);
		if (deed === 'flare ends' && flare) await this.#save(journal.correction(flare.id, { to: day }));
		if (deed === 'check in') await this.#save({ ...journal.stamp(), type: 'check-in', day, pain: pick % 11 });
		if (deed === 'walk') await this.#save({ ...journal.stamp(), type: 'walk', day, minutes: pick % 60 });
		if (deed === 'export') world.files.push(this.file());
		if (deed.startsWith('import')) {
			if (deed === 'import a strange file') world.files.push(strangeFile(world, pick));
			await this.import(world.files, pick, deed === 'import twice');
		}
		if (deed === 'come back') await heard(journal.refresh());
		if (deed === 'reload') await this.open();
		if (deed.startsWith('kill')) await this.#kill(deed, pick);
		if (deed === 'disk full') device.disk.failure = { code: 'full', message: 'planted by a test' };
		if (deed === 'disk has room') device.disk.failure = null;
		if (deed === 'clock runs off to 2099') device.aheadMs = IN_2099_MS - BASE_MS;
		if (deed === 'clock is set right') device.aheadMs = 0;
		if (deed === 'clock is wrong') device.aheadMs = ((pick % 9) - 4) * DAY_MS;
		if (deed === 'travel') device.offsetMinutes = picked(ZONES, pick);
	}

	file(): string {
		return printBackup(this.journal.contents, this.device.now);
	}

	/** Imports one of `files`, old ones as likely as new ones. Returns the number of new records. */
	async import(files: readonly string[], pick: number, isTwice = false): Promise<number> {
		if (files.length === 0) return 0;
		const preview = previewText(this.journal.entries, picked(files, pick));
		if (!preview.ok) return expect.unreachable(JSON.stringify(preview.error));
		const imports = [heard(this.journal.applyImport(preview.value))];
		if (isTwice) imports.push(heard(this.journal.applyImport(preview.value)));
		await Promise.all(imports);
		return preview.value.add.length;
	}

	async #begin(): Promise<void> {
		if (this.journal.playing !== null) return;
		const { id, at } = this.journal.stamp();
		const session = sessionOn(0, { id, at, startedAt: at, day: dayOf(this.device.now) });
		await heard(this.journal.savePlaying(playingOf(session)));
	}

	async #end(outcome: 'finished' | 'stopped'): Promise<void> {
		const { playing } = this.journal;
		if (playing === null) return;
		await this.#save(sessionOf({ ...playing, playedMs: 60_000 }, outcome, this.journal.stamp().at));
		await heard(this.journal.clearPlaying(playing.id));
	}

	async #correct(id: string, painAfter: number): Promise<void> {
		await this.#save(this.journal.correction(id, { painAfter }));
		expect(this.journal.sessions.find((session) => session.id === id)).toMatchObject({ painAfter });
	}

	async #delete(pick: number): Promise<void> {
		const shown = this.#shown();
		if (shown.length === 0) return;
		const of = picked(shown, pick);
		await this.#save({ ...this.journal.stamp(), type: 'deletion', of });
		expect(this.#shown()).not.toContain(of);
	}

	/** Undoes every deletion of the record `of`: each of two devices may have deleted it. */
	async #undo(of: string): Promise<void> {
		const { deletions } = this.journal.resolved;
		const ofIt = deletions.filter((deletion) => deletion.of === of);
		for (const { id } of ofIt) await this.#save({ ...this.journal.stamp(), type: 'deletion', of: id });
		const { deletions: left } = this.journal.resolved;
		expect(left.map((deletion) => deletion.of)).not.toContain(of);
	}

	async #set<Name extends SettingName>(name: Name, value: Settings[Name]): Promise<void> {
		await heard(this.journal.setSetting(name, value));
		expect(this.journal.settings[name]).toEqual(value);
	}

	async #setList(pick: number): Promise<void> {
		const item = picked(['desk-1', 'desk-3', 'hips-hams', 'full-body'], pick);
		const { favourites } = this.journal.settings;
		const others = favourites.filter((one) => one !== item);
		const isIn = others.length < favourites.length;
		await heard(this.journal.setSetting('favourites', isIn ? others : [...others, item]));
		expect(this.journal.settings.favourites.includes(item)).toBe(!isIn);
	}

	/** Ends the page's process while it writes, and opens it again. */
	async #kill(deed: Deed, pick: number): Promise<void> {
		const { journal } = this;
		this.#vault.dieIn(1 + (pick % 4), pick % 2 === 0);
		if (deed === 'kill an import') void this.import(this.device.world.files, pick);
		const day = dayOf(this.device.now);
		void this.#save({ ...journal.stamp(), type: 'rest-day', day });
		await Promise.resolve();
		void journal.setSetting('weekGoal', 1 + (pick % 7));
		void this.#save({ ...journal.stamp(), type: 'check-in', day, pain: pick % 11 });
		await settle();
		await this.open();
	}

	async #save(record: JournalRecord): Promise<void> {
		const saved: Answer | null = await heard(this.journal.save(record));
		if (saved?.ok && saved.value === 'stored') this.device.world.reported.set(record.id, record);
	}

	#shown(): string[] {
		const { sessions, restDays, flares, checkIns, walks } = this.journal.resolved;
		return [...sessions, ...restDays, ...flares, ...checkIns, ...walks].map(({ id }) => id);
	}
}

const CHOICES: [SettingName, Settings[SettingName]][] = [
	['theme', 'dark'],
	['theme', 'light'],
	['weekGoal', 1],
	['weekGoal', 7],
	['restDaysPerWeek', 0],
	['restDaysPerWeek', 2],
	['dayBoundaryMinutes', 0],
	['dayBoundaryMinutes', 360],
	['volume', 0.3],
	['coaching', 'tones']
];

/**
 * A file as a newer version, another program or chance might write it: other content under an existing id, a future
 * version, an unknown type, garbage.
 */
function strangeFile({ reported }: World, pick: number): string {
	const [known = sessionOn(0)] = [...reported.values()].slice(pick % Math.max(1, reported.size));
	const strange = [
		known.type === 'session' ? { ...known, painBefore: pick % 11 } : { ...known, note: `${pick % 3}` },
		{ ...known, v: 2, mood: pick % 3 },
		{ v: 1, type: 'dream', id: known.id, n: pick % 2 },
		['a', pick % 5],
		null
	];
	return printBackup(strange.slice(pick % strange.length), { epochMs: BASE_MS, offsetMinutes: 0 });
}

function picked<Item>(items: readonly Item[], pick: number): Item {
	return items[pick % items.length]!;
}

/** Waits until everything that needs no timer has happened. */
function settle(): Promise<void> {
	return new Promise((resolve) => setImmediate(resolve));
}

/** The answer to `asked`; null if it never comes, because the page was killed. */
async function heard<Value>(asked: Promise<Value>): Promise<Value | null> {
	return Promise.race([asked, settle().then(() => null)]);
}

/** A generator of numbers from 0 to 1 (mulberry32). */
function chanceFrom(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}

/** Everything that a journal shows and everything that it keeps, in a form that can be compared. */
function stateOf(journal: Journal): Record<string, unknown> {
	const { resolved, settings, contents } = journal;
	const aside = asideIn(journal);
	const lists = Object.entries(resolved).map(([name, list]) => [name, list instanceof Map ? [...list] : list]);
	return {
		...(Object.fromEntries(lists) as Record<string, unknown>),
		inForce: settings,
		streak: streakOn(resolved, '2026-12-01'),
		contents: contents.map(canonicalJson).sort(),
		aside: aside.map(({ value, reason }) => canonicalJson([value, reason])).sort()
	};
}

/** Devices exchange backups, in the order of `order`, until nothing is new. */
async function exchange(tabs: readonly Tab[], order: readonly number[]): Promise<void> {
	const pairs = tabs.flatMap((from) => tabs.filter((to) => to !== from).map((to) => ({ from, to })));
	const rank = (at: number) => order[at % order.length]!;
	const shuffled = pairs.map((pair, at) => ({ pair, at })).sort((a, b) => rank(a.at) - rank(b.at) || a.at - b.at);
	for (let pass = 0; pass <= tabs.length; pass++) {
		let added = 0;
		for (const { pair } of shuffled) added += await pair.to.import([pair.from.file()], 0);
		if (added === 0) return;
	}
	expect.unreachable('After as many passes as there are devices, a backup still has something new.');
}

/**
 * Expects every record that was reported as stored. Where a strange file has other content under the same id, expects
 * the content that `preferred` picks.
 */
function expectReportedIn(journal: Journal, { reported }: World): void {
	const kept = new Map(recordsOf(mergeEntries(journal.entries)).map((record) => [record.id, record]));
	for (const [id, record] of reported) {
		const found = kept.get(id);
		if (found === undefined) expect.unreachable(`${record.type} ${id} is lost`);
		expect(preferred(found, record)).toBe(found);
	}
}

const arbitraryRun = fc.record({
	deafOfDevice: fc.array(fc.array(fc.boolean(), { minLength: 1, maxLength: 2 }), { minLength: 2, maxLength: 3 }),
	acts: fc.array(
		fc.record<Act>({
			device: fc.nat(2),
			tab: fc.nat(1),
			deed: fc.constantFrom<Deed>(...DEEDS, 'begin', 'begin', 'finish', 'stop', 'correct', 'delete', 'undo', 'set'),
			pick: fc.nat(10_000),
			minutes: fc.oneof(fc.constant(0), fc.nat(5), fc.nat(3000))
		}),
		{ minLength: 30, maxLength: 60 }
	),
	order: fc.array(fc.nat(100), { minLength: 6, maxLength: 6 })
});

test('whatever is done on two or three devices, they hold the same journal once they have exchanged their backups', async () => {
	let recordsInAll = 0;
	await fc.assert(
		fc.asyncProperty(arbitraryRun, async ({ deafOfDevice, acts, order }) => {
			const world = new World();
			const devices = deafOfDevice.map((deaf, number) => ({ device: new Device(world, number), deaf }));
			const tabs = devices.map(({ device, deaf }) => deaf.map((isDeaf) => new Tab(device, isDeaf)));
			for (const tab of tabs.flat()) await tab.open();
			for (const act of acts) {
				world.passedMs += act.minutes * MINUTE_MS;
				const own = picked(tabs, act.device);
				await picked(own, act.tab).do(act);
			}

			for (const { device } of devices) device.disk.failure = null;
			for (const { journal } of tabs.flat()) await heard(journal.refresh());
			const last: Tab[] = [];
			for (const { device } of devices) last.push(await new Tab(device).open());
			await exchange(last, order);

			const [first, ...others] = last as [Tab, ...Tab[]];
			const state = stateOf(first.journal);
			for (const { journal } of others) expect(stateOf(journal)).toEqual(state);
			for (const { device } of last) expect(stateOf((await new Tab(device).open()).journal)).toEqual(state);
			expectReportedIn(first.journal, world);
			recordsInAll += first.journal.contents.length;

			// The order of imports does not matter: a new device imports all files ever exported, in reverse order.
			const newcomer = await new Tab(new Device(world, 3)).open();
			for (const file of [...world.files, ...last.map((tab) => tab.file())].reverse()) await newcomer.import([file], 0);
			await exchange([...last, newcomer], order);
			for (const { journal } of last) expect(stateOf(journal)).toEqual(stateOf(newcomer.journal));

			// The next choice wins on all devices, however wrong their clocks were.
			const goal = 1 + (first.journal.settings.weekGoal % 7);
			await heard(first.journal.setSetting('weekGoal', goal));
			await exchange(last, order);
			for (const { journal } of last) expect(journal.settings.weekGoal).toBe(goal);
		}),
		{ numRuns: ROUNDS, ...SEED }
	);
	if (process.env['ROUNDS']) console.log(`${ROUNDS} rounds, ${recordsInAll} records, no difference`);
	expect(recordsInAll).toBeGreaterThan(ROUNDS * 5);
}, 3_600_000);

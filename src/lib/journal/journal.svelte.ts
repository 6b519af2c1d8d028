import { err, ok, type Result } from '../routine/result.ts';
import type { ImportPreview } from './backup.ts';
import type { Calendar, Moment } from './calendar.ts';
import { dayOf, isoAfter, isoWithOffset, type Day } from './day.ts';
import {
	asideOf,
	entryOf,
	keyOf,
	mergeEntries,
	NO_ENTRIES,
	recordsOf,
	sessionIdsOf,
	spareKeyOf,
	withEntries,
	type AsideEntry,
	type Entry
} from './entries.ts';
import { canonicalJson } from './merge.ts';
import { parsePlaying, PLAYING_KEY, type PlayingRecord } from './playing.ts';
import { printBackup } from './print-backup.ts';
import type { DeletionRecord, JournalRecord, SettingRecord } from './records.ts';
import { resolve } from './resolve.ts';
import { changesFor, listOfItem, settingsOf, unfitSettings, type SettingName, type Settings } from './settings.ts';
import { streakOn } from './streak.ts';
import { NO_TABS, type Tabs } from './tabs.ts';
import type { Addition, Pair, Vault, VaultError } from './vault.ts';
import { changeFor, displaced, entriesAfter, isFinished, removalOf, replacementOf } from './vault-writes.ts';

export interface JournalPorts {
	readonly vault: Vault;
	readonly calendar: Calendar;
	readonly tabs?: Tabs;
}

/** Whether a record was stored, or another content was found under its key, which stays and counts instead. */
export type Saved = 'stored' | 'found';

/**
 * All that a person did and chose, in all tabs. What is saved counts at once, in memory; the vault follows, one write at a
 * time and in order, each with everything that is not stored yet. What other tabs wrote is read as they tell of it, and
 * when `refresh` is called. Nothing here throws or rejects.
 */
export class Journal {
	readonly #vault: Vault;
	readonly #calendar: Calendar;
	readonly #tabs: Tabs;

	#status = $state<'loading' | 'ready'>('loading');
	#problem = $state.raw<VaultError | null>(null);
	#now = $state.raw<Moment>({ epochMs: 0, offsetMinutes: 0 });
	/** By key in the vault. Replaced whole when anything is added. */
	#entries = $state.raw(NO_ENTRIES);
	#unsaved = $state.raw<readonly JournalRecord[]>([]);
	#playing = $state.raw<PlayingRecord | null>(null);
	#heard = $state(0);
	/** A `playing` in the vault that this version cannot use. */
	#strangePlaying = $state.raw<AsideEntry | null>(null);

	/** What the vault is known to hold under `playing`. */
	#storedPlaying: PlayingRecord | null = null;
	#isRead = false;
	/** The vault's, when what is held here was last known to be stored. */
	#generation = 0;
	#lastTurn: Promise<unknown> = Promise.resolve();
	/** The turn that is queued and has not begun. */
	#nextSync: Promise<Result<void, VaultError>> | null = null;
	#lastSettings: Settings | null = null;

	readonly #records = $derived(recordsOf(mergeEntries(this.#entries.values())));
	readonly #sessionIds = $derived(sessionIdsOf(this.#records));
	readonly #resolved = $derived(resolve(this.#records));
	/** By start, newest first; corrected, and without the deleted ones. */
	readonly sessions = $derived(this.#resolved.sessions);
	/** The same object as long as nothing in it changes: what depends on it is not done again with every write. */
	readonly settings: Settings = $derived.by(() => this.#sameSettings(settingsOf(this.#resolved)));
	/** The person's day when `refreshToday` was last called, here or by a save. */
	readonly today: Day = $derived(dayOf(this.#now, this.settings.dayBoundaryMinutes));
	readonly streak = $derived(streakOn(this.#resolved, this.today));
	/** The session in progress, to carry on from. Null once the journal has a session with its id. */
	readonly playing: PlayingRecord | null = $derived.by(() => {
		const playing = this.#playing;
		return playing !== null && this.#sessionIds.has(playing.id) ? null : playing;
	});
	/** What is stored but not used, with the reason. */
	readonly aside: readonly AsideEntry[] = $derived([
		...asideOf(mergeEntries(this.#entries.values())),
		...(this.#strangePlaying === null ? [] : [this.#strangePlaying]),
		...unfitSettings(this.#resolved).map(({ record, reason }) => ({ key: keyOf(record, ''), value: record, reason }))
	]);

	constructor({ vault, calendar, tabs = NO_TABS }: JournalPorts) {
		this.#vault = vault;
		this.#calendar = calendar;
		this.#tabs = tabs;
		this.#now = calendar.now();
	}

	get status(): 'loading' | 'ready' {
		return this.#status;
	}

	/** Why what is here is not, or not all, stored; or why what is stored could not be read. Null when all is well. */
	get problem(): VaultError | null {
		return this.#problem;
	}

	/** Records that are not stored: still being written, or, while there is a `problem`, refused. */
	get unsaved(): readonly JournalRecord[] {
		return this.#unsaved;
	}

	/** The journal as it stands, for `whyByDay` and statistics. */
	get resolved() {
		return this.#resolved;
	}

	/** The wall clock when `refreshToday` was last called, here or by a save. */
	get now(): Moment {
		return this.#now;
	}

	/** All that is held, as the preview of an import asks for it. */
	get entries(): readonly Entry[] {
		return [...this.#entries.values()];
	}

	/** How often other tabs have told of something: a reason to ask again whether one of them plays. */
	get heard(): number {
		return this.#heard;
	}

	/** Reads everything. Ready afterwards in any case; when reading failed, each later save tries it again. */
	async load(): Promise<void> {
		this.refreshToday();
		this.#tabs.onTold((keys) => void this.#hear(keys));
		const read = await this.#takeTurn(() => this.#read());
		if (!read.ok) this.#problem = read.error;
		this.#status = 'ready';
	}

	/** Reads what other tabs have written meanwhile: for a page that is shown again, and before anything is exported. */
	async refresh(): Promise<void> {
		this.refreshToday();
		const read = await this.#takeTurn(() => this.#read());
		if (read.ok) await this.#sync();
	}

	/** To be called from time to time while a page is seen, and when it is shown again: the day may have changed. */
	refreshToday(): void {
		this.#now = this.#calendar.now();
	}

	/** What every new record begins with. A session takes the id of its `playing` instead. */
	stamp(): { v: 1; id: string; at: string } {
		return { v: 1, id: this.#calendar.newId(), at: isoWithOffset(this.#calendar.now()) };
	}

	/** Counts at once. Fails when it could not be stored; it is then kept in `unsaved` and tried again by the next save. */
	async save(record: JournalRecord): Promise<Result<Saved, VaultError>> {
		return this.#saveAll([record]);
	}

	/** A later choice wins, also over one that was made while the clock ran ahead. */
	async setSetting<Name extends SettingName>(name: Name, value: Settings[Name]): Promise<Result<Saved, VaultError>> {
		const records = changesFor(name, value, this.settings).flatMap((change) => this.#settingRecords(change));
		return records.length === 0 ? ok('stored') : this.#saveAll(records);
	}

	async retryUnsaved(): Promise<Result<void, VaultError>> {
		return this.#sync();
	}

	/**
	 * Stores where the session in progress stands; only for who holds the session lock. When calls come faster than the
	 * vault writes, the last one wins. Another session that is found there has been left: it is kept as stopped.
	 */
	async savePlaying(playing: PlayingRecord): Promise<Result<void, VaultError>> {
		this.#playing = $state.snapshot(playing) as PlayingRecord;
		return this.#sync();
	}

	/**
	 * Forgets the session in progress with this id, if it is still that one; in the vault only after its session record, if
	 * there is one, is stored.
	 */
	async clearPlaying(id: string): Promise<Result<void, VaultError>> {
		if (this.#playing?.id !== id) return ok(undefined);
		this.#playing = null;
		return this.#sync();
	}

	/** Every record, understood or not, stored or not, as the text of a backup file. */
	exportBackup(): string {
		return printBackup(this.#values(), this.#calendar.now());
	}

	/**
	 * Stores what the preview says, all or nothing, and gives how many records that were. What another tab has stored under
	 * the same names meanwhile stays beside them.
	 */
	async applyImport({ add }: ImportPreview): Promise<Result<number, VaultError>> {
		const additions = add.map((value): Addition => {
			const spareId = this.#calendar.newId();
			return { key: keyOf(value, spareId), value, spareKey: spareKeyOf(spareId) };
		});
		const added = await this.#takeTurn(() => this.#vault.add(additions));
		if (!added.ok) return added;
		this.#hold(entriesAfter(additions, added.value));
		this.#tabs.tell(null);
		return ok(add.length);
	}

	async #saveAll(records: readonly JournalRecord[]): Promise<Result<Saved, VaultError>> {
		const added = records.map((record) => $state.snapshot(record) as JournalRecord);
		const isFirstFinished = !this.sessions.some(isFinished) && added.some(isFinished);
		this.#unsaved = [...this.#unsaved, ...added];
		this.#hold(added.map((record) => entryOf(keyOf(record, ''), record)));
		this.refreshToday();
		const synced = await this.#sync();
		const isStored = !added.some((record) => this.#unsaved.includes(record));
		if (isStored && isFirstFinished) void this.#vault.persist();
		if (!isStored) return synced.ok ? err({ code: 'failed', message: 'not stored yet' }) : synced;
		return ok(added.every((record) => this.#entries.get(keyOf(record, ''))?.value === record) ? 'stored' : 'found');
	}

	/** Written to be later than what it replaces; where nothing can be, what it replaces is deleted. */
	#settingRecords({ name, value }: { name: string; value: unknown }): (SettingRecord | DeletionRecord)[] {
		const now = this.#calendar.now();
		const list = listOfItem(name);
		const { settings } = this.#resolved;
		const replaced = [...(settings.get(name) ?? []), ...(list === null ? [] : (settings.get(list) ?? []))];
		const at = isoAfter(
			now,
			replaced.map((record) => record.at)
		);
		const setting = { ...this.stamp(), type: 'setting', name, value } as const;
		if (at !== null) return [{ ...setting, at }];
		const ahead = replaced.filter((record) => isoAfter(now, [record.at]) !== setting.at);
		return [setting, ...ahead.map(({ id }) => ({ ...this.stamp(), type: 'deletion', of: id }) as const)];
	}

	#sameSettings(settings: Settings): Settings {
		const last = this.#lastSettings;
		if (last !== null && canonicalJson(last) === canonicalJson(settings)) return last;
		return (this.#lastSettings = settings);
	}

	/** Takes `entries` in, in place of what is held under their keys. */
	#hold(entries: readonly Entry[]): void {
		const fresh = entries.filter(({ key, value }) => this.#entries.get(key)?.value !== value);
		if (fresh.length > 0) this.#entries = withEntries(this.#entries, fresh);
	}

	#values(): unknown[] {
		return mergeEntries(this.#entries.values()).map(({ value }) => value);
	}

	/** Runs `operation` after all before it, so that no write overtakes another. */
	#takeTurn<Value>(operation: () => Promise<Value>): Promise<Value> {
		const turn = this.#lastTurn.then(operation, operation);
		this.#lastTurn = turn;
		return turn;
	}

	/** One turn stores all that is asked for until it begins: a slow vault must not pile up turns. */
	#sync(): Promise<Result<void, VaultError>> {
		this.#nextSync ??= this.#takeTurn(() => {
			this.#nextSync = null;
			return this.#syncNow();
		});
		return this.#nextSync;
	}

	async #syncNow(): Promise<Result<void, VaultError>> {
		const read = this.#isRead ? ok(undefined) : await this.#read();
		const isDead = !read.ok && (read.error.code === 'timeout' || read.error.code === 'missing');
		const written = isDead ? read : await this.#write();
		if (!written.ok) this.#problem = written.error;
		else this.#problem = read.ok ? null : read.error;
		return written;
	}

	/** Another tab has written. Nothing to be told of where it cannot be read: the next look, or write, will say so. */
	async #hear(keys: readonly string[] | null): Promise<void> {
		if (!this.#isRead) return;
		await this.#takeTurn(async () => {
			if (keys === null) return this.#read();
			const wanted = keys.filter((key) => key === PLAYING_KEY || !this.#entries.has(key));
			const found = await this.#vault.get(wanted);
			if (found.ok) this.#take(found.value, keys.includes(PLAYING_KEY));
			return found;
		});
		this.#heard++;
	}

	/** Adds what is stored to what is here, which may already be something if an earlier read failed. */
	async #read(): Promise<Result<void, VaultError>> {
		const pairs: Pair[] = [];
		const isKnown = (key: string) => key !== PLAYING_KEY && this.#isRead && this.#entries.has(key);
		const stored = await this.#vault.read((part) => pairs.push(...part), isKnown);
		if (!stored.ok) return stored;
		if (!this.#isRead) this.#generation = this.#vault.generation;
		this.#isRead = true;
		this.#take(pairs, this.#generation === this.#vault.generation);
		return this.#restore();
	}

	/** What was found in the vault, and of `playing` also that it is not there. */
	#take(pairs: readonly Pair[], isPlayingRead: boolean): void {
		this.#hold(pairs.flatMap(([key, value]) => (key === PLAYING_KEY ? [] : [entryOf(key, value)])));
		// What this tab has to say of it and has not stored yet comes first.
		const isOurs = this.#playing !== this.#storedPlaying;
		if (!isPlayingRead || isOurs) return;
		this.#showPlaying(pairs.find(([key]) => key === PLAYING_KEY)?.[1]);
	}

	#showPlaying(value: unknown): void {
		const parsed = value === undefined ? null : parsePlaying(value);
		this.#strangePlaying = parsed === null || parsed.ok ? null : { key: PLAYING_KEY, value, reason: parsed.error };
		const found = parsed?.ok ? parsed.value : null;
		const isSame = canonicalJson(found) === canonicalJson(this.#storedPlaying);
		if (!isSame) this.#playing = this.#storedPlaying = found;
	}

	/** Somebody deleted the database under this page: what is held here is all there is, and is stored again. */
	async #restore(): Promise<Result<void, VaultError>> {
		const { generation } = this.#vault;
		if (generation === this.#generation) return ok(undefined);
		const unsaved: readonly unknown[] = this.#unsaved;
		const held = [...this.#entries.values()].filter(({ value }) => !unsaved.includes(value));
		const added = await this.#vault.add(held.map(({ key, value }) => ({ key, value })));
		if (!added.ok) return added;
		const playing = this.#storedPlaying;
		if (playing !== null) {
			const put = await this.#vault.exchange(PLAYING_KEY, (found) => (found === undefined ? { put: playing } : {}));
			if (!put.ok) return put;
		}
		this.#generation = generation;
		this.#tabs.tell(null);
		return ok(undefined);
	}

	async #write(): Promise<Result<void, VaultError>> {
		const records = this.#unsaved;
		const additions = records.map((record) => ({ key: keyOf(record, ''), value: record }));
		if (additions.length > 0) {
			const added = await this.#vault.add(additions);
			if (!added.ok) return added;
			this.#unsaved = this.#unsaved.filter((record) => !records.includes(record));
			this.#adopt(records, added.value);
			this.#tabs.tell(additions.map(({ key }) => key));
		}
		const playing = this.#playing;
		if (playing !== this.#storedPlaying) {
			const written = await this.#writePlaying(playing);
			if (!written.ok) return written;
		}
		return this.#isRead ? this.#restore() : ok(undefined);
	}

	/** What was found instead of `records` counts; what they say beyond it is kept as a correction. */
	#adopt(records: readonly JournalRecord[], pairs: readonly Pair[]): void {
		for (const { ours, found } of displaced(records, pairs)) {
			this.#hold([found]);
			const set = found.parsed.ok ? changeFor(found.parsed.value, ours) : null;
			if (set !== null) void this.#saveAll([{ ...this.stamp(), type: 'correction', of: ours.id, set }]);
		}
	}

	async #writePlaying(playing: PlayingRecord | null): Promise<Result<void, VaultError>> {
		const stored = this.#storedPlaying;
		if (playing !== null && stored?.id === playing.id) {
			const put = await this.#vault.put(PLAYING_KEY, playing);
			if (!put.ok) return put;
			this.#storedPlaying = playing;
		} else {
			const at = this.stamp().at;
			const spareKey = spareKeyOf(this.#calendar.newId());
			const exchanged = await this.#vault.exchange(PLAYING_KEY, (value) =>
				playing === null ? removalOf(stored, value) : replacementOf(value, playing, { at, spareKey })
			);
			if (!exchanged.ok) return exchanged;
			const found = exchanged.value.find(([key]) => key === PLAYING_KEY)?.[1];
			if (playing === null) this.#afterRemoval(stored, found);
			else this.#afterReplacement(playing, found, { at, spareKey });
		}
		this.#tabs.tell([PLAYING_KEY]);
		return ok(undefined);
	}

	#afterRemoval(stored: PlayingRecord | null, found: unknown): void {
		const isGone = removalOf(stored, found).remove === true;
		this.#storedPlaying = null;
		// Another session than was to be forgotten: another tab's.
		if (this.#playing === null && !isGone) this.#showPlaying(found);
	}

	#afterReplacement(playing: PlayingRecord, found: unknown, left: { at: string; spareKey: string }): void {
		this.#storedPlaying = playing;
		this.#strangePlaying = null;
		const { add = [] } = replacementOf(found, playing, left);
		// As it was stored, unless its session was there already; then the other tab has told of that.
		this.#hold(add.filter(({ key }) => !this.#entries.has(key)).map(({ key, value }) => entryOf(key, value)));
		if (add.length > 0) this.#tabs.tell(add.map(({ key }) => key));
	}
}

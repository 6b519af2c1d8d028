import { err, ok, type Result } from '../routine/result.ts';
import type { ImportPreview } from './backup/backup.ts';
import type { Calendar, Moment } from './calendar.ts';
import { areChecksLoaded, loadChecks, parsePlaying } from './checks/checks.ts';
import { dayOf, isoAfter, isoWithOffset, type Day } from './day.ts';
import {
	entryOf,
	keyOf,
	mergeEntries,
	NO_ENTRIES,
	ownEntryOf,
	recordsOf,
	sessionIdsOf,
	spareKeyOf,
	withEntries,
	type AsideEntry,
	type Entry
} from './entries.ts';
import type { Recent } from './digest.ts';
import { canonicalJson } from './merge.ts';
import { PLAYING_KEY, type PlayingRecord } from './playing.ts';
import type { CorrectionRecord, DeletionRecord, JournalRecord, SettingRecord } from './records.ts';
import { resolve } from './resolve.ts';
import { listOfItem } from './setting-lists.ts';
import { changesFor, settingsOf, type SettingName, type Settings } from './settings.ts';
import { NO_TABS, type Tabs } from './tabs.ts';
import type { Addition, Exchange, Pair, Vault, VaultError } from './vault.ts';
import { changeFor, keyTaken, entriesAfter, isFinished, removalOf, replacementOf } from './vault-writes.ts';

export interface JournalPorts {
	readonly vault: Vault;
	readonly calendar: Calendar;
	readonly tabs?: Tabs;
	/**
	 * Loads the digest with which Today reads only the recent part. Returns null, or resolves to null, if there is
	 * none.
	 */
	readonly recentPart?: () => Promise<Recent | null> | null;
}

/**
 * `stored`: the record is in the vault. `found`: the vault already held other content under the record's key; that
 * content stays and is used instead.
 */
export type Saved = 'stored' | 'found';

/**
 * Everything a person did and chose. A save changes memory at once, then the vault. Writes run one at a time, in order,
 * and each stores everything that is still unsaved. Other tabs' writes are read when they are announced, and on
 * `refresh`. Nothing here throws or rejects.
 */
export class Journal {
	readonly #vault: Vault;
	readonly #calendar: Calendar;
	readonly #tabs: Tabs;
	readonly #recentPart: () => Promise<Recent | null> | null;

	#status = $state<'loading' | 'ready'>('loading');
	#problem = $state.raw<VaultError | null>(null);
	#now = $state.raw<Moment>({ epochMs: 0, offsetMinutes: 0 });
	/** By key in the vault. Every addition replaces the whole map. */
	#entries = $state.raw(NO_ENTRIES);
	/** Stands for old sessions that were not read; null if the journal is whole. */
	#recent = $state.raw<Recent | null>(null);
	#unsaved = $state.raw<readonly JournalRecord[]>([]);
	#playing = $state.raw<PlayingRecord | null>(null);
	#heard = $state(0);
	/** The vault's value under `playing`, if this version cannot use it. */
	#strangePlaying = $state.raw<AsideEntry | null>(null);

	/** Last known value of `playing` in the vault. */
	#storedPlaying: PlayingRecord | null = null;
	#isRead = false;
	/** Whether the whole journal was requested. From then on, no read leaves anything out. */
	#needsWhole = false;
	/** The vault's `generation` when everything in memory, except `#unsaved`, was last known to be stored. */
	#generation = 0;
	#lastTurn: Promise<unknown> = Promise.resolve();
	/** The sync that is queued and has not started; null when there is none. */
	#nextSync: Promise<Result<void, VaultError>> | null = null;
	#lastSettings: Settings | null = null;

	readonly #records = $derived(recordsOf(mergeEntries(this.#entries.values())));
	readonly #sessionIds = $derived(sessionIdsOf(this.#records));
	readonly #resolved = $derived.by(() => {
		const resolved = resolve(this.#records);
		return this.#recent === null ? resolved : { ...resolved, olderStarts: this.#recent.starts };
	});
	/** Sorted by start, newest first, with corrections applied and without deleted sessions. */
	readonly sessions = $derived(this.#resolved.sessions);
	/** Stays the same object until a value changes, so that its dependants do not re-run on every write. */
	readonly settings: Settings = $derived.by(() => this.#sameSettings(settingsOf(this.#resolved)));
	/** The person's current day, as of the last `refreshToday` or save. */
	readonly today: Day = $derived(dayOf(this.#now, this.settings.dayBoundaryMinutes));
	/** The session in progress, which can be resumed. Null once the journal has a session record with its id. */
	readonly playing: PlayingRecord | null = $derived.by(() => {
		const playing = this.#playing;
		return playing !== null && this.#sessionIds.has(playing.id) ? null : playing;
	});

	constructor({ vault, calendar, tabs = NO_TABS, recentPart = () => null }: JournalPorts) {
		this.#vault = vault;
		this.#calendar = calendar;
		this.#tabs = tabs;
		this.#recentPart = recentPart;
		this.#now = calendar.now();
	}

	get status(): 'loading' | 'ready' {
		return this.#status;
	}

	/** Why data could not be stored, or why the vault could not be read; null if all is well. */
	get problem(): VaultError | null {
		return this.#problem;
	}

	/** Records that are not stored yet: they are still being written, or the vault refused them (see `problem`). */
	get unsaved(): readonly JournalRecord[] {
		return this.#unsaved;
	}

	/** The current content of the journal, for `whyByDay` and statistics. */
	get resolved() {
		return this.#resolved;
	}

	/** The wall clock as of the last `refreshToday` or save. */
	get now(): Moment {
		return this.#now;
	}

	/** The vault's value under `playing`, if this version cannot use it. */
	get strangePlaying(): AsideEntry | null {
		return this.#strangePlaying;
	}

	/** Every entry, in the form that an import preview takes. Call `loadWhole` first. */
	get entries(): readonly Entry[] {
		return [...this.#entries.values()];
	}

	/**
	 * Number of announcements heard from other tabs. When it grows, check again whether another tab is playing a
	 * session.
	 */
	get heard(): number {
		return this.#heard;
	}

	/**
	 * Reads the vault. `recent` leaves out old sessions that a digest stands for, if there is one; only Today can use
	 * that. `status` becomes `ready` even if the read fails; each later save then retries the read.
	 */
	async load(part: 'whole' | 'recent' = 'whole'): Promise<void> {
		this.refreshToday();
		this.#tabs.onTold((keys) => void this.#hear(keys));
		const recent = part === 'recent' ? this.#recentPart() : null;
		const read = await this.#takeTurn(async () => this.#read(await recent));
		if (!read.ok) this.#problem = read.error;
		this.#status = 'ready';
	}

	/** Whether `load` left out old sessions. */
	get isPart(): boolean {
		return this.#recent !== null;
	}

	/** All sessions that `load` left out are on days before this one; null if it left out none. */
	get condensedBefore(): Day | null {
		return this.#recent?.before ?? null;
	}

	/**
	 * Reads what `load` left out. Until then, `sessions`, `resolved`, `entries` and `contents` lack old sessions, which
	 * only Today can do without. If the read fails, they stay incomplete, and `problem` says why until a later read
	 * succeeds.
	 */
	async loadWhole(): Promise<void> {
		if (this.#status === 'ready' && !this.isPart) return;
		this.#needsWhole = true;
		const read = await this.#takeTurn(async () => (this.isPart ? this.#read() : ok(undefined)));
		if (!read.ok) this.#problem = read.error;
	}

	/** Reads other tabs' writes since the last read. Call it when the page is shown again, and before an export. */
	async refresh(): Promise<void> {
		this.refreshToday();
		const read = await this.#takeTurn(() => this.#read());
		if (read.ok) await this.#sync();
	}

	/**
	 * Re-reads the wall clock, because the day may have changed. Call it periodically while the page is visible, and
	 * when the page is shown again.
	 */
	refreshToday(): void {
		this.#now = this.#calendar.now();
	}

	/**
	 * The common fields of a new record, with a new id. A session record uses the id of its `PlayingRecord` instead. The
	 * new record wins over those that it replaces, even over one stamped while the clock ran ahead.
	 */
	stamp(replaced: readonly Pick<JournalRecord, 'at'>[] = []): { v: 1; id: string; at: string } {
		const now = this.#calendar.now();
		const instants = replaced.map(({ at }) => at);
		return { v: 1, id: this.#calendar.newId(), at: isoAfter(now, instants) ?? isoWithOffset(now) };
	}

	/** A correction of record `of` that wins over all earlier ones, even over one stamped while the clock ran ahead. */
	correction(of: string, set: Readonly<Record<string, unknown>>): CorrectionRecord {
		const earlier = this.#records.filter((record) => record.type === 'correction' && record.of === of);
		return { ...this.stamp(earlier), type: 'correction', of, set: { ...set } };
	}

	/**
	 * Takes effect at once. Fails if the record cannot be stored; the record then stays in `unsaved`, and the next save
	 * retries it.
	 */
	async save(record: JournalRecord): Promise<Result<Saved, VaultError>> {
		return this.#saveAll([record]);
	}

	/** The latest choice wins, even over an earlier choice that was stamped while the clock ran ahead. */
	async setSetting<Name extends SettingName>(name: Name, value: Settings[Name]): Promise<Result<Saved, VaultError>> {
		const records = changesFor(name, value, this.settings).flatMap((change) => this.#settingRecords(change));
		return records.length === 0 ? ok('stored') : this.#saveAll(records);
	}

	async retryUnsaved(): Promise<Result<void, VaultError>> {
		return this.#sync();
	}

	/**
	 * Stores the session in progress with its position. Call it only while holding the session lock. If calls outpace
	 * the vault, the last call wins. A different session in the vault was abandoned, and is kept as a stopped session.
	 */
	async savePlaying(playing: PlayingRecord): Promise<Result<void, VaultError>> {
		this.#playing = $state.snapshot(playing) as PlayingRecord;
		return this.#sync();
	}

	/**
	 * Forgets the session in progress if its id is `id`. Its session record, if any, is stored before the vault's copy
	 * is removed.
	 */
	async clearPlaying(id: string): Promise<Result<void, VaultError>> {
		if (this.#playing?.id !== id) return ok(undefined);
		this.#playing = null;
		return this.#sync();
	}

	/**
	 * What a backup file holds (`printBackup`): all records, including unsaved records and records that this version does
	 * not understand. Call `loadWhole` first.
	 */
	get contents(): unknown[] {
		return mergeEntries(this.#entries.values()).map(({ value }) => value);
	}

	/**
	 * Stores the preview's additions, all or none, and returns their number. If another tab has stored other content
	 * under one of the keys since the preview, both values are kept.
	 */
	async applyImport({ add }: Pick<ImportPreview, 'add'>): Promise<Result<number, VaultError>> {
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
		this.#hold(added.map((record) => ownEntryOf(keyOf(record, ''), record)));
		this.refreshToday();
		const synced = await this.#sync();
		// The change may target an old session that was not read. The refresh then finds that the digest is invalid.
		if (this.#recent !== null && added.some((one) => 'of' in one)) void this.refresh();
		const isStored = !added.some((record) => this.#unsaved.includes(record));
		if (isStored && isFirstFinished) void this.#vault.persist();
		if (!isStored) return synced.ok ? err({ code: 'failed', message: 'not stored yet' }) : synced;
		return ok(added.every((record) => this.#entries.get(keyOf(record, ''))?.value === record) ? 'stored' : 'found');
	}

	/**
	 * The records that store the setting: normally one, stamped later than all records that it replaces. If that stamp
	 * would be after the year 9999, the record is stamped with the current time instead. The replaced records that are
	 * not earlier are then deleted.
	 */
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

	/** Adds `entries`. An entry replaces the held entry with the same key. */
	#hold(entries: readonly Entry[]): void {
		const fresh = entries.filter(({ key, value }) => this.#entries.get(key)?.value !== value);
		if (fresh.length > 0) this.#entries = withEntries(this.#entries, fresh);
	}

	/** Queues `operation` behind all earlier ones, so that no write overtakes another. */
	#takeTurn<Value>(operation: () => Promise<Value>): Promise<Value> {
		const turn = this.#lastTurn.then(operation, operation);
		this.#lastTurn = turn;
		return turn;
	}

	/**
	 * Coalesces calls: a queued sync stores everything that is saved before it starts, so syncs do not pile up behind a
	 * slow vault.
	 */
	#sync(): Promise<Result<void, VaultError>> {
		this.#nextSync ??= this.#takeTurn(() => {
			this.#nextSync = null;
			return this.#syncNow();
		});
		return this.#nextSync;
	}

	async #syncNow(): Promise<Result<void, VaultError>> {
		const isRead = this.#isRead && !(this.#needsWhole && this.isPart);
		const read = isRead ? ok(undefined) : await this.#read();
		const isDead = !read.ok && (read.error.code === 'timeout' || read.error.code === 'missing');
		const written = isDead ? read : await this.#write();
		if (!written.ok) this.#problem = written.error;
		else this.#problem = read.ok ? null : read.error;
		return written;
	}

	/**
	 * Reads the keys that another tab announced; null means all keys. Ignores a failed read, without setting `problem`:
	 * the next refresh catches up.
	 */
	async #hear(keys: readonly string[] | null): Promise<void> {
		if (!this.#isRead) return;
		await this.#takeTurn(async () => {
			if (keys === null || this.#recent !== null) return this.#read();
			const wanted = keys.filter((key) => key === PLAYING_KEY || !this.#entries.has(key));
			const found = await this.#vault.get(wanted);
			if (!found.ok) return found;
			const ready = await this.#readyFor(found.value);
			if (ready.ok) this.#take(found.value, keys.includes(PLAYING_KEY));
			return ready;
		});
		this.#heard++;
	}

	/**
	 * Merges the vault's content into memory. Memory may already hold records that were saved after an earlier read
	 * failed. Does not read the keys that `recent` leaves out, unless its digest is no longer valid.
	 */
	async #read(recent = this.#needsWhole ? null : this.#recent): Promise<Result<void, VaultError>> {
		const pairs: Pair[] = [];
		const isKnown = (key: string) => key !== PLAYING_KEY && this.#isRead && this.#entries.has(key);
		const stored = await this.#vault.read((part) => pairs.push(...part), isKnown, recent?.leftOut);
		if (!stored.ok) return stored;
		const ready = await this.#readyFor(pairs);
		if (!ready.ok) return ready;
		if (recent?.isTrue(stored.value, this.#entries.values(), pairs, this.today) === false) return this.#read(null);
		this.#recent = recent;
		if (!this.#isRead) this.#generation = this.#vault.generation;
		this.#isRead = true;
		this.#take(pairs, this.#generation === this.#vault.generation);
		return this.#restore();
	}

	/** Loads the checks for `pairs`. Does nothing if there are no pairs. */
	async #readyFor(pairs: readonly Pair[]): Promise<Result<void, VaultError>> {
		return pairs.length === 0 ? ok(undefined) : loadChecks();
	}

	/**
	 * Takes `pairs` from the vault into memory. `isPlayingRead`: the read covered the key `playing`; if `pairs` lacks
	 * that key, the vault holds no session in progress.
	 */
	#take(pairs: readonly Pair[], isPlayingRead: boolean): void {
		this.#hold(pairs.flatMap(([key, value]) => (key === PLAYING_KEY ? [] : [entryOf(key, value)])));
		// A change to `playing` that this tab has not stored yet takes precedence.
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

	/** If the database was deleted under this page, stores everything again: memory holds the only copy. */
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
			const ready = added.ok ? await this.#readyFor(added.value) : added;
			if (!added.ok || !ready.ok) return ready;
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

	/**
	 * If the vault already held other content under a record's key, uses that content. If our record goes further
	 * (`changeFor`), saves a correction.
	 */
	#adopt(records: readonly JournalRecord[], pairs: readonly Pair[]): void {
		for (const { ours, found } of keyTaken(records, pairs)) {
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
			const exchanged = await this.#exchangePlaying((value) =>
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

	/** Like `Vault.exchange`, for the key `playing`. Loads the checks before it changes a stored value. */
	async #exchangePlaying(change: (found: unknown) => Exchange): Promise<Result<readonly Pair[], VaultError>> {
		if (areChecksLoaded()) return this.#vault.exchange(PLAYING_KEY, change);
		let isUnchecked = false;
		const exchanged = await this.#vault.exchange(PLAYING_KEY, (found) => {
			isUnchecked = found !== undefined;
			return isUnchecked ? {} : change(found);
		});
		if (!exchanged.ok || !isUnchecked) return exchanged;
		const ready = await loadChecks();
		return ready.ok ? this.#vault.exchange(PLAYING_KEY, change) : ready;
	}

	#afterRemoval(stored: PlayingRecord | null, found: unknown): void {
		const isGone = removalOf(stored, found).remove === true;
		this.#storedPlaying = null;
		// The vault no longer held this session. Show its current content, such as another tab's session.
		if (this.#playing === null && !isGone) this.#showPlaying(found);
	}

	#afterReplacement(playing: PlayingRecord, found: unknown, left: { at: string; spareKey: string }): void {
		this.#storedPlaying = playing;
		this.#strangePlaying = null;
		const { add = [] } = replacementOf(found, playing, left);
		// The values in `add` are now stored, so hold them too. Skip those already held: the other tab may have
		// announced the session record.
		this.#hold(add.filter(({ key }) => !this.#entries.has(key)).map(({ key, value }) => entryOf(key, value)));
		if (add.length > 0) this.#tabs.tell(add.map(({ key }) => key));
	}
}

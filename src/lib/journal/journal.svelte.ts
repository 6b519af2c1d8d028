import { ok, type Result } from '../routine/result.ts';
import { parseBackup, previewImport, printBackup, type BackupProblem, type ImportPreview } from './backup.ts';
import type { Calendar, Moment } from './calendar.ts';
import { dayOf, isoWithOffset, type Day } from './day.ts';
import { asideOf, entryOf, keyOf, mergeEntries, recordsOf, type AsideEntry, type Entry } from './entries.ts';
import { parsePlaying, PLAYING_KEY, type PlayingRecord } from './playing.ts';
import type { JournalRecord } from './records.ts';
import { resolve } from './resolve.ts';
import { settingsOf, unfitSettings, type SettingName, type Settings } from './settings.ts';
import { streakOn } from './streak.ts';
import type { Vault, VaultError } from './vault.ts';

/**
 * All that a person did and chose. What is saved counts at once, in memory; the vault follows, one write at a time and in
 * order, each with everything that is not stored yet. Nothing here throws or rejects.
 */
export class Journal {
	readonly #vault: Vault;
	readonly #calendar: Calendar;

	#status = $state<'loading' | 'ready'>('loading');
	#problem = $state.raw<VaultError | null>(null);
	#now = $state.raw<Moment>({ epochMs: 0, offsetMinutes: 0 });
	#entries = $state.raw<readonly Entry[]>([]);
	#unsaved = $state.raw<readonly JournalRecord[]>([]);
	#playing = $state.raw<PlayingRecord | null>(null);
	/** A `playing` in the vault that this version cannot use. */
	#strangePlaying = $state.raw<AsideEntry | null>(null);

	/** What the vault is known to hold under `playing`. */
	#storedPlaying: PlayingRecord | null = null;
	#isRead = false;
	#lastTurn: Promise<unknown> = Promise.resolve();
	/** The turn that is queued and has not begun. */
	#nextSync: Promise<Result<void, VaultError>> | null = null;

	readonly #records = $derived(recordsOf(this.#entries));
	readonly #resolved = $derived(resolve(this.#records));
	/** By start, newest first; corrected, and without the deleted ones. */
	readonly sessions = $derived(this.#resolved.sessions);
	readonly settings: Settings = $derived(settingsOf(this.#resolved));
	/** The person's day when `refreshToday` was last called, here or by a save. */
	readonly today: Day = $derived(dayOf(this.#now, this.settings.dayBoundaryMinutes));
	readonly streak = $derived(streakOn(this.#resolved, this.today));
	/** The session in progress, to carry on from. Null once the journal has a session with its id. */
	readonly playing: PlayingRecord | null = $derived.by(() => {
		const playing = this.#playing;
		const isOver = this.#records.some(({ type, id }) => type === 'session' && id === playing?.id);
		return isOver ? null : playing;
	});
	/** What is stored but not used, with the reason. */
	readonly aside: readonly AsideEntry[] = $derived([
		...asideOf(this.#entries),
		...(this.#strangePlaying === null ? [] : [this.#strangePlaying]),
		...unfitSettings(this.#resolved).map(({ record, reason }) => ({ key: keyOf(record, ''), value: record, reason }))
	]);

	constructor({ vault, calendar }: { vault: Vault; calendar: Calendar }) {
		this.#vault = vault;
		this.#calendar = calendar;
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

	/** Reads everything. Ready afterwards in any case; when reading failed, each later save tries it again. */
	async load(): Promise<void> {
		this.refreshToday();
		const read = await this.#takeTurn(() => this.#read());
		if (!read.ok) this.#problem = read.error;
		this.#status = 'ready';
	}

	/** To be called when a page is shown again: the day may have changed. */
	refreshToday(): void {
		this.#now = this.#calendar.now();
	}

	/** What every new record begins with. A session takes the id of its `playing` instead. */
	stamp(): { v: 1; id: string; at: string } {
		return { v: 1, id: this.#calendar.newId(), at: isoWithOffset(this.#calendar.now()) };
	}

	/** Counts at once. Fails when it could not be stored; it is then kept in `unsaved` and tried again by the next save. */
	async save(record: JournalRecord): Promise<Result<void, VaultError>> {
		return this.#saveAll([record]);
	}

	async setSetting<Name extends SettingName>(name: Name, value: Settings[Name]): Promise<Result<void, VaultError>> {
		return this.save({ ...this.stamp(), type: 'setting', name, value });
	}

	async retryUnsaved(): Promise<Result<void, VaultError>> {
		return this.#sync();
	}

	/** Stores where the session in progress stands. When calls come faster than the vault writes, the last one wins. */
	async savePlaying(playing: PlayingRecord): Promise<Result<void, VaultError>> {
		this.#playing = $state.snapshot(playing) as PlayingRecord;
		return this.#sync();
	}

	/** Forgets the session in progress; in the vault only after its session record, if there is one, is stored. */
	async clearPlaying(): Promise<Result<void, VaultError>> {
		this.#playing = null;
		return this.#sync();
	}

	/** Every record, understood or not, stored or not, as the text of a backup file. */
	exportBackup(): string {
		return printBackup(this.#values(), this.#calendar.now());
	}

	/** What `applyImport` would do with the text of a backup file. Changes nothing. */
	previewImport(text: string): Result<ImportPreview, BackupProblem[]> {
		const backup = parseBackup(text);
		return backup.ok ? ok(previewImport(this.#values(), backup.value)) : backup;
	}

	/** Stores what the preview says, all or nothing, and gives how many records that were. */
	async applyImport({ add }: ImportPreview): Promise<Result<number, VaultError>> {
		const entries = add.map((value) => entryOf(keyOf(value, this.#calendar.newId()), value));
		const stored = await this.#takeTurn(() => this.#vault.setMany(entries.map(({ key, value }) => [key, value])));
		if (!stored.ok) return stored;
		this.#hold(entries);
		return ok(entries.length);
	}

	async #saveAll(records: readonly JournalRecord[]): Promise<Result<void, VaultError>> {
		const added = records.map((record) => $state.snapshot(record) as JournalRecord);
		const isFirstFinished = !this.sessions.some(isFinished) && added.some(isFinished);
		this.#hold(added.map((record) => entryOf(keyOf(record, ''), record)));
		this.#unsaved = [...this.#unsaved, ...added];
		this.refreshToday();
		const synced = await this.#sync();
		const isStored = !added.some((record) => this.#unsaved.includes(record));
		if (isStored && isFirstFinished) void this.#vault.persist();
		return isStored ? ok(undefined) : synced;
	}

	#hold(entries: readonly Entry[]): void {
		this.#entries = mergeEntries([...this.#entries, ...entries]);
	}

	#values(): unknown[] {
		return this.#entries.map(({ value }) => value);
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

	/** Adds what is stored to what is here, which may already be something if an earlier read failed. */
	async #read(): Promise<Result<void, VaultError>> {
		const stored = await this.#vault.entries();
		if (!stored.ok) return stored;
		this.#isRead = true;
		this.#hold(stored.value.flatMap(([key, value]) => (key === PLAYING_KEY ? [] : [entryOf(key, value)])));
		const isPlayingKnown = this.#playing !== null || this.#storedPlaying !== null;
		const found = stored.value.find(([key]) => key === PLAYING_KEY);
		if (found === undefined || isPlayingKnown) return ok(undefined);
		const [key, value] = found;
		const parsed = parsePlaying(value);
		if (parsed.ok) this.#playing = this.#storedPlaying = parsed.value;
		else this.#strangePlaying = { key, value, reason: parsed.error };
		return ok(undefined);
	}

	async #write(): Promise<Result<void, VaultError>> {
		const records = this.#unsaved;
		const playing = this.#playing;
		const isPlayingStored = playing === this.#storedPlaying;
		const pairs = records.map((record): [string, unknown] => [keyOf(record, ''), record]);
		const displaced = isPlayingStored ? [] : this.#displacedBy(playing);
		pairs.push(...displaced.map(({ key, value }): [string, unknown] => [key, value]));
		if (!isPlayingStored && playing !== null) pairs.push([PLAYING_KEY, playing]);
		if (pairs.length > 0) {
			const stored = await this.#vault.setMany(pairs);
			if (!stored.ok) return stored;
			this.#unsaved = this.#unsaved.filter((record) => !records.includes(record));
			if (displaced.length > 0) this.#strangePlaying = null;
			this.#hold(displaced);
		}
		if (!isPlayingStored && playing === null) {
			const removed = await this.#vault.remove(PLAYING_KEY);
			if (!removed.ok) return removed;
		}
		this.#storedPlaying = playing;
		return ok(undefined);
	}

	/** A `playing` that could not be read makes room for the new one, and is kept under another key. */
	#displacedBy(playing: PlayingRecord | null): Entry[] {
		const strange = this.#strangePlaying;
		if (playing === null || strange === null) return [];
		return [entryOf(`aside:${this.#calendar.newId()}`, strange.value)];
	}
}

function isFinished(record: JournalRecord): boolean {
	return record.type === 'session' && record.outcome === 'finished';
}

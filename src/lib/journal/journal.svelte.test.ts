import { describe, expect, test } from 'vitest';
import { asideIn } from './aside.ts';
import { previewText } from './backup/backup.ts';
import { printBackup } from './backup/print-backup.ts';
import type { Calendar } from './calendar.ts';
import { parseMoment } from './day.ts';
import { Journal } from './journal.svelte.ts';
import { MemoryVault } from './memory-vault.ts';
import { noonOf, playingOf, restDayOn, sessionOn, ulidAt } from './sample-records.ts';
import type { VaultError } from './vault.ts';
import { streakOn } from './streak.ts';

const FULL: VaultError = { code: 'full', message: 'no space' };
const session = sessionOn(0);

const playing = playingOf(session);

function calendarOn(day: number) {
	let count = 20_000;
	const calendar: Calendar & { day: number } = {
		day,
		now: () => parseMoment(noonOf(calendar.day)) ?? expect.unreachable(),
		newId: () => ulidAt(count++)
	};
	return calendar;
}

async function journalOn(day: number, vault: MemoryVault) {
	const calendar = calendarOn(day);
	const journal = new Journal({ vault, calendar });
	await journal.load();
	return { journal, calendar };
}

describe('reading', () => {
	test('what was stored is there again', async () => {
		const vault = new MemoryVault();
		const first = await journalOn(0, vault);
		await first.journal.save(session);
		await first.journal.setSetting('theme', 'dark');
		const { journal } = await journalOn(1, vault);
		expect(journal.status).toBe('ready');
		expect(journal.sessions).toEqual([session]);
		expect(journal.settings.theme).toBe('dark');
		expect(streakOn(journal.resolved, journal.today).days).toBe(1);
		expect(journal.problem).toBeNull();
	});

	test('what is not understood is kept aside with its reason, and exported', async () => {
		const future = { ...sessionOn(1), v: 2 };
		const stored: [string, unknown][] = [
			[`session:${session.id}`, session],
			[`session:${future.id}`, future],
			['odd', 7],
			[`setting:${ulidAt(1)}`, { v: 1, id: ulidAt(1), type: 'setting', at: noonOf(0), name: 'volume', value: 'loud' }]
		];
		const { journal } = await journalOn(1, new MemoryVault(stored));
		expect(asideIn(journal).map(({ key, reason }) => [key, reason.code])).toEqual([
			[`session:${future.id}`, 'future-version'],
			['odd', 'broken'],
			[`setting:${ulidAt(1)}`, 'broken']
		]);
		expect(journal.sessions).toEqual([session]);
		const backup = JSON.parse(printBackup(journal.contents, journal.now)) as { records: unknown[] };
		expect(backup.records).toEqual(stored.map(([, value]) => value));
	});

	test('a vault that cannot be read says so, and is read with the next save that can', async () => {
		const vault = new MemoryVault([[`session:${session.id}`, session]]);
		vault.failure = { code: 'timeout', message: 'no answer' };
		const { journal } = await journalOn(1, vault);
		expect([journal.status, journal.problem?.code, journal.sessions]).toEqual(['ready', 'timeout', []]);
		vault.failure = null;
		await journal.save(sessionOn(1));
		expect(journal.problem).toBeNull();
		expect(journal.sessions).toEqual([sessionOn(1), session]);
	});

	test('the day changes when it is looked at again', async () => {
		const { journal, calendar } = await journalOn(1, new MemoryVault([[`session:${session.id}`, session]]));
		calendar.day = 2;
		expect([journal.today, streakOn(journal.resolved, journal.today).days]).toEqual(['2026-03-03', 1]);
		journal.refreshToday();
		expect([journal.today, streakOn(journal.resolved, journal.today).days]).toEqual(['2026-03-04', 0]);
	});
});

describe('saving', () => {
	test('counts at once, and is stored when the promise says so', async () => {
		const vault = new MemoryVault();
		const { journal } = await journalOn(0, vault);
		const release = vault.hang();
		const saving = journal.save(session);
		expect(streakOn(journal.resolved, journal.today).days).toBe(1);
		expect(journal.unsaved).toEqual([session]);
		release();
		expect(await saving).toEqual({ ok: true, value: 'stored' });
		expect(journal.unsaved).toEqual([]);
		expect(vault.stored.get(`session:${session.id}`)).toEqual(session);
	});

	test('what a full disk refused is kept, told, and stored with the next save', async () => {
		const vault = new MemoryVault();
		const { journal } = await journalOn(0, vault);
		vault.failure = FULL;
		expect(await journal.save(session)).toEqual({ ok: false, error: FULL });
		expect([journal.problem, journal.unsaved, journal.sessions]).toEqual([FULL, [session], [session]]);
		expect(printBackup(journal.contents, journal.now)).toContain(session.id);
		vault.failure = null;
		expect(await journal.save(restDayOn(0))).toMatchObject({ ok: true });
		expect([journal.problem, journal.unsaved]).toEqual([null, []]);
		expect(vault.writes).toEqual([[`session:${session.id}`, `rest-day:${restDayOn(0).id}`]]);
	});

	test('what was refused can be tried again', async () => {
		const vault = new MemoryVault();
		const { journal } = await journalOn(0, vault);
		vault.failure = FULL;
		await journal.save(session);
		expect((await journal.retryUnsaved()).ok).toBe(false);
		vault.failure = null;
		expect((await journal.retryUnsaved()).ok).toBe(true);
		expect([journal.problem, vault.stored.size]).toEqual([null, 1]);
	});
});

describe('a session in progress', () => {
	test('is there after a crash', async () => {
		const vault = new MemoryVault();
		const { journal } = await journalOn(0, vault);
		await journal.savePlaying(playing);
		expect((await journalOn(0, vault)).journal.playing).toEqual(playing);
	});

	test('is over once the journal has its session, even a deleted one', async () => {
		const vault = new MemoryVault([
			['playing', playing],
			[`session:${session.id}`, session]
		]);
		const { journal } = await journalOn(0, vault);
		expect(journal.playing).toBeNull();
		await journal.save({ ...journal.stamp(), type: 'deletion', of: session.id });
		expect(journal.sessions).toEqual([]);
		expect(journal.playing).toBeNull();
	});

	test('is not brought back by a slow write that was asked for before it ended', async () => {
		const vault = new MemoryVault();
		const { journal } = await journalOn(0, vault);
		const release = vault.hang();
		const writes = [journal.savePlaying(playing), journal.savePlaying({ ...playing, positionMs: 20_000 })];
		const ending = [journal.save(session), journal.clearPlaying(playing.id)];
		release();
		await Promise.all([...writes, ...ending]);
		expect([...vault.stored.keys()]).toEqual([`session:${session.id}`]);
		expect(journal.playing).toBeNull();
	});

	test('has its newest place stored when the vault is slower than the player', async () => {
		const vault = new MemoryVault();
		const { journal } = await journalOn(0, vault);
		const release = vault.hang();
		const writes = [1, 2, 3, 4].map((positionMs) => journal.savePlaying({ ...playing, positionMs }));
		release();
		await Promise.all(writes);
		expect(vault.stored.get('playing')).toMatchObject({ positionMs: 4 });
		expect(vault.writes.length).toBeLessThanOrEqual(2);
	});

	test('stays in the vault as long as its session could not be stored', async () => {
		const vault = new MemoryVault();
		const { journal } = await journalOn(0, vault);
		await journal.savePlaying(playing);
		vault.failure = FULL;
		await journal.save(session);
		await journal.clearPlaying(playing.id);
		expect(vault.stored.get('playing')).toEqual(playing);
		vault.failure = null;
		await journal.retryUnsaved();
		expect([...vault.stored.keys()]).toEqual([`session:${session.id}`]);
	});

	test('that this version cannot use is kept, also when a new session begins', async () => {
		const strange = { ...playing, v: 2, id: ulidAt(3) };
		const vault = new MemoryVault([['playing', strange]]);
		const { journal } = await journalOn(0, vault);
		expect(journal.playing).toBeNull();
		expect(asideIn(journal)).toMatchObject([{ key: 'playing', reason: { code: 'future-version' } }]);
		await journal.clearPlaying(playing.id);
		expect(vault.stored.get('playing')).toEqual(strange);
		await journal.savePlaying(playing);
		expect(asideIn(journal).map(({ value }) => value)).toEqual([strange]);
		expect([...vault.stored.values()]).toEqual([playing, strange]);
	});
});

describe('importing', () => {
	test('shows what it would do, does it once, and is stored', async () => {
		const vault = new MemoryVault();
		const { journal } = await journalOn(1, vault);
		await journal.save(session);
		const text = printBackup([session, sessionOn(1), 'odd'], { epochMs: 0, offsetMinutes: 0 });
		const preview = previewText(journal.entries, text);
		if (!preview.ok) return expect.unreachable(JSON.stringify(preview.error));
		expect(preview.value).toMatchObject({ fresh: 1, known: 1, aside: 1 });
		expect(journal.sessions.length).toBe(1);
		expect(await journal.applyImport(preview.value)).toEqual({ ok: true, value: 2 });
		expect([journal.sessions.length, streakOn(journal.resolved, journal.today).days, asideIn(journal).length]).toEqual([
			2, 2, 1
		]);
		expect(previewText(journal.entries, text)).toMatchObject({ value: { fresh: 0, known: 3, aside: 0, add: [] } });
		expect((await journalOn(1, vault)).journal.sessions.length).toBe(2);
	});

	test('changes nothing when it cannot be stored', async () => {
		const vault = new MemoryVault();
		const { journal } = await journalOn(1, vault);
		vault.failure = FULL;
		const add = [session];
		expect(await journal.applyImport({ add })).toEqual({ ok: false, error: FULL });
		expect([journal.sessions, journal.unsaved, journal.problem]).toEqual([[], [], null]);
	});
});

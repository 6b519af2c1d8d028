import { expect, it } from 'vitest';
import { err, ok, type Result } from '../../routine/result.ts';
import type { Calendar } from '../calendar.ts';
import { parseMoment } from '../day.ts';
import { FakeTabs } from '../fake-tabs.ts';
import { Journal } from '../journal.svelte.ts';
import { MemoryVault } from '../memory-vault.ts';
import { noonOf, sessionOn, ulidAt } from '../sample-records.ts';
import { BackupImport } from './backup-import.svelte.ts';
import { printBackup } from './print-backup.ts';

type Read = Result<string, { code: 'too-large' | 'unreadable' }>;

const backupOf = (...days: number[]) =>
	printBackup(
		days.map((day) => sessionOn(day)),
		{ epochMs: 0, offsetMinutes: 0 }
	);
const read = (text: string) => async () => ok(text);

/** A file whose read ends when the test calls `arrive`. */
function slowFile(text: string) {
	let arrive = () => {};
	const arrived = new Promise<Read>((resolve) => (arrive = () => resolve(ok(text))));
	return { read: () => arrived, arrive: () => arrive() };
}

/** One device with a vault. Its tabs get no messages from each other, so each knows only what it has read itself. */
function device() {
	const vault = new MemoryVault();
	const snapshots: string[] = [];
	let count = 20_000;
	const calendar: Calendar = {
		now: () => parseMoment(noonOf(0)) ?? expect.unreachable(),
		newId: () => ulidAt(count++)
	};
	const channel = new FakeTabs();
	const open = async () => {
		const journal = new Journal({ vault, calendar, tabs: channel.join(true) });
		await journal.load();
		const take = async (stamp: { id: string; at: string; before: 'import' | 'restore' }) => {
			snapshots.push(stamp.id);
			return ok({ ...stamp, count: 0 });
		};
		return new BackupImport({ journal, snapshots: { take, drop: async () => {} } });
	};
	return { vault, snapshots, open };
}

it('says that nothing was new where another tab imported the same file after the preview', async () => {
	const { vault, snapshots, open } = device();
	const [one, other] = [await open(), await open()];
	for (const tab of [one, other]) await tab.choose(read(backupOf(0)));
	expect([one.preview?.fresh, other.preview?.fresh]).toEqual([1, 1]);
	await one.apply();
	await other.apply();
	expect(one.outcome).toEqual({ is: 'imported', count: 1, isKept: true });
	expect(other.outcome).toEqual({ is: 'imported', count: 0, isKept: true });
	expect(snapshots, 'nothing changed, so there is no earlier state').toHaveLength(1);
	expect(vault.stored.size).toBe(1);
});

it('shows the last file chosen, though an earlier one arrives later', async () => {
	const tab = await device().open();
	const [slow, fast] = [slowFile(backupOf(0)), slowFile(backupOf(1, 2))];
	const choosing = [tab.choose(slow.read), tab.choose(fast.read)];
	fast.arrive();
	await choosing[1];
	slow.arrive();
	await choosing[0];
	expect(tab.preview?.fresh).toBe(2);
});

it('shows no file that arrives after it was put away', async () => {
	const tab = await device().open();
	const slow = slowFile('a shopping list');
	const choosing = tab.choose(slow.read);
	tab.clear();
	slow.arrive();
	await choosing;
	expect([tab.preview, tab.outcome]).toEqual([null, null]);
});

it('cannot be put away, repeated or replaced while it is under way', async () => {
	const { vault, snapshots, open } = device();
	const tab = await open();
	await tab.choose(read(backupOf(0)));
	const goOn = vault.hang();
	const applying = tab.apply();
	expect(tab.isImporting).toBe(true);
	tab.clear();
	await tab.choose(read(backupOf(1)));
	expect(tab.preview?.fresh, 'the file stays in sight').toBe(1);
	const again = tab.apply();
	goOn();
	await Promise.all([applying, again]);
	expect(tab.isImporting).toBe(false);
	expect(tab.outcome).toMatchObject({ is: 'imported', count: 1 });
	expect([vault.writes.length, snapshots.length], 'imported once').toEqual([1, 1]);
});

it.each<[what: string, read: () => Promise<Read>, is: string]>([
	['is too large', async () => err({ code: 'too-large' }), 'too-large'],
	['is not text', async () => err({ code: 'unreadable' }), 'unreadable'],
	['is no backup', read('a shopping list'), 'refused']
])('has a word for a file that %s', async (_, from, is) => {
	const tab = await device().open();
	await tab.choose(from);
	expect(tab.preview).toBeNull();
	expect(tab.outcome).toMatchObject({ is });
});

it('keeps the file where the vault refuses it', async () => {
	const { vault, open } = device();
	const tab = await open();
	await tab.choose(read(backupOf(0)));
	vault.failure = { code: 'full', message: 'no space' };
	await tab.apply();
	expect(tab.outcome).toMatchObject({ is: 'not-saved', error: { code: 'full' } });
	vault.failure = null;
	await tab.apply();
	expect(tab.outcome).toMatchObject({ is: 'imported', count: 1 });
});

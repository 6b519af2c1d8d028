import { describe, expect, test } from 'vitest';
import { previewText } from './backup/backup.ts';
import { printBackup } from './backup/print-backup.ts';
import type { Calendar } from './calendar.ts';
import { parseMoment } from './day.ts';
import { FakeTabs } from './fake-tabs.ts';
import { Journal } from './journal.svelte.ts';
import { MemoryVault } from './memory-vault.ts';
import { sessionOf } from './playing.ts';
import { noonOf, playingOf, restDayOn, sessionOn, settingOn, ulidAt } from './sample-records.ts';
import { streakOn } from './streak.ts';

const moment = { epochMs: 0, offsetMinutes: 0 };

/** One device: its storage, its clock, and a function that opens another tab. */
function device(pairs: readonly (readonly [string, unknown])[] = []) {
	const vault = new MemoryVault(pairs);
	const channel = new FakeTabs();
	let count = 20_000;
	const calendar: Calendar & { at: string } = {
		at: noonOf(0),
		now: () => parseMoment(calendar.at) ?? expect.unreachable(),
		newId: () => ulidAt(count++)
	};
	const open = async (isDeaf = false) => {
		const journal = new Journal({ vault, calendar, tabs: channel.join(isDeaf) });
		await journal.load();
		return journal;
	};
	return { vault, calendar, open };
}

async function settled() {
	for (let turn = 0; turn < 50; turn++) await Promise.resolve();
}

function exported(journal: Journal) {
	return (
		JSON.parse(printBackup(journal.contents, journal.now)) as { records: { id: string; v: number; outcome?: string }[] }
	).records;
}

describe('tabs', () => {
	test('hear of what another one wrote, at once', async () => {
		const { open } = device();
		const [one, other] = [await open(), await open()];
		await one.save(sessionOn(0));
		await one.setSetting('theme', 'dark');
		await one.savePlaying(playingOf(sessionOn(1)));
		await settled();
		expect(other.sessions).toEqual([sessionOn(0)]);
		expect(other.settings.theme).toBe('dark');
		expect(other.playing).toEqual(playingOf(sessionOn(1)));
		expect(printBackup(other.contents, other.now)).toContain(sessionOn(0).id);
		await one.save(sessionOn(1));
		await one.clearPlaying(sessionOn(1).id);
		await settled();
		expect(other.playing).toBeNull();
	});

	test('that could not be told read it when they are shown again', async () => {
		const { open } = device();
		const [one, other] = [await open(), await open(true)];
		await one.save(sessionOn(0));
		await one.savePlaying(playingOf(sessionOn(1)));
		await settled();
		expect(other.sessions).toEqual([]);
		await other.refresh();
		expect(other.sessions).toEqual([sessionOn(0)]);
		expect(other.playing).toEqual(playingOf(sessionOn(1)));
	});

	test('a stale one does not write a finished session off as stopped', async () => {
		const { vault, open } = device([['playing', playingOf(sessionOn(0))]]);
		const [one, stale] = [await open(), await open(true)];
		await one.save(sessionOn(0));
		await one.clearPlaying(sessionOn(0).id);
		expect(stale.playing?.id).toBe(sessionOn(0).id);
		const saved = await stale.save(sessionOf(stale.playing!, 'stopped', noonOf(0)));
		await stale.clearPlaying(sessionOn(0).id);
		expect(saved).toEqual({ ok: true, value: 'found' });
		expect(vault.stored.get(`session:${sessionOn(0).id}`)).toEqual(sessionOn(0));
		expect([stale.sessions, stale.unsaved, stale.playing]).toEqual([[sessionOn(0)], [], null]);
		expect(streakOn(stale.resolved, stale.today).days).toBe(1);
	});

	test('a session that was played to its end after another tab had written it off counts as finished', async () => {
		const { open, vault } = device([['playing', playingOf(sessionOn(0))]]);
		const [one, stale] = [await open(), await open(true)];
		await stale.save(sessionOf(stale.playing!, 'stopped', noonOf(0)));
		await one.save(sessionOn(0));
		await settled();
		expect(one.sessions).toMatchObject([{ outcome: 'finished', playedMs: 60_000 }]);
		expect(vault.stored.get(`session:${sessionOn(0).id}`)).toMatchObject({ outcome: 'stopped' });
		expect((await open()).sessions).toMatchObject([{ outcome: 'finished', playedMs: 60_000 }]);
	});

	test('a stale one that forgets its own session leaves the other that stands there', async () => {
		const { vault, open } = device([['playing', playingOf(sessionOn(0))]]);
		const stale = await open(true);
		const one = await open();
		await one.save(sessionOn(0));
		await one.clearPlaying(sessionOn(0).id);
		await one.savePlaying(playingOf(sessionOn(1)));
		await stale.clearPlaying(sessionOn(0).id);
		expect(vault.stored.get('playing')).toEqual(playingOf(sessionOn(1)));
		expect(stale.playing).toEqual(playingOf(sessionOn(1)));
	});

	test('a session that a tab did not know of is kept as stopped when it begins another', async () => {
		const { vault, open } = device();
		const stale = await open(true);
		const one = await open();
		await one.savePlaying(playingOf(sessionOn(1)));
		await stale.savePlaying(playingOf(sessionOn(2)));
		expect(vault.stored.get('playing')).toEqual(playingOf(sessionOn(2)));
		expect(stale.sessions).toMatchObject([{ id: sessionOn(1).id, outcome: 'stopped', playedMs: 10_000 }]);
		await settled();
		expect(one.sessions).toMatchObject([{ id: sessionOn(1).id, outcome: 'stopped' }]);
	});
});

describe('imports', () => {
	test('of an older content leave a newer one that is stored, and the other way round both are kept', async () => {
		const newer = { ...sessionOn(0), v: 2, mood: 'light' };
		for (const [first, second] of [
			[newer, sessionOn(0)],
			[sessionOn(0), newer]
		] as const) {
			const { vault, open } = device([[`session:${first.id}`, first]]);
			const journal = await open();
			const preview = previewText(journal.entries, printBackup([second], moment));
			if (!preview.ok) return expect.unreachable();
			await journal.applyImport(preview.value);
			expect(vault.stored.get(`session:${first.id}`)).toEqual(first);
			for (const tab of [journal, await open()]) {
				expect(tab.sessions).toEqual([sessionOn(0)]);
				expect(exported(tab).map(({ v }) => v)).toEqual(expect.arrayContaining([1, 2]));
			}
		}
	});

	test('of different contents for one id in two tabs give the same one everywhere', async () => {
		const contents = [sessionOn(0), { ...sessionOn(0), outcome: 'stopped' as const, playedMs: 1 }];
		for (const order of [contents, contents.toReversed()]) {
			const { open } = device();
			const tabs = [await open(true), await open(true)];
			const previews = tabs.map((tab, index) => previewText(tab.entries, printBackup([order[index]], moment)));
			for (const [index, preview] of previews.entries()) if (preview.ok) await tabs[index]!.applyImport(preview.value);
			await Promise.all(tabs.map((tab) => tab.refresh()));
			const shown = [...tabs, await open()].map((tab) => tab.sessions[0]?.outcome);
			expect(new Set(shown).size).toBe(1);
			expect(shown[0]).toBe('finished');
			expect(exported(tabs[0]!)).toHaveLength(1);
		}
	});
});

describe('a clock that ran ahead', () => {
	test('does not hold a setting for ever', async () => {
		const { calendar, open } = device();
		const journal = await open();
		calendar.at = '2099-01-01T12:00:00.000+00:00';
		await journal.setSetting('theme', 'dark');
		await journal.setSetting('favourites', ['desk-1']);
		calendar.at = noonOf(1);
		await journal.setSetting('theme', 'light');
		await journal.setSetting('favourites', []);
		for (const tab of [journal, await open()]) {
			expect([tab.settings.theme, tab.settings.favourites]).toEqual(['light', []]);
		}
		await journal.setSetting('theme', 'system');
		expect(journal.settings.theme).toBe('system');
	});

	test('does not hold a correction for ever', async () => {
		const { calendar, open } = device();
		const journal = await open();
		await journal.save(sessionOn(0));
		calendar.at = '2099-01-01T12:00:00.000+00:00';
		await journal.save(journal.correction(sessionOn(0).id, { painAfter: 7 }));
		calendar.at = noonOf(1);
		await journal.save(journal.correction(sessionOn(0).id, { painAfter: 0 }));
		for (const tab of [journal, await open()]) expect(tab.sessions[0]?.painAfter).toBe(0);
	});

	test('not even at the end of all time, where nothing later can be written', async () => {
		const at = '9999-12-31T23:59:59.999Z';
		const forged = { ...settingOn(1, 'vibration', false), at, id: '7ZZZZZZZZZZZZZZZZZZZZZZZZZ' };
		const { open } = device([[`setting:${forged.id}`, forged]]);
		const journal = await open();
		expect(journal.settings.vibration).toBe(false);
		await journal.setSetting('vibration', true);
		expect(journal.settings.vibration).toBe(true);
		await journal.setSetting('vibration', false);
		expect([journal.settings.vibration, (await open()).settings.vibration]).toEqual([false, false]);
	});
});

describe('a write', () => {
	test('leaves the settings object as it is where no setting changed', async () => {
		const { open } = device([[`session:${sessionOn(0).id}`, sessionOn(0)]]);
		const journal = await open();
		const { settings, sessions } = journal;
		await journal.savePlaying(playingOf(sessionOn(1)));
		expect(journal.sessions).toBe(sessions);
		await journal.save(restDayOn(1));
		expect(journal.settings).toBe(settings);
	});

	test('after the database was deleted under the page stores all that the page holds', async () => {
		const { vault, open } = device([[`session:${sessionOn(0).id}`, sessionOn(0)]]);
		const journal = await open();
		await journal.savePlaying(playingOf(sessionOn(2)));
		vault.deleteAll();
		await journal.save(sessionOn(1));
		expect([...vault.stored.keys()].sort()).toEqual([
			'playing',
			`session:${sessionOn(0).id}`,
			`session:${sessionOn(1).id}`
		]);
		vault.deleteAll();
		await journal.refresh();
		expect(vault.stored.size).toBe(3);
		expect(journal.playing).toEqual(playingOf(sessionOn(2)));
	});
});

import { beforeEach, expect, it, vi } from 'vitest';
import { asideIn } from '../aside.ts';
import { MemoryVault } from '../memory-vault.ts';
import { playingOf, sessionOn, settingOn } from '../sample-records.ts';

/** A fresh page that has not read any stored value yet. */
async function freshPage(vault: MemoryVault) {
	vi.resetModules();
	const { Journal } = await import('../journal.svelte.ts');
	const { areChecksLoaded } = await import('./checks.ts');
	let ids = 0;
	const calendar = {
		now: () => ({ epochMs: Date.UTC(2026, 10, 21, 9) + ids, offsetMinutes: 60 }),
		newId: () => `01K${String(vault.writes.length * 1000 + ids++).padStart(23, '0')}`
	};
	return { journal: new Journal({ vault, calendar }), areChecksLoaded };
}

let vault: MemoryVault;
beforeEach(() => {
	vault = new MemoryVault();
});

it('A first visit loads no checks, and what it saves is in force, and stored', async () => {
	const { journal, areChecksLoaded } = await freshPage(vault);
	await journal.load();
	await journal.setSetting('theme', 'dark');
	await journal.setSetting('favourites', ['desk-1']);
	await journal.savePlaying(playingOf(sessionOn(1)));
	await journal.save(sessionOn(0));
	expect(areChecksLoaded()).toBe(false);
	expect(journal.settings).toMatchObject({ theme: 'dark', favourites: ['desk-1'] });
	expect(journal.sessions).toHaveLength(1);

	const later = await freshPage(vault);
	await later.journal.load();
	expect(later.areChecksLoaded()).toBe(true);
	expect(later.journal.settings).toEqual(journal.settings);
	expect(later.journal.sessions).toEqual(journal.sessions);
	expect(asideIn(later.journal)).toEqual([]);
});

it('A session that another tab has begun since is kept as stopped, and a broken one as it is', async () => {
	for (const found of [playingOf(sessionOn(1)), { broken: true }]) {
		vault = new MemoryVault();
		const { journal } = await freshPage(vault);
		await journal.load();
		vault.stored.set('playing', found);
		const ours = playingOf(sessionOn(2));
		expect(await journal.savePlaying(ours)).toMatchObject({ ok: true });
		expect(vault.stored.get('playing')).toEqual(ours);
		expect([...vault.stored.values()]).toContainEqual(
			'broken' in found ? found : expect.objectContaining({ type: 'session', id: found.id, outcome: 'stopped' })
		);
	}
});

it('A setting that an older version stored, and this one cannot use, is not in force once it is read', async () => {
	const pink = settingOn(1, 'theme', 'pink');
	vault.stored.set(`setting:${pink.id}`, pink);
	const { journal } = await freshPage(vault);
	await journal.load();
	expect(journal.settings.theme).toBe('system');
	expect(asideIn(journal)).toHaveLength(1);
});

it('While the checks cannot be fetched, nothing stored is lost, and it is read once they can be', async () => {
	const session = sessionOn(1);
	vault.stored.set(`session:${session.id}`, session);
	vi.doMock('./stored-checks.ts', () => Promise.reject(new Error('offline')));
	const { journal } = await freshPage(vault);
	await journal.load();
	expect([journal.status, journal.problem?.code, journal.sessions.length]).toEqual(['ready', 'failed', 0]);
	vi.doUnmock('./stored-checks.ts');
	await journal.setSetting('theme', 'dark');
	await journal.retryUnsaved();
	expect(journal.problem).toBe(null);
	expect(journal.sessions).toEqual([session]);
	expect(journal.settings.theme).toBe('dark');
	expect(vault.stored.get(`session:${session.id}`)).toEqual(session);
});

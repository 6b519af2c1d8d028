import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FakeTabs } from '../journal/fake-tabs.ts';
import { Journal } from '../journal/journal.svelte.ts';
import { MemoryVault } from '../journal/memory-vault.ts';
import { previewText } from '../journal/backup/backup.ts';
import { printBackup } from '../journal/backup/print-backup.ts';
import { restDayOn } from '../journal/sample-records.ts';
import { Holds } from './holds.ts';
import { bundle, phone, settle, TOTAL_MS } from './fake-phone.svelte.ts';
import { Session } from './session.svelte.ts';
import { leaveUnfinished } from './unfinished/leave-unfinished.ts';

/** What a person can do in one of their tabs. */
const DEEDS = [
	'start',
	'carry on',
	'play on',
	'finish',
	'stop',
	'go away',
	'leave it',
	'set',
	'import',
	'reload',
	'back'
] as const;
type Deed = (typeof DEEDS)[number];

/** One device: its storage, its session lock, and the ids of sessions that were seen to finish. */
class Device {
	readonly vault = new MemoryVault();
	readonly channel = new FakeTabs();
	readonly finished = new Set<string>();
	holder: Tab | null = null;
	ids = 0;
	rests = 0;
}

class Tab {
	readonly #device: Device;
	readonly #isDeaf: boolean;
	#here: Awaited<ReturnType<typeof phone>> | null = null;
	#journal: Journal | null = null;
	#session: Session | null = null;
	#ports: ConstructorParameters<typeof Session>[0] | null = null;

	/** A deaf tab hears nothing from the others, as if it were suspended. */
	constructor(device: Device, isDeaf: boolean) {
		this.#device = device;
		this.#isDeaf = isDeaf;
	}

	get journal(): Journal {
		return this.#journal!;
	}

	async open(): Promise<void> {
		const device = this.#device;
		this.#here = await phone(device.vault);
		const { ports } = this.#here;
		const calendar = { ...ports.calendar, newId: () => `01K${String(device.ids++).padStart(23, '0')}` };
		this.#journal = new Journal({ vault: device.vault, calendar, tabs: device.channel.join(this.#isDeaf) });
		const have = async () => (device.holder ??= this) === this;
		const holds = new Holds(have, () => {
			if (device.holder === this) device.holder = null;
		});
		const sessionLock = {
			take: () => holds.take(),
			retake: have,
			get isHeldHere() {
				return holds.areAny;
			},
			isHeldElsewhere: async () => device.holder !== null && device.holder !== this
		};
		this.#ports = { ...ports, calendar, journal: this.#journal, sessionLock };
		await this.#journal.load();
		this.#session = new Session(this.#ports, bundle);
	}

	async do(deed: Deed): Promise<void> {
		const [session, ports, { clock }] = [this.#session!, this.#ports!, this.#here!];
		const { playing } = this.journal;
		if (deed === 'start') await session.start();
		if (deed === 'carry on' && playing) await session.carryOn(playing);
		if (deed === 'play on') clock.advance(7000);
		if (deed === 'finish' && session.phase === 'playing') {
			session.player?.resume();
			clock.advance(TOTAL_MS * 2);
		}
		if (deed === 'stop') await session.stop();
		if (deed === 'go away') this.#goAway(session);
		if (deed === 'leave it' && playing) await leaveUnfinished(ports, playing.id);
		if (deed === 'set') await this.journal.setSetting('volume', (this.#device.ids % 10) / 10);
		if (deed === 'import') await this.#import();
		if (deed === 'reload') {
			this.#goAway(session);
			await settle();
			await this.open();
		}
		// A restore from the back/forward cache: the tab's state is as the person left it.
		if (deed === 'back') {
			await this.journal.refresh();
			await session.comeBack();
		}
		await settle();
		if (session.phase === 'complete' && session.record) this.#device.finished.add(session.record.id);
		if (session.phase === 'complete' || session.phase === 'stopped') this.#session = new Session(ports, bundle);
	}

	/** Navigates to another page in the same tab. */
	#goAway(session: Session): void {
		session.leave();
		this.#session = new Session(this.#ports!, bundle);
	}

	async #import(): Promise<void> {
		const file = printBackup([restDayOn(this.#device.rests++ % 3)], { epochMs: 0, offsetMinutes: 0 });
		const preview = previewText(this.journal.entries, file);
		if (preview.ok) await this.journal.applyImport(preview.value);
	}
}

const arbitraryRun = fc.record({
	deaf: fc.array(fc.boolean(), { minLength: 2, maxLength: 3 }),
	deeds: fc.array(
		fc.record({ tab: fc.nat(2), deed: fc.constantFrom<Deed>(...DEEDS, 'start', 'carry on', 'finish', 'finish') }),
		{ minLength: 20, maxLength: 40 }
	)
});

function recordsIn(journal: Journal): string[] {
	const { records } = JSON.parse(printBackup(journal.contents, journal.now)) as { records: unknown[] };
	return records.map((record) => JSON.stringify(record)).sort();
}

test('whatever is done in two or three tabs, every session that was finished is in the journal as finished', async () => {
	let finishedInAll = 0;
	await fc.assert(
		fc.asyncProperty(arbitraryRun, async ({ deaf, deeds }) => {
			const device = new Device();
			const tabs = deaf.map((isDeaf) => new Tab(device, isDeaf));
			for (const tab of tabs) await tab.open();
			for (const { tab, deed } of deeds) await tabs[tab % tabs.length]!.do(deed);
			await settle();
			const after = new Tab(device, false);
			await after.open();
			const kept = after.journal.sessions.filter(({ outcome }) => outcome === 'finished').map(({ id }) => id);
			expect(kept.sort()).toEqual([...device.finished].sort());
			const ids = after.journal.sessions.map(({ id }) => id);
			expect(new Set(ids).size).toBe(ids.length);
			for (const tab of tabs) {
				await tab.journal.refresh();
				expect(recordsIn(tab.journal)).toEqual(recordsIn(after.journal));
			}
			finishedInAll += kept.length;
		}),
		{ numRuns: 200 }
	);
	expect(finishedInAll).toBeGreaterThan(100);
}, 120_000);

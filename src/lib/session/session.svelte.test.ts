import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MemoryVault } from '../journal/memory-vault.ts';
import { PLAYING_KEY } from '../journal/playing.ts';
import type { SessionRecord } from '../journal/records.ts';
import type { RoutineBundle } from '../routine/bundle.ts';
import { bundle, phone, settle, TOTAL_MS } from './fake-phone.svelte.ts';
import { Session } from './session.svelte.ts';
import { leaveUnfinished } from './unfinished/leave-unfinished.ts';
import { streakOn } from '../journal/streak.ts';

const DAY_MS = 24 * 3_600_000;

function storedSessions(vault: MemoryVault): SessionRecord[] {
	return [...vault.stored].flatMap(([key, value]) => (key.startsWith('session:') ? [value as SessionRecord] : []));
}

describe('a session that is played to its end', () => {
	it('is in the vault before its screen is shown', async () => {
		const { session, clock, vault, journal } = await phone();
		await session.start();
		clock.advance(TOTAL_MS - 1000);
		await settle();
		const open = vault.hang();
		clock.advance(1000);
		await settle();
		expect(session.phase).toBe('saving');
		expect(storedSessions(vault)).toHaveLength(0);
		open();
		await settle();
		expect(session.phase).toBe('complete');
		expect(storedSessions(vault)).toMatchObject([
			{ routine: 'short', outcome: 'finished', playedMs: TOTAL_MS, plannedMs: TOTAL_MS, day: '2026-11-21' }
		]);
		expect(vault.stored.has(PLAYING_KEY)).toBe(false);
		expect(streakOn(journal.resolved, journal.today).days).toBe(1);
	});

	it('keeps the screen on, sound awake and other tabs away just as long as it runs', async () => {
		const { session, clock, lock, wakeLock, ports } = await phone();
		await session.start();
		expect([lock.isHeld, wakeLock.isHeld, ports.speaker.isResting]).toEqual([true, true, false]);
		clock.advance(TOTAL_MS);
		await settle();
		expect([lock.isHeld, wakeLock.isHeld, ports.speaker.isResting]).toEqual([false, false, true]);
	});

	it('says when it could not be saved, and is saved later', async () => {
		const { session, clock, vault, journal } = await phone();
		await session.start();
		vault.failure = { code: 'full', message: 'no space' };
		clock.advance(TOTAL_MS);
		await settle();
		expect(session.phase).toBe('complete');
		expect(session.isSaved).toBe(false);
		expect(journal.problem?.code).toBe('full');
		vault.failure = null;
		await journal.retryUnsaved();
		expect(session.isSaved).toBe(true);
		expect(storedSessions(vault)).toHaveLength(1);
		expect(vault.stored.has(PLAYING_KEY)).toBe(false);
	});
});

describe('a session that is stopped', () => {
	it('is saved as stopped, with what was done', async () => {
		const { session, clock, vault } = await phone();
		await session.start();
		clock.advance(12_000);
		await session.stop();
		expect(session.phase).toBe('stopped');
		expect(storedSessions(vault)).toMatchObject([
			{ outcome: 'stopped', playedMs: 12_000, steps: [{ exercise: 'lean', playedMs: 7000, outcome: 'done' }] }
		]);
	});
});

describe('a session that is cut off', () => {
	it('is carried on in the interval it was in, and counts once', async () => {
		const first = await phone();
		await first.session.start();
		first.clock.advance(24_000);
		await settle();
		const second = await phone(first.vault);
		const { playing } = second.journal;
		expect(playing).toMatchObject({ routine: 'short', intervalIndex: 3 });
		if (!playing) return expect.unreachable();
		await second.session.carryOn(playing);
		expect(second.session.player?.state.interval).toMatchObject({ kind: 'rep', rep: 1 });
		second.clock.advance(TOTAL_MS);
		await settle();
		expect(second.session.phase).toBe('complete');
		expect(storedSessions(first.vault)).toMatchObject([
			{
				id: playing.id,
				outcome: 'finished',
				steps: [
					{ exercise: 'lean', playedMs: 10_000, outcome: 'done' },
					{ exercise: 'turn', outcome: 'done' }
				]
			}
		]);
	});

	it('is carried on in any interval, at the moment it was left, and counts once', async () => {
		const sided: RoutineBundle = {
			...bundle,
			routine: {
				...bundle.routine,
				rounds: 2,
				steps: [
					{ exercise: 'lean', holdSeconds: 10, sets: 2, sides: 'each', restSeconds: 4 },
					{ exercise: 'turn', reps: 3, repSeconds: 4, sets: 1, sides: 'alternate', restSeconds: 4 }
				]
			}
		};
		const { intervals, totalMs } = new Session((await phone()).ports, sided).compile(1);
		expect(new Set(intervals.map(({ kind }) => kind))).toEqual(
			new Set(['transition', 'hold', 'rest', 'switch', 'rep'])
		);
		const place = fc.record({
			index: fc.nat(intervals.length - 1),
			share: fc.double({ min: 0, max: 0.99, noNaN: true })
		});
		await fc.assert(
			fc.asyncProperty(place, async ({ index, share }) => {
				const { startMs, endMs } = intervals[index]!;
				const first = await phone();
				const begun = new Session(first.ports, sided);
				await begun.start();
				first.clock.advance(Math.max(1, Math.ceil(startMs + share * (endMs - startMs))));
				begun.keepPlace();
				await settle();
				const second = await phone(first.vault);
				const session = new Session(second.ports, sided);
				await session.carryOn(second.journal.playing!);
				expect(session.player?.state.index).toBe(index);
				expect(session.player?.positionMs).toBe(begun.player?.positionMs);
				second.clock.advance(totalMs);
				await settle();
				expect(session.phase).toBe('complete');
				expect(storedSessions(first.vault)).toMatchObject([{ outcome: 'finished', playedMs: totalMs }]);
			}),
			{ numRuns: 30 }
		);
	});

	it('counts for the day on which it is carried on, and keeps the instant at which it began', async () => {
		const first = await phone();
		await first.session.start();
		first.clock.advance(24_000);
		await settle();
		const second = await phone(first.vault);
		second.clock.stall(3 * DAY_MS);
		const { playing } = second.journal;
		expect(playing?.day).toBe('2026-11-21');
		await second.session.carryOn(playing!);
		await settle();
		expect(second.journal.playing?.day).toBe('2026-11-24');
		second.clock.advance(TOTAL_MS);
		await settle();
		const [record] = storedSessions(first.vault);
		expect(record).toMatchObject({ id: playing!.id, day: '2026-11-24', startedAt: playing!.startedAt });
	});

	it('is kept as stopped when it is left, or when another one is started', async () => {
		const first = await phone();
		await first.session.start();
		first.clock.advance(8000);
		await settle();
		const second = await phone(first.vault);
		await second.session.start();
		await settle();
		expect(storedSessions(first.vault)).toMatchObject([{ outcome: 'stopped' }]);
		second.clock.advance(8000);
		await settle();
		const third = await phone(first.vault);
		expect(third.journal.playing).not.toBeNull();
		await leaveUnfinished(third.ports, third.journal.playing!.id);
		expect(third.journal.playing).toBeNull();
		expect(storedSessions(first.vault)).toHaveLength(2);
		expect(first.vault.stored.has(PLAYING_KEY)).toBe(false);
	});

	it('begins its interval anew where the routine has changed since', async () => {
		const { vault } = await phone();
		const first = await phone(vault);
		await first.session.start();
		first.clock.advance(26_000);
		await settle();
		const second = await phone(vault);
		const { playing } = second.journal;
		if (!playing) return expect.unreachable();
		const longer = structuredClone(bundle) as { routine: { leadInSeconds: number } } & RoutineBundle;
		longer.routine.leadInSeconds = 30;
		const session = new Session(second.ports, longer);
		await session.carryOn(playing);
		expect(session.player?.state.interval).toMatchObject({ kind: 'rep', rep: 1 });
		expect(session.player?.positionMs).toBe(30_000 + 10_000 + 8000);
	});
});

describe('a page that stalls between the tap and the start', () => {
	it('has lost no time', async () => {
		const { session, ports, clock } = await phone();
		const { take } = ports.sessionLock;
		ports.sessionLock.take = async () => {
			clock.stall(7000);
			return take();
		};
		await session.start();
		expect(session.player?.positionMs).toBe(7000);
	});
});

describe('a person who leaves before the session has begun', () => {
	it('leaves nothing behind that plays', async () => {
		const { session, lock, wakeLock, vault } = await phone();
		const starting = session.start();
		session.leave();
		await starting;
		await settle();
		expect(session.player).toBeNull();
		expect([lock.isHeld, wakeLock.isHeld, vault.stored.size]).toEqual([false, false, 0]);
	});
});

describe('a second tab', () => {
	it('does not start what is running elsewhere', async () => {
		const { session, vault } = await phone(new MemoryVault(), true);
		await session.start();
		expect(session.phase).toBe('elsewhere');
		expect(session.player).toBeNull();
		expect(vault.stored.size).toBe(0);
	});
});

describe('a page that comes out of the back/forward cache', () => {
	it('goes on where no other tab has begun a session', async () => {
		const { session, clock } = await phone();
		await session.start();
		await session.comeBack();
		clock.advance(1000);
		expect([session.phase, session.player?.status]).toEqual(['playing', 'running']);
	});

	it('stops, says so and writes nothing where another tab has', async () => {
		const { session, clock, lock, wakeLock, vault, ports } = await phone();
		await session.start();
		clock.advance(6000);
		const { player } = session;
		lock.isHeld = false;
		await session.comeBack();
		expect([session.phase, session.player, player?.status]).toEqual(['elsewhere', null, 'over']);
		expect([wakeLock.isHeld, ports.speaker.isResting]).toEqual([false, true]);
		await settle();
		const writes = vault.writes.length;
		clock.advance(TOTAL_MS);
		session.keepPlace();
		await settle();
		expect(vault.writes).toHaveLength(writes);
	});
});

describe('storage that hangs', () => {
	it('keeps nobody from starting and playing on', async () => {
		const { session, clock, vault } = await phone();
		vault.hang();
		const starting = session.start();
		await settle();
		expect(session.phase).toBe('starting');
		clock.advance(1000);
		await starting;
		clock.advance(15_500);
		expect(session.player?.state.interval).toMatchObject({ kind: 'transition', exercise: 'turn' });
	});
});

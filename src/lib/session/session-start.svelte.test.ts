import { describe, expect, it } from 'vitest';
import { PLAYING_KEY, type PlayingRecord } from '../journal/playing.ts';
import { MemoryVault } from '../journal/memory-vault.ts';
import { bundle, phone, settle, TOTAL_MS } from './fake-phone.svelte.ts';
import { leaveUnfinished } from './unfinished/leave-unfinished.ts';
import { Session } from './session.svelte.ts';

type Phone = Awaited<ReturnType<typeof phone>>;

/** Starts the same session twice, the second time before the first has begun. */
type Twice = (phone: Phone, playing: PlayingRecord) => Promise<unknown>;

/** A phone whose last session was cut off, so that both Start and Carry on are offered. */
async function interrupted() {
	const first = await phone();
	await first.session.start();
	first.clock.advance(8000);
	await settle();
	const second = await phone(first.vault);
	return { ...second, playing: second.journal.playing! };
}

describe('a start that takes a while', () => {
	const ways: [string, Twice][] = [
		['two taps on Start', ({ session }) => Promise.all([session.start(), session.start()])],
		[
			'two taps on Carry on',
			({ session }, playing) => Promise.all([session.carryOn(playing), session.carryOn(playing)])
		],
		['Start, then Carry on', ({ session }, playing) => Promise.all([session.start(), session.carryOn(playing)])],
		['Carry on, then Start', ({ session }, playing) => Promise.all([session.carryOn(playing), session.start()])]
	];

	it.each(ways)('is one session after %s', async (_, twice) => {
		const { playing, ...here } = await interrupted();
		let takes = 0;
		const { take } = here.ports.sessionLock;
		here.ports.sessionLock.take = () => (takes++, take());
		const before = here.ports.track.asked.length;
		await twice(here, playing);
		expect(takes).toBe(1);
		const player = here.session.player!;
		expect(here.ports.track.asked.length - before).toBeLessThanOrEqual(1);
		here.clock.advance(2 * TOTAL_MS);
		await settle();
		expect(here.session.player).toBe(player);
		expect(here.session.phase).toBe('complete');
		const finished = here.journal.sessions.filter(({ outcome }) => outcome === 'finished');
		expect(finished).toHaveLength(1);
	});

	it('is one session while the browser thinks about letting sound out', async () => {
		const { session, ports, clock, journal } = await phone();
		let letOut = () => {};
		ports.speaker.unlock = () => new Promise<void>((resolve) => (letOut = resolve));
		const first = session.start();
		await settle();
		expect(session.phase).toBe('starting');
		const second = session.start();
		letOut();
		await Promise.all([first, second]);
		expect(session.phase).toBe('playing');
		clock.advance(2 * TOTAL_MS);
		await settle();
		expect(journal.sessions).toHaveLength(1);
	});

	it('is over when the tab finds a session elsewhere, and can be tried again', async () => {
		const { session } = await phone(undefined, true);
		await session.start();
		expect(session.phase).toBe('elsewhere');
		await session.start();
		expect(session.phase).toBe('elsewhere');
	});
});

describe('a start that fails', () => {
	it('lets go of the locks, says so, and can be tried again', async () => {
		const { session, lock, wakeLock, ports, vault } = await phone();
		const { now } = ports.calendar;
		ports.calendar.now = () => {
			throw new Error('no time');
		};
		await expect(session.start()).rejects.toThrow('no time');
		expect([session.phase, session.hasFailed]).toEqual(['ready', true]);
		expect([lock.isHeld, wakeLock.isHeld, session.player]).toEqual([false, false, null]);
		expect(vault.stored.has(PLAYING_KEY)).toBe(false);
		ports.calendar.now = now;
		await session.start();
		expect([session.phase, session.hasFailed]).toEqual(['playing', false]);
	});
});

describe('the screen', () => {
	it('is asked to stay on again at each pause, resumption and interval, until the end', async () => {
		const { session, clock, wakeLock } = await phone();
		await session.start();
		const asked = () => {
			const { holds } = wakeLock;
			wakeLock.holds = 0;
			return holds;
		};
		expect(asked()).toBeGreaterThan(0);
		session.player!.pause();
		expect(asked()).toBe(1);
		session.player!.resume();
		expect(asked()).toBe(1);
		clock.advance(6000);
		expect(asked()).toBe(1);
		clock.advance(TOTAL_MS);
		await settle();
		expect(wakeLock.isHeld).toBe(false);
	});
});

describe('a job that ends after a newer session began in the same tab', () => {
	it('keeps its hands off the lock and the screen: an abandoned start', async () => {
		const { session, ports, lock, wakeLock } = await phone();
		let letOut = () => {};
		const { unlock } = ports.speaker;
		ports.speaker.unlock = () => new Promise<void>((resolve) => (letOut = resolve));
		const left = session.start();
		await settle();
		session.leave();
		ports.speaker.unlock = unlock;
		const next = new Session(ports, bundle);
		await next.start();
		letOut();
		await left;
		await settle();
		expect([next.phase, lock.isHeld, wakeLock.isHeld]).toEqual(['playing', true, true]);
	});

	it('keeps its hands off the lock, the screen and the stored place: a session still being saved', async () => {
		const vault = new MemoryVault();
		const { session, ports, clock, journal, lock, wakeLock } = await phone(vault);
		await session.start();
		clock.advance(6000);
		const release = vault.hang();
		const stopping = session.stop();
		session.leave();
		const next = new Session(ports, bundle);
		const starting = next.start();
		await settle();
		clock.advance(2000);
		await starting;
		expect(next.phase).toBe('playing');
		release();
		await stopping;
		await settle();
		expect([lock.isHeld, wakeLock.isHeld]).toEqual([true, true]);
		expect(journal.playing?.id).not.toBe(session.record?.id);
		expect(journal.playing).not.toBeNull();
		expect(journal.sessions.map(({ id }) => id)).toEqual([session.record?.id]);
	});

	it('keeps its hands off the lock: an unfinished session still being left', async () => {
		const { playing, ports, vault, lock, clock } = await interrupted();
		const release = vault.hang();
		const leaving = leaveUnfinished(ports, playing.id);
		const next = new Session(ports, bundle);
		const starting = next.start();
		await settle();
		clock.advance(2000);
		await starting;
		release();
		await leaving;
		await settle();
		expect([next.phase, lock.isHeld]).toEqual(['playing', true]);
	});
});

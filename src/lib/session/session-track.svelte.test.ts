import { describe, expect, it } from 'vitest';
import { phone, settle, TOTAL_MS } from './fake-phone.svelte.ts';

type Phone = Awaited<ReturnType<typeof phone>>;

/** A session that runs as one track; `advance` moves the device's clock and the track together. */
async function playing(prepare: (ports: Phone['ports']) => unknown = () => {}) {
	const phoneNow = await phone();
	await prepare(phoneNow.ports);
	const { session, clock, ports } = phoneNow;
	await session.prepareSound();
	await session.start();
	const advance = (ms: number) => clock.advance(ms, (passedMs) => ports.track.advance(passedMs));
	return { ...phoneNow, player: session.player!, track: ports.track, lockScreen: ports.lockScreen, advance };
}

describe('a session as one track', () => {
	it('is ready before the tap, and begins with it', async () => {
		const { session, ports } = await phone();
		await session.prepareSound();
		expect(ports.track.loaded).toHaveLength(1);
		const started = session.start();
		expect(ports.track.unlocks).toBe(1);
		await started;
		expect(ports.track.loaded).toHaveLength(1);
		expect(ports.track.asked).toEqual([0]);
		expect(ports.speaker.unlocks).toBe(0);
	});

	it('runs by the track: a device clock that stands or races changes nothing', async () => {
		const { player, clock, track, advance } = await playing();
		advance(4000);
		clock.stall(60_000);
		advance(100);
		expect(player.positionMs).toBe(4100);
		track.advance(2000);
		advance(100);
		expect(player.positionMs).toBe(6200);
	});

	it('is complete when the track has ended, however late anybody looks', async () => {
		const { session, track } = await playing();
		track.advance(TOTAL_MS + 1000);
		await settle();
		expect(session.phase).toBe('complete');
		expect(session.record).toMatchObject({ outcome: 'finished', playedMs: TOTAL_MS });
	});

	it('pauses and goes on in the same place', async () => {
		const { player, track, advance } = await playing();
		advance(6000);
		player.pause();
		expect(track.isPlaying).toBe(false);
		advance(30_000);
		player.resume();
		expect(track.asked.at(-1)).toBe(6000);
		advance(1000);
		expect(player.positionMs).toBe(7000);
	});

	it('seeks for next and previous, and is spliced again for 15 seconds more and for a swap', async () => {
		const { session, player, track, advance } = await playing();
		advance(6000);
		player.next();
		expect(track.asked.at(-1)).toBe(15_000);
		player.previous();
		expect(track.loaded).toHaveLength(1);
		advance(6000);
		player.extend(15_000);
		expect(track.loaded).toHaveLength(2);
		expect(track.asked.at(-1)).toBe(player.positionMs);
		session.perform({ do: 'swap', exercise: 'turn' });
		await settle();
		advance(TOTAL_MS + 15_000);
		await settle();
		expect(session.record?.outcome).toBe('finished');
	});

	it('waits in a room of its own for a person who is waited for, and plays on', async () => {
		const { player, track, lockScreen, advance } = await playing((ports) =>
			ports.journal.setSetting('waitForMe', true)
		);
		advance(30_000);
		expect(player.status).toBe('waiting');
		expect(player.positionMs).toBe(5000);
		expect(track.isPlaying).toBe(true);
		expect(lockScreen.info?.artist).toMatch(/press play/i);
		expect(lockScreen.at?.status).toBe('paused');
		advance(300_000);
		expect(track.isPlaying).toBe(true);
		expect(track.nowMs()).toBeLessThan(65_000);
		player.resume();
		expect(track.asked.at(-1)).toBe(65_000);
		advance(2000);
		expect(player.positionMs).toBe(7000);
		expect(player.state.interval.kind).toBe('hold');
	});

	it('shows on the lock screen what is done and where it stands, and obeys it', async () => {
		const { session, player, lockScreen, advance } = await playing();
		advance(6000);
		expect(lockScreen.info).toMatchObject({ title: 'Lean', album: 'Short' });
		lockScreen.press({ do: 'pause' });
		expect(player.status).toBe('paused');
		expect(lockScreen.at).toEqual({ status: 'paused', positionMs: 6000, totalMs: TOTAL_MS });
		lockScreen.press({ do: 'resume' });
		expect(lockScreen.at?.status).toBe('playing');
		lockScreen.press({ do: 'next' });
		expect(lockScreen.at?.positionMs).toBe(15_000);
		lockScreen.press({ do: 'previous' });
		expect(lockScreen.at?.positionMs).toBe(0);
		lockScreen.press({ do: 'seek', toMs: 12_000 });
		expect(lockScreen.at).toEqual({ status: 'playing', positionMs: 12_000, totalMs: TOTAL_MS });
		player.extend(15_000);
		expect(lockScreen.at?.totalMs).toBe(TOTAL_MS + 15_000);
		lockScreen.press({ do: 'stop' });
		await settle();
		expect(session.phase).toBe('stopped');
		expect(lockScreen.info).toBeNull();
	});

	it('pauses for a call, and goes on only when the person says so', async () => {
		const { session, player, track, advance } = await playing();
		advance(6000);
		track.interrupt();
		expect(player.status).toBe('paused');
		expect(session.hearing.isInterrupted).toBe(true);
		advance(60_000);
		player.resume();
		expect(session.hearing.isInterrupted).toBe(false);
		expect(track.asked.at(-1)).toBe(6000);
	});

	it('says what it lacks, and takes the words up when they come', async () => {
		const { session, ports, player, track, advance } = await playing((ports) => (ports.voiceStore.isEmpty = true));
		expect(session.hearing.trouble).toBe('missing');
		expect(session.hearing.lacksVoice).toBe(true);
		ports.voiceStore.isEmpty = false;
		ports.voiceStore.phrases = ['Lean.', 'Turn.'];
		advance(3000);
		await settle();
		expect(session.hearing.trouble).toBeNull();
		expect(session.hearing.lacksVoice).toBe(false);
		expect(track.asked).toEqual([3000]);
		advance(1000);
		expect(player.positionMs).toBe(4000);
	});
});

describe('a track that cannot be played', () => {
	it('gives way to single sounds, in the same place', async () => {
		const { session, player, track, ports, clock, advance } = await playing();
		advance(4200);
		track.tell('failed');
		expect(session.hearing.trouble).toBe('failed');
		clock.advance(1500, (passedMs) => ports.speaker.advance(passedMs));
		expect(player.positionMs).toBe(5700);
		expect(ports.speaker.heard.map(({ sound }) => sound)).toEqual(['bell']);
	});

	it('is blocked until the next tap, and the clock runs all the same', async () => {
		const { session, player, track, clock, advance } = await playing((ports) => (ports.track.isBlocked = true));
		expect(session.hearing.trouble).toBe('blocked');
		clock.advance(3000);
		expect(player.positionMs).toBe(3000);
		track.isBlocked = false;
		await session.hearing.unlockAgain();
		expect(session.hearing.trouble).toBeNull();
		expect(track.asked.at(-1)).toBe(3000);
		advance(1000);
		expect(player.positionMs).toBe(4000);
	});

	it('is not waited for where it stands while the page is awake, and catches up when it plays again', async () => {
		const { session, player, clock, track, advance } = await playing();
		advance(2000);
		clock.advance(2000);
		expect(player.positionMs).toBeCloseTo(4000, -1);
		expect(track.asked).toEqual([0]);
		advance(1000);
		expect(player.positionMs).toBeCloseTo(5000, -1);
		expect(track.asked).toHaveLength(2);
		expect(track.nowMs()).toBe(player.positionMs);
		expect(session.hearing.trouble).toBeNull();
	});

	it('is given up when it lags by five seconds while the page is awake, and no time is lost', async () => {
		const { session, player, clock, advance } = await playing();
		advance(2000);
		clock.stall(3_600_000);
		clock.advance(100);
		expect(session.hearing.trouble).toBeNull();
		expect(player.positionMs).toBe(2000);
		advance(1900);
		expect(session.hearing.trouble).toBeNull();
		clock.advance(6000);
		expect(session.hearing.trouble).toBe('failed');
		expect(player.positionMs).toBeCloseTo(10_000, -3);
		clock.advance(1000);
		expect(player.positionMs).toBeCloseTo(11_000, -3);
	});
});

it('shows on the lock screen at once when its track comes after the start', async () => {
	const { session, ports, clock } = await phone();
	ports.voiceStore.isEmpty = true;
	await session.prepareSound();
	await session.start();
	expect(ports.lockScreen.info).toBeNull();
	ports.voiceStore.isEmpty = false;
	clock.advance(2000);
	await settle();
	expect(ports.track.isPlaying).toBe(true);
	expect(ports.lockScreen.info).toMatchObject({ album: 'Short' });
});

it('fetches only what the routine says, what is heard first before the rest', async () => {
	const { session, ports } = await phone();
	await session.prepareSound();
	expect(ports.voiceStore.asked).toEqual([
		'common',
		'exercise-lean',
		'dose-for-10-seconds',
		'exercise-turn',
		'dose-3-times',
		'numbers'
	]);
});

it('is heard again after the sound was one track for a while', async () => {
	const { session, ports, advance } = await playing((all) => all.journal.setSetting('soundMode', 'over-music'));
	await ports.journal.setSetting('soundMode', 'locked');
	await session.prepareSound();
	advance(5000);
	expect(ports.speaker.isResting).toBe(true);
	await ports.journal.setSetting('soundMode', 'over-music');
	await session.prepareSound();
	expect(session.hearing.isLive).toBe(true);
	expect(ports.speaker.isResting).toBe(false);
});

import { describe, expect, it } from 'vitest';
import { thermalMessages as words } from '#i18n/care/thermal-messages.ts';
import { thermalPhrases as phrases } from '#i18n/care/thermal-phrases.ts';
import { MemoryVault } from '../../journal/memory-vault.ts';
import { phone, settle } from '../../session/fake-phone.svelte.ts';
import type { SpeakerState } from '../../sound/speaker.ts';
import { THERMAL_GROUP } from '../../sound/voice/voice-words.ts';
import { unansweredUses } from './thermal-history.ts';
import { PROTOCOLS, THERMAL_KINDS, type ThermalKind } from './protocols.ts';
import { ThermalRun } from './thermal-run.svelte.ts';

const MINUTE = 60_000;
type Phone = Awaited<ReturnType<typeof phone>>;
type Options = {
	kind?: ThermalKind;
	minutes?: number;
	prepare?: (ports: Phone['ports']) => unknown;
	vault?: MemoryVault;
};

/** A timer with the pack on. `advance` moves the device's clock and the track together. */
async function packOn(options: Options = {}) {
	const made = await started(options);
	made.run.answer();
	await settle();
	return made;
}

/** A timer that waits for “It is on”. */
async function started({ kind = 'heat', minutes = 10, prepare = () => {}, vault }: Options = {}) {
	const world = await phone(vault);
	const { ports, clock } = world;
	ports.voiceStore.phrasesOf[THERMAL_GROUP] = Object.values(phrases);
	await prepare(ports);
	const run = new ThermalRun(ports, kind, minutes);
	await run.prepareSound();
	await run.start();
	const advance = (ms: number) =>
		clock.advance(ms, (passedMs) => {
			ports.track.advance(passedMs);
			ports.speaker.advance(passedMs);
		});
	advance(3000);
	return { ...world, run, track: ports.track, lockScreen: ports.lockScreen, speaker: ports.speaker, advance };
}

/** Keeps the session from being a track: its tones and words never arrive. */
const unlocked = (ports: Phone['ports']) => void (ports.voiceStore.isEmpty = true);

const thermals = ({ journal }: Phone) => journal.resolved.thermals;

describe('before the pack is on', () => {
	it('waits for as long as it takes, and nothing is stored', async () => {
		const world = await started();
		world.advance(10 * MINUTE);
		expect(world.run.ask).toBe('put-on');
		expect(world.run.leftMs).toBe(10 * MINUTE);
		expect(world.track.isPlaying).toBe(true);
		expect(world.lockScreen.info?.artist).toBe(words.lockScreen.putOn);
		expect(thermals(world)).toEqual([]);
		world.run.takeOff();
		expect(world.run.phase).toBe('ready');
		expect(world.lock.isHeld).toBe(false);
		expect(thermals(world)).toEqual([]);
	});

	it('begins with the tap, and is stored at once', async () => {
		const world = await packOn();
		expect(world.run.ask).toBe('none');
		expect(thermals(world)).toMatchObject([{ kind: 'heat', playedMs: 0, outcome: 'stopped' }]);
		expect(thermals(world)[0]?.endedAt).toBeUndefined();
		world.advance(MINUTE);
		expect(world.run.leftMs).toBe(9 * MINUTE);
		expect(world.wakeLock.isHeld).toBe(true);
	});

	it('begins by the lock screen’s play button too', async () => {
		const world = await started();
		world.lockScreen.press({ do: 'resume' });
		world.advance(MINUTE);
		expect(world.run.leftMs).toBe(9 * MINUTE);
	});

	it('begins at once for somebody who taps within the lead-in', async () => {
		const { ports, clock } = await phone();
		const run = new ThermalRun(ports, 'cold', 5);
		await run.prepareSound();
		await run.start();
		clock.advance(500, (ms) => ports.track.advance(ms));
		run.answer();
		expect(run.leftMs).toBe(5 * MINUTE);
		expect(run.record).not.toBeNull();
	});
});

it('asks about the skin while time goes on', async () => {
	const { run, advance } = await packOn({ minutes: 20 });
	expect(run.nextLookLeftMs).toBe(15 * MINUTE);
	advance(4.9 * MINUTE);
	expect(run.ask).toBe('none');
	advance(0.2 * MINUTE);
	expect(run.ask).toBe('skin');
	advance(MINUTE);
	expect(run.ask).toBe('skin');
	run.answer();
	expect(run.ask).toBe('none');
	expect(run.leftMs).toBe(13.9 * MINUTE);
	expect(run.nextLookLeftMs).toBe(10 * MINUTE);
});

it.each(THERMAL_KINDS)('%s: answered at half time and taken off at the end', async (kind) => {
	const minutes = PROTOCOLS[kind].most;
	const world = await packOn({ kind, minutes });
	const { run, advance } = world;
	advance((minutes / 2) * MINUTE + 1000);
	expect(run.ask).toBe('awake');
	run.answer();
	expect(run.ask).toBe('none');
	advance((minutes / 2) * MINUTE - 2000);
	expect(run.ask).not.toBe('off');
	advance(2000);
	expect(run.ask).toBe('off');
	expect(run.leftMs).toBe(0);
	advance(5 * MINUTE);
	expect(run.ask).toBe('off');
	run.answer();
	await settle();
	expect(run.phase).toBe('over');
	expect(world.lock.isHeld).toBe(false);
	expect(world.wakeLock.isHeld).toBe(false);
	const [record] = thermals(world);
	expect(record).toMatchObject({ kind, playedMs: minutes * MINUTE, outcome: 'finished' });
	expect(Date.parse(record!.endedAt!) - Date.parse(record!.startedAt)).toBeGreaterThan((minutes + 5) * MINUTE);
});

describe('a half-time tap that is missed', () => {
	it('locked: the track itself goes on to the alarm and to the end’s alarm, with nothing loaded and no seek', async () => {
		const { run, track, lockScreen, advance } = await packOn({ minutes: 10 });
		const loads = track.loaded.length;
		const seeks = track.asked.length;
		advance(5 * MINUTE + 1000);
		expect(run.ask).toBe('awake');
		expect(lockScreen.info?.artist).toBe(words.lockScreen.awake);
		expect(lockScreen.at?.status).toBe('playing');
		advance(4 * MINUTE);
		expect(run.ask).toBe('awake');
		expect(run.leftMs).toBe(MINUTE - 1000);
		advance(MINUTE);
		expect(run.ask).toBe('off');
		expect(lockScreen.info?.artist).toBe(words.lockScreen.off);
		expect(track.asked).toHaveLength(seeks);
		advance(30 * MINUTE);
		expect(run.ask).toBe('off');
		expect(track.isPlaying).toBe(true);
		expect(track.loaded).toHaveLength(loads);
		run.answer();
		expect(run.phase).toBe('over');
		expect(track.isPlaying).toBe(false);
	});

	it('locked: an answer is one seek within the same track, to the time that is left', async () => {
		const { run, track, advance } = await packOn({ minutes: 10 });
		advance(7 * MINUTE);
		const loads = track.loaded.length;
		const seeks = track.asked.length;
		run.answer();
		expect(track.loaded).toHaveLength(loads);
		expect(track.asked).toHaveLength(seeks + 1);
		expect(run.leftMs).toBe(3 * MINUTE);
		advance(3 * MINUTE + 100);
		expect(run.ask).toBe('off');
		advance(10 * MINUTE);
		expect(track.isPlaying).toBe(true);
	});

	it('locked: a press of play, pause or stop answers', async () => {
		for (const button of ['resume', 'pause', 'stop'] as const) {
			const { run, lockScreen, advance } = await packOn();
			advance(6 * MINUTE);
			lockScreen.press({ do: button });
			expect(run.ask).toBe('none');
			expect(run.leftMs).toBe(4 * MINUTE);
			advance(4 * MINUTE + 100);
			lockScreen.press({ do: button });
			expect(run.phase).toBe('over');
		}
	});

	it('unlocked: individual sounds call every 10 s, louder, up to the end and after it', async () => {
		const { run, speaker, advance } = await packOn({ prepare: unlocked });
		expect(run.hearing.isLive).toBe(true);
		advance(5 * MINUTE - 1000);
		const before = speaker.heard.length;
		advance(20 * MINUTE);
		expect(run.ask).toBe('off');
		const alarms = speaker.heard.slice(before).filter(({ sound }) => sound === 'alarm');
		expect(alarms.length).toBeGreaterThanOrEqual(118);
		const gaps = alarms.slice(1).map(({ atMs }, at) => atMs - alarms[at]!.atMs);
		expect(Math.max(...gaps)).toBeLessThan(11_000);
		const gains = alarms.map(({ gain = 1 }) => gain);
		expect(gains.slice(0, 4)).toEqual([...gains.slice(0, 4)].sort((a, b) => a - b));
		expect(gains[0]).toBeLessThan(0.5);
		expect(gains[4]).toBe(1);
		expect(speaker.volume).toBe(1);
	});

	it('unlocked: the answer silences it at once', async () => {
		const { run, speaker, advance } = await packOn({ prepare: unlocked });
		advance(6 * MINUTE);
		run.answer();
		const before = speaker.heard.length;
		advance(3 * MINUTE);
		expect(speaker.heard.slice(before).filter(({ sound }) => sound === 'alarm')).toEqual([]);
	});

	it('vibrates with each call', async () => {
		const patterns: (readonly number[])[] = [];
		const prepare = (ports: Phone['ports']) => {
			Object.assign(ports.vibrator, { vibrate: (pattern: readonly number[]) => patterns.push(pattern) });
		};
		const { advance } = await packOn({ prepare });
		advance(5 * MINUTE - 1000);
		const before = patterns.length;
		advance(MINUTE);
		expect(patterns.length - before).toBe(6);
		advance(4 * MINUTE);
		const atEnd = patterns.length;
		advance(5 * MINUTE);
		expect(patterns.length - atEnd).toBeGreaterThan(25);
	});
});

describe('the hard stop', () => {
	it('holds whatever is pressed', async () => {
		const { run, lockScreen, advance } = await packOn({ kind: 'heat', minutes: 999 });
		const actions = ['pause', 'next', 'previous', 'resume', 'stop'] as const;
		let pressed = 0;
		for (let second = 0; second < 20 * 60 - 1; second += 7) {
			advance(7000);
			if (run.ask === 'off') break;
			const leftMs = run.leftMs;
			lockScreen.press({ do: actions[pressed++ % actions.length]! });
			lockScreen.press({ do: 'seek', toMs: 0 });
			run.perform({ do: 'more' });
			expect(run.leftMs).toBe(leftMs);
		}
		advance(10_000);
		expect(run.ask).toBe('off');
	});

	it('holds though the track stalls or is stopped by a call', async () => {
		const { run, clock, track, advance } = await packOn({ minutes: 10 });
		advance(2 * MINUTE);
		track.interrupt();
		expect(run.player?.status).toBe('running');
		expect(run.hearing.trouble).toBe('blocked');
		clock.advance(2 * MINUTE);
		expect(run.leftMs).toBe(6 * MINUTE);
		clock.stall(30 * MINUTE);
		run.look();
		expect(run.ask).toBe('off');
	});

	it('holds though the page and its track were suspended', async () => {
		const { run, clock, advance } = await packOn({ minutes: 10 });
		advance(MINUTE);
		clock.stall(8 * MINUTE);
		run.look();
		expect(run.leftMs).toBeLessThanOrEqual(MINUTE + 100);
		advance(MINUTE + 4000);
		expect(run.ask).toBe('off');
	});

	it('rings after a suspension past half time, and past the end until somebody answers', async () => {
		const { run, clock, track, advance } = await packOn({ minutes: 10 });
		advance(MINUTE);
		clock.stall(5 * MINUTE);
		run.look();
		expect(run.ask).toBe('awake');
		// The track seeks to the part that rings: 2 s of lead-in, 60 s of waiting for “It is on”, and 6 minutes.
		expect(track.asked.at(-1)).toBe(62_000 + 6 * MINUTE);
		clock.stall(60 * MINUTE);
		run.look();
		advance(1000);
		expect(run.ask).toBe('off');
		expect(run.phase).toBe('running');
		expect(track.isPlaying).toBe(true);
	});
});

it('is on from the tap to the end: leaving is asked about only then', async () => {
	const { run, advance } = await started();
	expect(run.isOn).toBe(false);
	run.answer();
	expect(run.isOn).toBe(true);
	advance(6 * MINUTE);
	expect(run.isOn).toBe(true);
	run.takeOff();
	expect(run.isOn).toBe(false);
});

it('is taken off early: stopped, with the time that it was on', async () => {
	const world = await packOn();
	world.advance(3 * MINUTE);
	world.run.takeOff();
	await settle();
	expect(world.run.phase).toBe('over');
	expect(thermals(world)).toMatchObject([{ playedMs: 3 * MINUTE, outcome: 'stopped' }]);
	expect(thermals(world)[0]?.endedAt).toBeDefined();
	expect(world.lockScreen.info).toBeNull();
});

describe('a track that a call has stopped', () => {
	it('is no alarm that cannot be heard, as individual sounds ring instead', async () => {
		const { run, track, speaker, advance } = await packOn({ minutes: 20 });
		advance(MINUTE);
		track.interrupt();
		expect(run.hearing.isLive).toBe(true);
		expect(run.alarmTrouble).toBeNull();
		track.isBlocked = true;
		advance(10 * MINUTE);
		expect(run.ask).toBe('awake');
		expect(speaker.heard.some(({ sound }) => sound === 'alarm')).toBe(true);
		expect(run.alarmTrouble).toBeNull();
	});

	it('is taken back by the next answer, at the same place', async () => {
		const { run, track, advance } = await packOn({ minutes: 20 });
		advance(MINUTE);
		track.interrupt();
		advance(4.5 * MINUTE);
		expect(run.ask).toBe('skin');
		expect(track.isPlaying).toBe(false);
		const { leftMs } = run;
		run.answer();
		await settle();
		expect([track.isPlaying, run.hearing.isLive, run.leftMs]).toEqual([true, false, leftMs]);
		advance(5 * MINUTE);
		expect(run.ask).toBe('awake');
		expect(track.isPlaying).toBe(true);
	});
});

describe('a first visit without a network', () => {
	/** Neither the clips nor the code of the speaker can be fetched. */
	async function offline() {
		const world = await phone();
		const { voiceStore, speaker } = world.ports;
		voiceStore.isEmpty = true;
		let changed: (state: SpeakerState) => void = () => {};
		speaker.onStateChange = (listener: typeof changed) => {
			changed = listener;
			return () => {};
		};
		const becomes = (state: SpeakerState) => {
			speaker.state = state;
			changed(state);
		};
		becomes('missing');
		return { ...world, becomes, run: new ThermalRun(world.ports, 'heat', 10) };
	}

	it('is told before the start that the alarm has not arrived, and does not start', async () => {
		const { run, lock, journal, becomes } = await offline();
		expect(run.hasNoAlarm).toBe(false);
		await run.prepareSound();
		expect(run.hasNoAlarm).toBe(true);
		await run.start();
		expect([run.phase, run.hasNoAlarm, run.hasFailed, lock.isHeld]).toEqual(['ready', true, false, false]);
		run.answer();
		expect(journal.resolved.thermals).toEqual([]);
		becomes('running');
		await run.start();
		expect([run.phase, run.hasNoAlarm]).toEqual(['running', false]);
	});

	it('says so on the tap if it comes too early to know', async () => {
		const { run } = await offline();
		await run.start();
		expect([run.phase, run.hasNoAlarm]).toEqual(['ready', true]);
	});

	it('is warned while the timer runs, if its alarm cannot be heard after all', async () => {
		const { run, becomes, ports } = await offline();
		becomes('running');
		await run.prepareSound();
		await run.start();
		expect(run.alarmTrouble).toBeNull();
		becomes('blocked');
		expect(run.alarmTrouble).toBe('blocked');
		becomes('missing');
		expect(run.alarmTrouble).toBe('missing');
		ports.speaker.state = 'running';
		await run.unlockAlarm();
		expect(run.alarmTrouble).toBeNull();
	});
});

describe('a phone that dies, and a page that is left', () => {
	it('leaves a record that is asked about, also by another page', async () => {
		const before = await packOn();
		before.advance(4 * MINUTE);
		// The page is killed, and the app is opened again.
		const after = await phone(before.vault);
		const nowMs = before.ports.calendar.now().epochMs;
		expect(unansweredUses(after.journal.resolved.thermals, nowMs, false)).toMatchObject([
			{ kind: 'heat', plannedMs: 10 * MINUTE, playedMs: 0 }
		]);
		expect(after.ports.track.loaded).toEqual([]);
	});

	it('is asked about after the page was left, with the time that it was on for sure', async () => {
		const world = await packOn();
		world.advance(4 * MINUTE);
		world.run.leave();
		await settle();
		const [record] = thermals(world);
		expect(record).toMatchObject({ playedMs: 4 * MINUTE, outcome: 'stopped' });
		expect(record?.endedAt).toBeUndefined();
		expect(unansweredUses(thermals(world), world.ports.calendar.now().epochMs, false)).toEqual([record]);
		expect(world.lock.isHeld).toBe(false);
		expect(world.track.isPlaying).toBe(false);
	});
});

describe('two tabs', () => {
	it('the second does not start, and stores nothing', async () => {
		const { ports, journal } = await phone(new MemoryVault(), true);
		const run = new ThermalRun(ports, 'heat', 10);
		await run.prepareSound();
		await run.start();
		expect(run.phase).toBe('elsewhere');
		run.answer();
		expect(journal.resolved.thermals).toEqual([]);
	});
});

describe('a wall clock and a device’s clock that come apart', () => {
	/** A timer whose wall clock the test can move with `moveWall`. The device's monotonic clock does not change. */
	async function withWallClock(minutes: number) {
		const world = await packOn({ minutes });
		const { calendar } = world.ports;
		const now = calendar.now;
		let shiftMs = 0;
		calendar.now = () => ({ ...now(), epochMs: now().epochMs + shiftMs });
		const moveWall = (ms: number) => {
			shiftMs += ms;
			world.run.look();
		};
		return { ...world, moveWall };
	}

	it('put back: shortens and lengthens nothing', async () => {
		const world = await withWallClock(10);
		world.advance(2 * MINUTE);
		world.moveWall(-5 * 60 * MINUTE);
		expect(world.run.ask).toBe('none');
		world.advance(MINUTE);
		expect(world.run.leftMs).toBe(7 * MINUTE);
		world.advance(7 * MINUTE + 100);
		expect(world.run.ask).toBe('off');
		world.run.answer();
		await settle();
		expect(thermals(world)).toMatchObject([{ playedMs: 10 * MINUTE, outcome: 'finished' }]);
	});

	it('a sleep past the set end is the alarm at the end, not a question about the skin', async () => {
		const { run, moveWall, advance, track } = await withWallClock(20);
		advance(MINUTE);
		moveWall(50 * MINUTE);
		advance(1000);
		expect(run.ask).toBe('off');
		expect(run.leftMs).toBe(0);
		expect(track.isPlaying).toBe(true);
		advance(10 * MINUTE);
		expect(run.ask).toBe('off');
		run.answer();
		expect(run.phase).toBe('over');
	});

	it('a sleep that ends before half time: their skin is asked for, and the sleep counts as time on it', async () => {
		const { run, moveWall, advance } = await withWallClock(20);
		advance(MINUTE);
		moveWall(3 * MINUTE);
		expect(run.ask).toBe('skin');
		expect(run.lapsedMs).toBe(4 * MINUTE);
		run.answer();
		expect(run.lapsedMs).toBeNull();
		expect(run.ask).toBe('none');
		expect(run.leftMs).toBe(16 * MINUTE);
		advance(MINUTE);
		expect(run.leftMs).toBe(15 * MINUTE);
	});

	it('a sleep past half time rings, and the rest ends at the set end by the wall clock', async () => {
		const { run, moveWall, advance } = await withWallClock(20);
		advance(MINUTE);
		moveWall(14 * MINUTE);
		expect(run.ask).toBe('awake');
		expect(run.lapsedMs).toBe(15 * MINUTE);
		run.answer();
		expect(run.ask).toBe('none');
		advance(5 * MINUTE + 200);
		expect(run.ask).toBe('off');
	});

	it('sleeps add up', async () => {
		const { run, moveWall, advance } = await withWallClock(20);
		advance(MINUTE);
		moveWall(2 * MINUTE);
		run.answer();
		advance(MINUTE);
		moveWall(2 * MINUTE);
		expect([run.ask, run.lapsedMs, run.leftMs]).toEqual(['skin', 6 * MINUTE, 14 * MINUTE]);
		moveWall(14 * MINUTE);
		advance(200);
		expect(run.ask).toBe('off');
	});

	it('put back, and then asleep: the sleep is not hidden', async () => {
		const { run, moveWall, advance } = await withWallClock(20);
		advance(MINUTE);
		moveWall(-60 * MINUTE);
		expect(run.ask).toBe('none');
		moveWall(3 * MINUTE);
		expect([run.ask, run.lapsedMs]).toEqual(['skin', 4 * MINUTE]);
		moveWall(40 * MINUTE);
		advance(200);
		expect(run.ask).toBe('off');
	});

	it('a clock that is set right by less than a minute changes nothing', async () => {
		const { run, moveWall, advance } = await withWallClock(20);
		advance(MINUTE);
		moveWall(59_000);
		expect([run.ask, run.leftMs]).toEqual(['none', 19 * MINUTE]);
	});
});

it('fetches its own words only, and plays at full volume as a track though Silent was chosen', async () => {
	const world = await packOn({
		prepare: async ({ journal }) => {
			await journal.setSetting('soundMode', 'silent');
			await journal.setSetting('volume', 0);
		}
	});
	expect(new Set(world.ports.voiceStore.asked)).toEqual(new Set(['common', THERMAL_GROUP]));
	expect(world.run.hearing.isLive).toBe(false);
	expect(world.track.isPlaying).toBe(true);
});

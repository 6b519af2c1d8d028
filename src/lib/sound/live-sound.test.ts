import { describe, expect, it } from 'vitest';
import type { Cue } from './cues.ts';
import { FakeSpeaker } from './fake-speaker.ts';
import { LiveSound, type LiveSoundOptions } from './live-sound.ts';
import { silentClip } from './voice/fake-voice-store.ts';
import { VIBRATION } from './vibration.ts';

const ALL: LiveSoundOptions = { volume: 0.8, tones: true, voice: 'device', vibration: true };

/** A session of `seconds` with a tone, a line and a vibration each second; the last ones mark the end. */
function cuesOfEachSecond(seconds: number): readonly Cue[] {
	return Array.from({ length: seconds + 1 }, (_, second): Cue[] => [
		{ atMs: second * 1000, kind: 'tone', text: second === seconds ? 'finish' : 'count' },
		{ atMs: second * 1000, kind: 'vibration', text: second === seconds ? 'finish' : 'move' },
		{ atMs: second * 1000, kind: 'voice', text: `second ${second}`, durationMs: 500 }
	]).flat();
}

class World {
	readonly speaker = new FakeSpeaker();
	readonly said: string[] = [];
	readonly vibrated: (readonly number[])[] = [];
	silences = 0;
	readonly sound: LiveSound;
	elapsedMs = 0;
	cues = cuesOfEachSecond(300);
	running = true;
	waiting = false;

	constructor(options = ALL) {
		const voice = {
			isAvailable: () => true,
			say: (words: string) => void this.said.push(words),
			silence: () => void this.silences++
		};
		const vibrator = { vibrate: (pattern: readonly number[]) => void this.vibrated.push(pattern) };
		this.sound = new LiveSound(
			{ clock: { nowMs: () => this.elapsedMs }, speaker: this.speaker, voice, vibrator },
			options
		);
	}

	/** Lets real time pass without an update. */
	pass(ms: number) {
		this.speaker.advance(ms);
		if (this.running) this.elapsedMs += ms;
	}

	update() {
		const { cues, elapsedMs } = this;
		const totalMs = cues.at(-1)?.atMs ?? 0;
		const timeline = { id: 'some', totalMs, intervals: [] };
		const stopped = this.waiting ? 'waiting' : elapsedMs >= totalMs ? 'over' : 'paused';
		const status = this.running ? 'running' : stopped;
		const waits = this.waiting ? [elapsedMs] : [];
		this.sound.update({ timeline, cues, waits, waitPhrase: 'tap', elapsedMs, untilMs: totalMs, status });
	}

	run(ms: number, ticks: readonly number[] = [250]) {
		for (let tick = 0, passed = 0; passed < ms; tick++) {
			const step = Math.min(ticks[tick % ticks.length]!, ms - passed);
			this.pass(step);
			this.update();
			passed += step;
		}
	}

	/** Tones that have begun, including one that begins just now. */
	get heard() {
		this.speaker.advance(1);
		return this.speaker.heard;
	}

	/** Start times, in seconds since `fromMs` of the audio clock, of the tones that began at `fromMs` or later. */
	heardSince(fromMs: number): number[] {
		return this.heard.filter(({ atMs }) => atMs >= fromMs).map(({ atMs }) => (atMs - fromMs) / 1000);
	}
}

const seconds = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

describe('a session that runs', () => {
	it('has every cue exactly once, however the ticks fall', () => {
		const world = new World();
		const startMs = world.speaker.nowMs();
		world.cues = cuesOfEachSecond(60);
		world.update();
		world.run(59_900, [251.3, 16.7, 240, 990.1, 0.4, 333]);
		world.pass(350);
		world.running = false;
		world.elapsedMs = 60_000;
		world.update();
		world.pass(1000);
		expect(world.heardSince(startMs)).toEqual(seconds(0, 60));
		expect(world.said).toEqual(seconds(0, 60).map((second) => `second ${second}`));
		expect(world.vibrated).toEqual([...Array.from({ length: 60 }, () => VIBRATION.move), VIBRATION.finish]);
		expect(world.speaker.cancels).toBe(0);
	});

	it('keeps its tones when the page is woken once a minute', () => {
		const world = new World();
		const startMs = world.speaker.nowMs();
		world.update();
		world.run(240_000, [60_000]);
		expect(world.heardSince(startMs)).toEqual(seconds(0, 240));
		expect(world.speaker.cancels).toBe(0);
	});

	it('lets the last tone and words ring out at its end', () => {
		const world = new World();
		world.cues = cuesOfEachSecond(2);
		world.update();
		world.run(2000);
		world.running = false;
		world.update();
		expect(world.heard.at(-1)!.sound).toBe('finish');
		expect(world.said.at(-1)).toBe('second 2');
		expect({ cancels: world.speaker.cancels, silences: world.silences }).toEqual({ cancels: 0, silences: 0 });
	});
});

describe('while the session waits for the person', () => {
	/** Plays for two seconds, then waits for three and a half. */
	function waiting(options = ALL) {
		const world = new World(options);
		world.update();
		world.run(2000);
		world.running = false;
		world.waiting = true;
		world.run(3500);
		return world;
	}
	const goOn = (world: World) => {
		world.waiting = false;
		world.running = true;
		world.run(500);
	};

	it.each([
		['device', 1],
		[null, 0]
	] as const)('says once what to do, with the voice %s', (voice, times) => {
		const world = waiting({ ...ALL, voice });
		expect(world.said.filter((line) => line === 'tap')).toHaveLength(times);
		goOn(world);
		world.running = false;
		world.waiting = true;
		world.run(500);
		expect(world.said.filter((line) => line === 'tap')).toHaveLength(2 * times);
	});

	it('plays the clip once it has arrived, though the wait has begun', async () => {
		const world = waiting({ ...ALL, voice: 'clips' });
		expect(world.heard.filter(({ sound }) => sound === 'tap')).toHaveLength(0);
		await world.speaker.addClips(new Map([['tap', silentClip(100)]]));
		world.run(1000);
		expect(world.heard.filter(({ sound }) => sound === 'tap')).toHaveLength(1);
	});

	it('plays the clip, and cuts it off when the session goes on', async () => {
		const world = new World({ ...ALL, voice: 'clips' });
		await world.speaker.addClips(new Map([['tap', silentClip(100)]]));
		world.update();
		world.run(2000);
		world.running = false;
		world.waiting = true;
		world.run(3500);
		expect(world.heard.filter(({ sound }) => sound === 'tap')).toHaveLength(1);
		const { cancels } = world.speaker;
		goOn(world);
		expect(world.speaker.cancels).toBe(cancels + 1);
	});
});

describe('when something goes wrong', () => {
	it('makes no burst of a main thread that stalled', () => {
		const world = new World();
		const startMs = world.speaker.nowMs();
		world.update();
		world.run(5500);
		world.pass(20_000);
		world.update();
		world.run(5000);
		expect(world.heardSince(startMs)).toEqual(seconds(0, 30));
		expect(world.said).toEqual([...seconds(0, 5), ...seconds(26, 30)].map((second) => `second ${second}`));
	});

	it('makes no burst of a page that was frozen for longer than it had scheduled', () => {
		const world = new World();
		world.update();
		world.pass(200_300);
		world.speaker.heard = [];
		const wokenMs = world.speaker.nowMs();
		world.update();
		world.run(3000);
		expect(world.heardSince(wokenMs)).toEqual([0.7, 1.7, 2.7]);
	});

	it('is right again within 80 ms after audio was suspended', () => {
		const world = new World();
		world.update();
		world.run(5500);
		world.speaker.state = 'blocked';
		world.run(5000);
		world.speaker.state = 'running';
		const backMs = world.speaker.nowMs();
		world.run(3500);
		expect(world.heardSince(backMs)).toEqual([0.5, 1.5, 2.5, 3.5]);
		expect(world.heard).toHaveLength(6 + 4);
	});

	it('is right again after the output stood still without saying so', () => {
		const world = new World();
		world.update();
		world.run(5500);
		for (let tick = 0; tick < 20; tick++) {
			world.elapsedMs += 250;
			world.update();
		}
		const backMs = world.speaker.nowMs();
		world.run(3500);
		expect(world.heardSince(backMs)).toEqual([0.5, 1.5, 2.5, 3.5]);
	});

	it('plays only what is still to come when sound is let out late', () => {
		const world = new World();
		world.speaker.state = 'blocked';
		world.update();
		world.run(3300);
		world.speaker.state = 'running';
		world.update();
		world.run(2000);
		expect(world.heard).toHaveLength(2);
	});
});

describe('what a person does', () => {
	it('a pause silences at once, and what was heard is not heard again', () => {
		const world = new World();
		world.update();
		world.run(5010);
		world.running = false;
		world.update();
		expect({ cancels: world.speaker.cancels, silences: world.silences }).toEqual({ cancels: 1, silences: 1 });
		world.run(60_000);
		expect(world.heard).toHaveLength(6);
		expect(world.silences).toBe(1);
		world.running = true;
		const resumedMs = world.speaker.nowMs();
		world.update();
		world.run(2000);
		expect(world.heardSince(resumedMs)).toEqual([0.99, 1.99]);
		expect(world.said).toHaveLength(8);
	});

	it.each([
		['back', 2000],
		['forward', 20_000]
	])('a seek %s plays what begins there and nothing in between', (_, toMs) => {
		const world = new World();
		world.update();
		world.run(10_500);
		world.speaker.heard = [];
		world.said.length = 0;
		world.elapsedMs = toMs;
		const soughtMs = world.speaker.nowMs();
		world.update();
		world.run(2000);
		expect(world.heardSince(soughtMs)).toEqual([0, 1, 2]);
		expect(world.said).toEqual([0, 1, 2].map((second) => `second ${toMs / 1000 + second}`));
	});

	it('15 seconds more moves what comes and repeats nothing', () => {
		const world = new World();
		const startMs = world.speaker.nowMs();
		world.update();
		world.run(5000);
		world.cues = cuesOfEachSecond(300).map((cue) => (cue.atMs > 5000 ? { ...cue, atMs: cue.atMs + 15_000 } : cue));
		world.update();
		world.run(17_000);
		expect(world.heardSince(startMs)).toEqual([...seconds(0, 5), 21, 22]);
	});

	it('stop silences and forgets', () => {
		const world = new World();
		world.update();
		world.run(1500);
		world.sound.stop();
		world.pass(10_000);
		expect(world.heard).toHaveLength(2);
		expect(world.silences).toBe(1);
	});

	it('options choose what is heard and felt, also during a session', () => {
		const world = new World({ ...ALL, tones: false, voice: null });
		world.update();
		world.run(3000);
		expect(world.heard).toEqual([]);
		expect(world.said).toEqual([]);
		expect(world.vibrated).toHaveLength(4);
		world.sound.configure({ volume: 0.3, tones: true, voice: 'device', vibration: false });
		expect(world.speaker.volume).toBe(0.3);
		world.run(2000);
		expect(world.heard).toHaveLength(2);
		expect(world.said).toEqual(['second 4', 'second 5']);
		expect(world.vibrated).toHaveLength(4);
		world.sound.configure({ ...ALL, tones: false });
		world.run(2000);
		expect(world.heard).toHaveLength(2);
	});
});

describe('an alarm', () => {
	const calls = [500, 10_500, 20_500, 30_500, 40_500, 50_500].map((atMs, at) => ({
		...({ atMs, kind: 'tone', text: 'alarm' } as const),
		...(at < 2 ? { gainDb: -6 } : {})
	}));

	/** Plays the wait of an alarm with `calls` for `ms` of the device's time. */
	function wait(ms: number) {
		const world = new World({ ...ALL, voice: null });
		const timeline = { id: 'some', totalMs: 2000, intervals: [] };
		for (let passed = 0; passed < ms; passed += 50) {
			const moment = { timeline, cues: [], waits: [1000], waitPhrase: 'tap', alarmWait: { atMs: 1000, calls } };
			world.sound.update({ ...moment, elapsedMs: 1000, untilMs: 1000, status: 'waiting' });
			world.pass(50);
		}
		return world;
	}

	it('calls every 10 s and does not stop by itself', () => {
		const { heard } = wait(3_600_000);
		expect(heard.length).toBe(360);
		const gaps = heard.slice(1).map(({ atMs }, at) => atMs - heard[at]!.atMs);
		expect(new Set(gaps)).toEqual(new Set([10_000]));
	});

	it('is soft at first, then as loud as can be', () => {
		const gains = wait(300_000).heard.map(({ gain = 1 }) => gain);
		expect(gains.slice(0, 2).every((gain) => gain > 0.4 && gain < 0.6)).toBe(true);
		expect(gains.slice(2).every((gain) => gain === 1)).toBe(true);
	});

	it('is silent once it was answered', () => {
		const world = wait(5000);
		world.sound.stop();
		world.pass(60_000);
		expect(world.heard).toHaveLength(1);
	});
});

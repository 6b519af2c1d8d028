import type { Millis } from '../routine/duration.ts';
import { cuesBetween, type Cue, type ToneCue } from './cues.ts';
import { haltTones, LATE_MS, NOTHING_SCHEDULED, planTones, type Reading } from './live-cues.ts';
import type { Speaker } from './speaker.ts';
import type { ToneName } from './tones.ts';
import { VIBRATION, type Vibrator } from './vibration.ts';
import type { Voice } from './voice.ts';

/** Words and vibrations cannot be scheduled ahead: later than this they would mislead, and are dropped. */
const STALE_MS: Millis = 1200;
/** A longer step between two updates is a seek or a long sleep: nothing in between is made up for. */
const JUMP_MS: Millis = 1500;

export interface LiveSoundOptions {
	/** 0 to 1, of tones and voice. */
	readonly volume: number;
	readonly tones: boolean;
	readonly voice: boolean;
	readonly vibration: boolean;
}

/** Where the session stands. `elapsedMs` must be read just before the call: audio follows it. */
export interface SessionMoment {
	/** Sorted; the same list must be the same object. */
	readonly cues: readonly Cue[];
	readonly elapsedMs: Millis;
	/** False when paused, and at the end. */
	readonly running: boolean;
}

/**
 * Makes a session heard and felt as it runs: tones exactly, on the audio clock; voice and vibration at the next
 * update. Has no timers: call `update` at every tick, and at once after start, pause, resume and seek.
 */
export class LiveSound {
	readonly #speaker: Speaker;
	readonly #voice: Voice;
	readonly #vibrator: Vibrator;
	#options: LiveSoundOptions;
	#schedule = NOTHING_SCHEDULED;
	#cues: readonly Cue[] = [];
	#tones: readonly ToneCue[] = [];
	/** The session's time at the last update at which it ran; null before the first. */
	#lastMs: Millis | null = null;
	#isLive = false;

	constructor(ports: { speaker: Speaker; voice: Voice; vibrator: Vibrator }, options: LiveSoundOptions) {
		this.#speaker = ports.speaker;
		this.#voice = ports.voice;
		this.#vibrator = ports.vibrator;
		this.#options = options;
		this.#speaker.setVolume(options.volume);
	}

	/** Takes effect at the next update, the volume at once. */
	configure(options: LiveSoundOptions): void {
		if (this.#options.voice && !options.voice) this.#voice.silence();
		this.#options = options;
		this.#speaker.setVolume(options.volume);
	}

	/** A pause silences at once; the end of the session lets its last tone and words ring out. */
	update({ cues, elapsedMs, running }: SessionMoment): void {
		this.#take(cues);
		const hasEnded = this.#lastMs !== null && elapsedMs >= (cues.at(-1)?.atMs ?? Infinity);
		if (running || hasEnded) this.#go(elapsedMs);
		else this.#halt(elapsedMs);
	}

	/** Silences and forgets the session. Not needed at its natural end, where it would cut off the last tone. */
	stop(): void {
		this.#speaker.cancelAll();
		this.#voice.silence();
		this.#schedule = NOTHING_SCHEDULED;
		this.#lastMs = null;
		this.#isLive = false;
	}

	/** Plays one tone now, whatever the options but the volume. Call it inside a tap or key press. */
	async preview(tone: ToneName): Promise<void> {
		await this.#speaker.unlock();
		if (this.#speaker.state === 'running') this.#speaker.playAt(tone, this.#speaker.nowMs());
	}

	#take(cues: readonly Cue[]): void {
		if (cues === this.#cues) return;
		this.#cues = cues;
		this.#tones = cues.filter((cue) => cue.kind === 'tone');
	}

	#go(elapsedMs: Millis): void {
		this.#isLive = true;
		this.#scheduleTones({ elapsedMs, audioMs: this.#speaker.nowMs() });
		this.#sayAndVibrate(elapsedMs);
		this.#lastMs = elapsedMs;
	}

	#halt(elapsedMs: Millis): void {
		this.#haltTones({ elapsedMs, audioMs: this.#speaker.nowMs() });
		if (this.#isLive) this.#voice.silence();
		this.#isLive = false;
	}

	#scheduleTones(reading: Reading): void {
		if (!this.#options.tones || this.#speaker.state !== 'running') return this.#haltTones(reading);
		const { schedule, cancels, starts } = planTones(this.#tones, this.#schedule, reading);
		if (cancels) this.#speaker.cancelAll();
		for (const { tone, atMs } of starts) this.#speaker.playAt(tone, atMs);
		this.#schedule = schedule;
	}

	#haltTones(reading: Reading): void {
		const { schedule, cancels } = haltTones(this.#schedule, reading);
		if (cancels) this.#speaker.cancelAll();
		this.#schedule = schedule;
	}

	/** Of what is due since the last update, the newest line and the newest vibration. */
	#sayAndVibrate(elapsedMs: Millis): void {
		const due = cuesBetween(this.#cues, this.#dueFromMs(elapsedMs), Math.floor(elapsedMs) + 1);
		const line = due.findLast((cue) => cue.kind === 'voice');
		if (line && this.#options.voice) this.#voice.say(line.text, this.#options.volume);
		const vibration = due.findLast((cue) => cue.kind === 'vibration');
		if (vibration && this.#options.vibration) this.#vibrator.vibrate(VIBRATION[vibration.text]);
	}

	/** Cues are at whole milliseconds: the first one after the last update, unless that is too long ago. */
	#dueFromMs(elapsedMs: Millis): Millis {
		const last = this.#lastMs;
		if (last === null || elapsedMs < last || elapsedMs - last > JUMP_MS) return Math.ceil(elapsedMs - LATE_MS);
		return Math.max(Math.floor(last) + 1, Math.ceil(elapsedMs - STALE_MS));
	}
}

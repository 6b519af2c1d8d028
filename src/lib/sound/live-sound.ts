import type { Millis } from '../routine/duration.ts';
import { toneKey } from './clip.ts';
import { placeInCalls } from './alarm-wait.ts';
import type { Cue } from './cues.ts';
import { DueCues, newestOf } from './due-cues.ts';
import { haltSounds, NOTHING_SCHEDULED, planSounds, type LiveCue, type Reading } from './live-cues.ts';
import type { SessionMoment, SessionSound } from './session-sound.ts';
import type { Speaker } from './speaker.ts';
import { VIBRATION, type Vibrator } from './vibration.ts';
import type { Voice } from './voice/device-voice.ts';

export interface LiveSoundOptions {
	/** 0 to 1, for tones and words. */
	readonly volume: number;
	readonly tones: boolean;
	/** `clips`: recorded phrases through the speaker. `device`: the device's own voice. Null: no words. */
	readonly voice: 'clips' | 'device' | null;
	readonly vibration: boolean;
	/** Output latency beyond what the device reports; sounds are scheduled that much earlier. */
	readonly delayMs?: Millis;
}

/**
 * Plays a session as individual sounds. Tones and clips are scheduled exactly, on the audio clock; the device's voice
 * and vibrations start at the next update. The session's time follows the device's clock.
 */
export class LiveSound implements SessionSound {
	readonly #clock: { nowMs(): Millis };
	readonly #speaker: Speaker;
	readonly #voice: Voice;
	readonly #vibrator: Vibrator;
	#options: LiveSoundOptions;
	#schedule = NOTHING_SCHEDULED;
	/** The inputs that `#due` and `#sounds` were built from. */
	#source: { readonly cues: readonly Cue[]; readonly untilMs: Millis; readonly options: LiveSoundOptions } | null =
		null;
	#due: readonly Cue[] = [];
	#sounds: readonly LiveCue[] = [];
	readonly #dueCues = new DueCues();
	#isLive = false;
	/** The wait whose phrase was said last, as a point of the timeline; null while the session does not wait. */
	#saidAtMs: Millis | null = null;
	/** The clock's reading when the alarm began to call; null while it does not. */
	#calledSinceMs: Millis | null = null;
	readonly #dueCalls = new DueCues();

	constructor(
		ports: { clock: { nowMs(): Millis }; speaker: Speaker; voice: Voice; vibrator: Vibrator },
		options: LiveSoundOptions
	) {
		this.#clock = ports.clock;
		this.#speaker = ports.speaker;
		this.#voice = ports.voice;
		this.#vibrator = ports.vibrator;
		this.#options = options;
		this.#speaker.setVolume(options.volume);
	}

	/**
	 * The volume changes at once, everything else at the next update. Options are compared by identity: after adding
	 * clips to the speaker, call this again with a new object.
	 */
	configure(options: LiveSoundOptions): void {
		if (this.#options.voice === 'device' && options.voice !== 'device') this.#voice.silence();
		this.#options = options;
		this.#speaker.setVolume(options.volume);
	}

	nowMs(): Millis {
		return this.#clock.nowMs();
	}

	/** Nothing to do: sound follows the session at each update. */
	go(): void {}

	/** A pause silences everything at once; at the session's end the last tone and words ring out. */
	update({ cues, elapsedMs, untilMs, status, timeline, waitPhrase, alarmWait }: SessionMoment): void {
		this.#take(cues, untilMs < timeline.totalMs ? untilMs : Infinity);
		if (status !== 'waiting') this.#hushAfterWait();
		if (status === 'running' || (status === 'over' && this.#dueCues.hasBegun)) this.#go(elapsedMs);
		else this.#halt(elapsedMs);
		if (status !== 'waiting') return;
		if (alarmWait?.atMs === elapsedMs) this.#callWhileWaiting(alarmWait.calls);
		else this.#sayWhileWaiting(elapsedMs, waitPhrase);
	}

	stop(): void {
		this.#speaker.cancelAll();
		this.#voice.silence();
		this.#schedule = NOTHING_SCHEDULED;
		this.#dueCues.forget();
		this.#isLive = false;
		this.#saidAtMs = null;
		this.#stopCalling();
	}

	/** Says the phrase once per wait, as soon as it can be said. */
	#sayWhileWaiting(elapsedMs: Millis, phrase: string | null): void {
		const { voice, volume } = this.#options;
		if (phrase === null || voice === null || this.#saidAtMs === elapsedMs) return;
		if (voice === 'clips' && !(this.#speaker.has(phrase) && this.#speaker.state === 'running')) return;
		this.#saidAtMs = elapsedMs;
		if (voice === 'device') this.#voice.say(phrase, volume);
		else this.#speaker.playAt(phrase, this.#speaker.nowMs());
	}

	/** Plays the alarm's calls that have become due. They repeat until the wait is over. */
	#callWhileWaiting(calls: readonly Cue[]): void {
		this.#calledSinceMs ??= this.#clock.nowMs();
		const due = this.#dueCalls.at(calls, placeInCalls(this.#clock.nowMs() - this.#calledSinceMs));
		for (const cue of [newestOf(due, 'tone'), newestOf(due, 'voice')]) {
			const sound = cue && this.#soundOf(cue);
			if (sound && this.#speaker.state === 'running') {
				this.#speaker.playAt(sound.sound, this.#speaker.nowMs(), sound.gain);
			}
		}
		const line = newestOf(due, 'voice');
		if (line && this.#options.voice === 'device') this.#voice.say(line.text, this.#options.volume);
		this.#vibrate(due);
	}

	#stopCalling(): void {
		this.#calledSinceMs = null;
		this.#dueCalls.forget();
	}

	/** Stops the phrase or the calls of a wait that is over. */
	#hushAfterWait(): void {
		if (this.#calledSinceMs !== null) this.#stopCalling();
		if (this.#saidAtMs === null) return;
		this.#saidAtMs = null;
		this.#speaker.cancelAll();
		this.#voice.silence();
	}

	#take(cues: readonly Cue[], untilMs: Millis): void {
		const options = this.#options;
		const source = this.#source;
		if (source?.cues === cues && source.untilMs === untilMs && source.options === options) return;
		this.#source = { cues, untilMs, options };
		this.#due = cues.filter(({ atMs }) => atMs < untilMs);
		const sounds = this.#due.flatMap((cue) => this.#soundOf(cue) ?? []);
		const isNew =
			sounds.length !== this.#sounds.length || sounds.some((sound, at) => !isEqual(sound, this.#sounds[at]));
		if (isNew) this.#sounds = sounds;
	}

	#soundOf(cue: Cue): LiveCue | null {
		const atMs = Math.max(0, cue.atMs - (this.#options.delayMs ?? 0));
		const gain = cue.kind !== 'vibration' && cue.gainDb ? { gain: 10 ** (cue.gainDb / 20) } : {};
		if (cue.kind === 'tone' && this.#options.tones) return { atMs, sound: toneKey(cue.text), ...gain };
		const isClip = cue.kind === 'voice' && this.#options.voice === 'clips' && this.#speaker.has(cue.text);
		return isClip ? { atMs, sound: cue.text, ...gain } : null;
	}

	#go(elapsedMs: Millis): void {
		this.#isLive = true;
		this.#scheduleSounds({ elapsedMs, audioMs: this.#speaker.nowMs() });
		this.#sayAndVibrate(elapsedMs);
	}

	#halt(elapsedMs: Millis): void {
		this.#haltSounds({ elapsedMs, audioMs: this.#speaker.nowMs() });
		if (this.#isLive) this.#voice.silence();
		this.#isLive = false;
	}

	#scheduleSounds(reading: Reading): void {
		if (this.#speaker.state !== 'running') return this.#haltSounds(reading);
		const { schedule, cancels, starts } = planSounds(this.#sounds, this.#schedule, reading);
		if (cancels) this.#speaker.cancelAll();
		for (const { sound, atMs, gain } of starts) this.#speaker.playAt(sound, atMs, gain);
		this.#schedule = schedule;
	}

	#haltSounds(reading: Reading): void {
		const { schedule, cancels } = haltSounds(this.#schedule, reading);
		if (cancels) this.#speaker.cancelAll();
		this.#schedule = schedule;
	}

	/** Speaks the newest line and plays the newest vibration that became due since the last update. */
	#sayAndVibrate(elapsedMs: Millis): void {
		const due = this.#dueCues.at(this.#due, elapsedMs);
		const line = newestOf(due, 'voice');
		if (line && this.#options.voice === 'device') this.#voice.say(line.text, this.#options.volume);
		this.#vibrate(due);
	}

	#vibrate(due: readonly Cue[]): void {
		const vibration = newestOf(due, 'vibration');
		if (vibration && this.#options.vibration) this.#vibrator.vibrate(VIBRATION[vibration.text]);
	}
}

function isEqual(sound: LiveCue, other: LiveCue | undefined): boolean {
	return sound.atMs === other?.atMs && sound.sound === other.sound && sound.gain === other.gain;
}

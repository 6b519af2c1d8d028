import type { SoundCheck, SoundCheckResult, Unheard } from '$lib/player/sound-check.ts';
import { SECOND_MS, type Millis } from '$lib/routine/duration.ts';
import { bedKey, clipMs, toneKey, type Clips } from '$lib/sound/clip.ts';
import type { Cue } from '$lib/sound/cues.ts';
import { sessionTrack } from '$lib/sound/track/session-track.ts';
import { COMMON_GROUP } from '$lib/sound/voice/voice-words.ts';
import type { AllServices } from './all-services.ts';

type Services = Pick<AllServices, 'clock' | 'journal' | 'speaker' | 'track' | 'voiceStore'>;

export interface SoundCheckPlayer {
	/**
	 * Plays a check from its start, and stops any other check. Call it inside a tap. Resolves when the check has ended
	 * or was stopped, or as soon as sound turns out to be impossible.
	 */
	play(check: SoundCheck): Promise<SoundCheckResult>;
	stop(): void;
	/** The position in the check that is heard now, with `settings.soundDelayMs` subtracted. */
	placeMs(): Millis;
}

/** Plays as a session would in `mode`: as one track in the media element, or as separate sounds. */
export function soundCheckPlayer(services: Services, mode: Unheard['mode']): SoundCheckPlayer {
	return mode === 'locked' ? new TrackCheck(services) : new LiveCheck(services);
}

class TrackCheck implements SoundCheckPlayer {
	readonly #services: Services;
	readonly #loading: Promise<Clips>;
	/** Usually loaded before the tap: a browser may drop the user activation if `play` has to wait. */
	#clips: Clips | null = null;
	/** Ends the current playback: resolves its promise and removes its listener or timer. */
	#over: (result: SoundCheckResult) => void = () => {};
	/** Counts starts and stops. A call of `play` stops after its `await` if the count has changed meanwhile. */
	#runs = 0;

	constructor(services: Services) {
		this.#services = services;
		this.#loading = services.voiceStore.load([COMMON_GROUP]).then((clips) => (this.#clips = clips));
	}

	async play(check: SoundCheck): Promise<SoundCheckResult> {
		this.#over('played');
		const run = ++this.#runs;
		const { track, journal } = this.#services;
		const clips = this.#clips ?? (await this.#loading);
		if (run !== this.#runs) return 'played';
		if (!clips.has(bedKey('quiet'))) return 'failed';
		const { volume, soundDelayMs, ambience } = journal.settings;
		const timeline = { id: 'sound-check', totalMs: check.lengthMs, intervals: [] };
		const titles = { title: 'Sound check', artist: 'Homestretch' };
		const made = sessionTrack({ timeline, cues: cuesOf(check, clips), waits: [], clips, volume, ambience, ...titles });
		track.setDelay(soundDelayMs);
		track.load(made.bytes);
		track.unlock();
		return new Promise((resolve) => {
			const stop = track.onEvent((event) => {
				if (event === 'ended' || event === 'interrupted') this.#over('played');
				if (event === 'failed') this.#over('failed');
				if (event === 'blocked' && track.isBlocked) this.#over('blocked');
			});
			this.#over = (result) => {
				this.#over = () => {};
				stop();
				resolve(result);
			};
			track.playFrom(0);
		});
	}

	stop(): void {
		this.#runs++;
		this.#services.track.release();
		this.#over('played');
	}

	placeMs(): Millis {
		return this.#services.track.nowMs();
	}
}

class LiveCheck implements SoundCheckPlayer {
	readonly #services: Services;
	readonly #ready: Promise<void>;
	#startMs = Infinity;
	/** Ends the current playback: resolves its promise and removes its listener or timer. */
	#over: (result: SoundCheckResult) => void = () => {};
	/** Counts starts and stops. A call of `play` stops after its `await` if the count has changed meanwhile. */
	#runs = 0;

	constructor(services: Services) {
		this.#services = services;
		const { voiceStore, speaker } = services;
		this.#ready = voiceStore.load([COMMON_GROUP]).then((clips) => speaker.addClips(clips));
	}

	async play(check: SoundCheck): Promise<SoundCheckResult> {
		this.#halt();
		const run = this.#runs;
		const { speaker, clock, journal } = this.#services;
		speaker.setVolume(journal.settings.volume);
		await Promise.all([speaker.unlock(), this.#ready]);
		if (run !== this.#runs) return 'played';
		if (speaker.state !== 'running') return speaker.state === 'missing' ? 'failed' : 'blocked';
		this.#startMs = speaker.nowMs() + SOON_MS;
		for (const { atMs, kind, text } of check.cues) {
			speaker.playAt(kind === 'tone' ? toneKey(text) : text, this.#startMs + atMs);
		}
		return new Promise((resolve) => {
			const stop = clock.every(LOOK_MS, () => {
				if (speaker.nowMs() >= this.#startMs + check.lengthMs) this.#over('played');
			});
			this.#over = (result) => {
				this.#over = () => {};
				stop();
				resolve(result);
			};
		});
	}

	stop(): void {
		this.#halt();
		this.#services.speaker.rest();
	}

	#halt(): void {
		this.#runs++;
		this.#services.speaker.cancelAll();
		this.#startMs = Infinity;
		this.#over('played');
	}

	placeMs(): Millis {
		const { speaker, journal } = this.#services;
		return speaker.nowMs() - this.#startMs - journal.settings.soundDelayMs;
	}
}

/** Head start: long enough to schedule every sound before the first is due. */
const SOON_MS: Millis = SECOND_MS / 10;
const LOOK_MS: Millis = SECOND_MS / 10;

function cuesOf({ cues }: SoundCheck, clips: Clips): Cue[] {
	return cues.map((cue): Cue => {
		if (cue.kind === 'tone') return cue;
		const clip = clips.get(cue.text);
		return { ...cue, durationMs: clip ? clipMs(clip) : 0 };
	});
}

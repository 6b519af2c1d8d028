import type { Settings } from '../journal/settings.ts';
import type { Millis } from '../routine/duration.ts';
import type { RoutineBundle } from '../routine/bundle.ts';
import type { Timeline } from '../routine/timeline.ts';
import type { Clips } from '../sound/clip.ts';
import type { SessionSound } from '../sound/session-sound.ts';
import type { TrackEvent } from '../sound/track/track-output.ts';
import type { SessionCommand } from './commands.ts';
import { lockScreenInfo, showOnLockScreen } from './lock-screen.ts';
import { openingMoment, routineScore } from './opening-moment.ts';
import type { LockScreen } from './ports.ts';
import type { SessionPlayer } from './session-player.svelte.ts';
import type { SessionScript } from './session-script.ts';
import { SessionSounds, type SoundPorts } from './session-sounds.ts';
import { soundChoices, soundKeyOf, type SoundChoices } from './sound-choices.ts';
import { waitsFor } from './wait-for-me.ts';

export interface HearingPorts extends SoundPorts {
	readonly journal: { readonly settings: Settings };
	readonly lockScreen: LockScreen;
}

/**
 * Why a session that should be one track plays as individual sounds. `blocked`: the browser wants another tap.
 * `failed`: this device cannot play the track. `missing`: the tones and the quiet bed have not arrived yet.
 */
export type TrackTrouble = 'blocked' | 'failed' | 'missing';

/** Maximum time that a start waits for its sound. After that, the session begins without the sound that is missing. */
export const FIRST_SOUND_MS: Millis = 4000;

/**
 * Controls how the sessions of one routine sound: as one track if that is wanted and possible, otherwise as individual
 * sounds.
 */
export class SessionHearing {
	readonly #ports: HearingPorts;
	readonly #bundle: RoutineBundle;
	readonly #script: SessionScript | null;
	readonly #sounds: SessionSounds;
	#trouble = $state<TrackTrouble | null>(null);
	#isInterrupted = $state(false);
	#lacksVoice = $state(false);
	/** The player of the running session; null when none runs. */
	#player = $state.raw<SessionPlayer | null>(null);
	/** Settles when the tones and the first words have arrived or proved unavailable; null while nothing is loading. */
	#firstSound: Promise<void> | null = null;
	#isAwaited = $state(false);
	/** The sound key and clips last applied to the player. */
	#taken: { readonly key: string; readonly clips: Clips } | null = null;
	#stops: readonly (() => void)[] = [];
	#isHidden = false;
	/** Whether clips or settings that came while the page was hidden still have to be applied. */
	#hasNews = false;

	/** `script`: null for a routine. */
	constructor(ports: HearingPorts, bundle: RoutineBundle, script: SessionScript | null = null) {
		this.#ports = ports;
		this.#bundle = bundle;
		this.#script = script;
		const on = { onstall: () => this.#fallBack('failed'), onnews: () => void this.#takeIn() };
		this.#sounds = new SessionSounds(ports, bundle, this.#choices, on, script);
	}

	/** All choices that affect the sound, as text. While this text is unchanged, prepared sound stays valid. */
	get soundKey(): string {
		return soundKeyOf(this.#choices);
	}

	get #choices(): SoundChoices {
		return { ...soundChoices(this.#ports.journal.settings, this.#bundle.routine.id), ...this.#script?.choices };
	}

	/** Whether a start is waiting for its sound. */
	get isAwaited(): boolean {
		return this.#isAwaited;
	}

	/** The longest time that `untilFirstSound` would take now. */
	get longestWaitMs(): Millis {
		const waits = this.#firstSound !== null && this.#choices.mode === 'locked';
		return waits ? FIRST_SOUND_MS : 0;
	}

	/** Whether a session is running and plays as individual sounds. */
	get isLive(): boolean {
		return this.#player?.sound === this.#sounds.live;
	}

	/** Whether a session that begins now would be one track. Not reactive. */
	get canBeTrack(): boolean {
		return this.#playsTrack();
	}

	/** Null while the session sounds as it should. */
	get trouble(): TrackTrouble | null {
		return this.#trouble;
	}

	/** Whether the session is paused because the system stopped its sound, for example for a call. */
	get isInterrupted(): boolean {
		return this.#isInterrupted && this.#player?.status === 'paused';
	}

	/** Whether the person wants words whose clips are not loaded. */
	get lacksVoice(): boolean {
		return this.#lacksVoice;
	}

	/** Options for a player, from the current settings. */
	get options() {
		const { settings } = this.#ports.journal;
		return {
			countdown: this.#choices.countdown,
			coach: this.#sounds.coachFor(this.#choices),
			breathOf: (exercise: string) => this.#sounds.breathOf(exercise),
			waitForMe: waitsFor(settings, this.#bundle),
			...(this.#script && { score: this.#script.score })
		};
	}

	/**
	 * Fetches and renders the sound of a session. Call this again whenever `soundKey` changes, also while a session
	 * runs.
	 */
	async prepare(timeline: Timeline): Promise<void> {
		const choices = this.#choices;
		let isOver = () => {};
		const firstSound = new Promise<void>((resolve) => (isOver = resolve));
		this.#firstSound = firstSound;
		let stages = 0;
		await this.#sounds.load(timeline, choices, async () => {
			await this.#takeIn();
			if (++stages >= 2) isOver();
		});
		this.#sounds.configure(choices);
		isOver();
		if (this.#firstSound === firstSound) this.#firstSound = null;
		this.#lacksVoice = this.#sounds.lacksVoice(choices);
		if (this.#player) return this.#takeUp();
		if (!this.#playsTrack()) return;
		const { waitForMe, score, ...options } = this.options;
		const opening = openingMoment(timeline, score?.(timeline, options) ?? routineScore(timeline, waitForMe, options));
		await this.#ports.clock.nextTask();
		if (this.#player) return this.#takeUp();
		if (this.#playsTrack()) this.#sounds.track.load(opening);
	}

	/**
	 * Resolves when the first sounds of a track have arrived or proved unavailable, at the latest after
	 * `longestWaitMs`.
	 */
	async untilFirstSound(): Promise<void> {
		if (this.longestWaitMs === 0) return;
		this.#isAwaited = true;
		await Promise.race([this.#firstSound, this.#ports.clock.pastMs(this.longestWaitMs)]);
		this.#isAwaited = false;
	}

	/** Stops retrying fetches until something is requested again. */
	stopFetching(): void {
		this.#sounds.stopFetching();
	}

	/** Fetches the clips of an exercise that was swapped in during a session. */
	async prepareExercise(id: string): Promise<void> {
		await this.#sounds.loadExercise(id, this.#choices);
		this.#takeUp();
	}

	/** Releases the media element unless a session is running; `prepare` takes it back. */
	rest(): void {
		if (this.#player === null) this.#sounds.track.stop();
	}

	/**
	 * Asks the browser for permission to play sound. Call this inside a tap, before any `await`. Takes a second at
	 * most.
	 */
	async unlock(): Promise<void> {
		const { track, speaker } = this.#ports;
		const { mode } = this.#choices;
		if (mode === 'locked') track.unlock();
		if (mode !== 'silent' && !this.#playsTrack()) await speaker.unlock();
	}

	/** Like `unlock`, for a running session whose sound was blocked: the sound resumes from the current place. */
	async unlockAgain(): Promise<void> {
		if (!this.#playsTrack()) return this.#ports.speaker.unlock();
		this.#trouble = null;
		this.#ports.track.unlock();
		this.#player?.useSound(this.#soundNow());
		this.tell();
	}

	/** The sound for a session that begins now. The sound is also the session's clock. */
	choose(): SessionSound {
		this.#sounds.configure(this.#choices);
		this.#trouble = this.#missing();
		this.#taken = this.#hearable();
		return this.#soundNow();
	}

	/** Connects the session of `player` to track events and to the lock screen, whose buttons call `perform`. */
	begin(player: SessionPlayer, perform: (command: SessionCommand) => void): void {
		this.#player = player;
		this.#stops = [
			this.#ports.track.onEvent((event) => this.#onTrack(event)),
			this.#ports.lockScreen.onAction(perform)
		];
	}

	/** Updates the lock screen after a change of the session. */
	tell(): void {
		if (this.#player?.status === 'running') this.#isInterrupted = false;
		if (!this.#player || this.isLive) return;
		const info = this.#script?.lockScreen(this.#player) ?? lockScreenInfo(this.#bundle, this.#player);
		showOnLockScreen(this.#ports.lockScreen, info, this.#player);
	}

	end(): void {
		for (const stop of this.#stops) stop();
		this.#stops = [];
		this.#player = null;
		this.#ports.lockScreen.hide();
		this.#sounds.track.stop();
		this.#ports.speaker.rest();
	}

	/** While the page is hidden, new clips and settings wait: a phone may not allow a hidden page to start a track. */
	setHidden(isHidden: boolean): void {
		this.#isHidden = isHidden;
		if (!isHidden && this.#hasNews) this.#takeUp();
	}

	#onTrack(event: TrackEvent | 'blocked'): void {
		if (event === 'ended') this.#player?.look();
		if (event === 'failed') this.#fallBack('failed');
		if (event === 'blocked' && this.#ports.track.isBlocked) this.#fallBack('blocked');
		if (event !== 'interrupted') return;
		if (this.#script) return this.#fallBack('blocked');
		this.#isInterrupted = true;
		this.#player?.pause();
	}

	/** Continues the session as individual sounds. */
	#fallBack(trouble: TrackTrouble): void {
		if (this.#player === null || this.#trouble !== null) return;
		this.#trouble = trouble;
		this.#player.useSound(this.#soundNow());
		void this.#ports.speaker.unlock();
		void this.#sounds.takeIn(this.#choices, true);
		this.#ports.lockScreen.hide();
	}

	/** Makes newly arrived clips playable, and applies them to a running session. */
	async #takeIn(): Promise<void> {
		const choices = this.#choices;
		await this.#sounds.takeIn(choices, this.#trouble === 'failed' || this.#trouble === 'blocked');
		// Only clear the flag here, as clips may still be on their way. `prepare` sets it after all requests.
		if (!this.#sounds.lacksVoice(choices)) this.#lacksVoice = false;
		if (this.#player && this.#sounds.clips !== this.#taken?.clips) this.#takeUp();
	}

	/** Applies new clips or settings to the running session; does nothing if neither has changed. */
	#takeUp(): void {
		const hearable = this.#hearable();
		if (hearable.key === this.#taken?.key && hearable.clips === this.#taken.clips) return;
		this.#hasNews = this.#isHidden;
		if (this.#isHidden) return;
		this.#taken = hearable;
		if (this.#trouble === 'missing' || this.#trouble === null) this.#trouble = this.#missing();
		const { coach, countdown } = this.options;
		const wasLive = this.isLive;
		this.#player?.take({ sound: this.#soundNow(), coach, countdown });
		// While the track played, the speaker was suspended.
		if (this.isLive && !wasLive && this.#choices.mode !== 'silent') void this.#ports.speaker.unlock();
		this.tell();
	}

	#hearable() {
		return { key: this.soundKey, clips: this.#sounds.clips };
	}

	#missing(): TrackTrouble | null {
		const isWanted = this.#choices.mode === 'locked';
		return isWanted && !this.#sounds.hasTrack ? 'missing' : null;
	}

	#playsTrack(): boolean {
		return this.#choices.mode === 'locked' && this.#sounds.hasTrack;
	}

	#soundNow(): SessionSound {
		const isLive = !this.#playsTrack() || this.#trouble !== null;
		// The track replaces the individual sounds, so the speaker is no longer needed.
		if (this.isLive && !isLive) this.#ports.speaker.rest();
		return isLive ? this.#sounds.live : this.#sounds.track;
	}
}

import type { Settings } from '../journal/settings.ts';
import type { Millis } from '../routine/duration.ts';
import type { RoutineBundle } from '../routine/bundle.ts';
import type { Timeline } from '../routine/timeline.ts';
import type { Clips } from '../sound/clip.ts';
import type { SessionSound } from '../sound/session-sound.ts';
import type { TrackEvent } from '../sound/track/track-output.ts';
import type { SessionCommand } from './commands.ts';
import { showOnLockScreen } from './lock-screen.ts';
import { openingMoment } from './opening-moment.ts';
import type { LockScreen } from './ports.ts';
import type { SessionPlayer } from './session-player.svelte.ts';
import { SessionSounds, type SoundPorts } from './session-sounds.ts';
import { soundChoices, soundKeyOf, type SoundChoices } from './sound-choices.ts';

export interface HearingPorts extends SoundPorts {
	readonly journal: { readonly settings: Settings };
	readonly lockScreen: LockScreen;
}

/**
 * Why a session that should be one track is played sound by sound. `blocked`: the browser wants another tap. `failed`: the
 * track does not play here. `missing`: not even the tones of a track are here yet.
 */
export type TrackTrouble = 'blocked' | 'failed' | 'missing';

/** A start waits this long for its sound; later it begins without, and says so. */
export const FIRST_SOUND_MS: Millis = 4000;

/** How the sessions of one routine are heard: as one track where that is wanted and can be, else sound by sound. */
export class SessionHearing {
	readonly #ports: HearingPorts;
	readonly #bundle: RoutineBundle;
	readonly #sounds: SessionSounds;
	#trouble = $state<TrackTrouble | null>(null);
	#isInterrupted = $state(false);
	#lacksVoice = $state(false);
	/** While a session runs. */
	#player = $state.raw<SessionPlayer | null>(null);
	/** Settles when the tones and the first words have come, or cannot be had; null while nothing is on its way. */
	#firstSound: Promise<void> | null = null;
	#isAwaited = $state(false);
	/** What the player was last made to sound by. */
	#taken: { readonly key: string; readonly clips: Clips } | null = null;
	#stops: readonly (() => void)[] = [];
	#isHidden = false;
	/** Whether something came while the page was hidden. */
	#hasNews = false;

	constructor(ports: HearingPorts, bundle: RoutineBundle) {
		this.#ports = ports;
		this.#bundle = bundle;
		this.#sounds = new SessionSounds(ports, bundle, this.#choices, {
			onstall: () => this.#fallBack('failed'),
			onnews: () => void this.#takeIn()
		});
	}

	/** Equal texts sound the same: nothing has to be prepared anew. */
	get soundKey(): string {
		return soundKeyOf(this.#choices);
	}

	get #choices(): SoundChoices {
		return soundChoices(this.#ports.journal.settings, this.#bundle.routine.id);
	}

	/** Whether a start waits for its sound to come. */
	get isAwaited(): boolean {
		return this.#isAwaited;
	}

	/** How long `untilFirstSound` would take at most now. */
	get longestWaitMs(): Millis {
		const waits = this.#firstSound !== null && this.#choices.mode === 'locked';
		return waits ? FIRST_SOUND_MS : 0;
	}

	/** Whether a session runs and is played sound by sound, by the mode or for want of a track. */
	get isLive(): boolean {
		return this.#player?.sound === this.#sounds.live;
	}

	/** Null while it is heard as it should be. */
	get trouble(): TrackTrouble | null {
		return this.#trouble;
	}

	/** Whether the system stopped it, as a call does, and it waits for the person to go on. */
	get isInterrupted(): boolean {
		return this.#isInterrupted && this.#player?.status === 'paused';
	}

	/** Whether words are wanted that are not on this device now. */
	get lacksVoice(): boolean {
		return this.#lacksVoice;
	}

	/** What a player is made of, as the person has it now. */
	get options() {
		const { settings } = this.#ports.journal;
		return {
			countdown: this.#choices.countdown,
			coach: this.#sounds.coachFor(this.#choices),
			breathOf: (exercise: string) => this.#sounds.breathOf(exercise),
			waitForMe: settings.waitForMe || settings.waitForMeRoutines.includes(this.#bundle.routine.id)
		};
	}

	/** Fetches and makes what will be heard. Again after each change of how it is to sound, also while it runs. */
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
		const { waitForMe, ...options } = this.options;
		this.#sounds.track.load(openingMoment(timeline, waitForMe, options));
	}

	/** Resolves when a track has what is heard first, or cannot have it, or `longestWaitMs` have passed. */
	async untilFirstSound(): Promise<void> {
		if (this.longestWaitMs === 0) return;
		this.#isAwaited = true;
		await Promise.race([this.#firstSound, this.#ports.clock.pastMs(this.longestWaitMs)]);
		this.#isAwaited = false;
	}

	/** Nothing more is fetched by itself. */
	stopFetching(): void {
		this.#sounds.stopFetching();
	}

	/** The clips of an exercise that takes the place of another under way. */
	async prepareExercise(id: string): Promise<void> {
		await this.#sounds.loadExercise(id, this.#choices);
		this.#takeUp();
	}

	/** Gives the element away; `prepare` takes it back. */
	rest(): void {
		if (this.#player === null) this.#sounds.track.stop();
	}

	/** Asks the browser to let sound out. Call it inside a tap, with nothing awaited before. Waits a second at most. */
	async unlock(): Promise<void> {
		const { track, speaker } = this.#ports;
		const { mode } = this.#choices;
		if (mode === 'locked') track.unlock();
		if (mode !== 'silent' && !this.#playsTrack()) await speaker.unlock();
	}

	/** The same while it runs and was blocked: sound goes on from there as it should. */
	async unlockAgain(): Promise<void> {
		if (!this.#playsTrack()) return this.#ports.speaker.unlock();
		this.#trouble = null;
		this.#ports.track.unlock();
		this.#player?.useSound(this.#soundNow());
		this.tell();
	}

	/** What a session that begins now is heard by, which is its clock too. */
	choose(): SessionSound {
		this.#sounds.configure(this.#choices);
		this.#trouble = this.#missing();
		this.#taken = this.#hearable();
		return this.#soundNow();
	}

	/** From now on the session of `player` is listened to, and shown on the lock screen, whose buttons ask to `perform`. */
	begin(player: SessionPlayer, perform: (command: SessionCommand) => void): void {
		this.#player = player;
		this.#stops = [
			this.#ports.track.onEvent((event) => this.#onTrack(event)),
			this.#ports.lockScreen.onAction(perform)
		];
	}

	/** The session has come to something new. */
	tell(): void {
		if (this.#player?.status === 'running') this.#isInterrupted = false;
		if (this.#player && !this.isLive) showOnLockScreen(this.#ports.lockScreen, this.#bundle, this.#player);
	}

	end(): void {
		for (const stop of this.#stops) stop();
		this.#stops = [];
		this.#player = null;
		this.#ports.lockScreen.hide();
		this.#sounds.track.stop();
		this.#ports.speaker.rest();
	}

	/** A hidden page plays on as it is: a phone may not let it begin another track. */
	setHidden(isHidden: boolean): void {
		this.#isHidden = isHidden;
		if (!isHidden && this.#hasNews) this.#takeUp();
	}

	#onTrack(event: TrackEvent | 'blocked'): void {
		if (event === 'ended') this.#player?.look();
		if (event === 'failed') this.#fallBack('failed');
		if (event === 'blocked' && this.#ports.track.isBlocked) this.#fallBack('blocked');
		if (event !== 'interrupted') return;
		this.#isInterrupted = true;
		this.#player?.pause();
	}

	/** The session goes on, sound by sound. */
	#fallBack(trouble: TrackTrouble): void {
		if (this.#player === null || this.#trouble !== null) return;
		this.#trouble = trouble;
		this.#player.useSound(this.#soundNow());
		void this.#ports.speaker.unlock();
		void this.#sounds.takeIn(this.#choices, true);
		this.#ports.lockScreen.hide();
	}

	/** More has come. */
	async #takeIn(): Promise<void> {
		const choices = this.#choices;
		await this.#sounds.takeIn(choices, this.#trouble === 'failed' || this.#trouble === 'blocked');
		// Whether they lack is known when all was asked for.
		if (!this.#sounds.lacksVoice(choices)) this.#lacksVoice = false;
		if (this.#player && this.#sounds.clips !== this.#taken?.clips) this.#takeUp();
	}

	/** Has the running session sound by what has come, or was chosen, since. Does nothing where that is the same. */
	#takeUp(): void {
		const hearable = this.#hearable();
		if (hearable.key === this.#taken?.key && hearable.clips === this.#taken.clips) return;
		this.#hasNews = this.#isHidden;
		if (this.#isHidden) return;
		this.#taken = hearable;
		if (this.#trouble === 'missing' || this.#trouble === null) this.#trouble = this.#missing();
		const { coach, countdown } = this.options;
		this.#player?.take({ sound: this.#soundNow(), coach, countdown });
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
		// Single sounds were let out while the track was on its way; it needs no second output.
		if (this.isLive && !isLive) this.#ports.speaker.rest();
		return isLive ? this.#sounds.live : this.#sounds.track;
	}
}

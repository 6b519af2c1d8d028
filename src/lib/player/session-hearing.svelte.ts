import type { Settings } from '../journal/settings.ts';
import type { RoutineBundle } from '../routine/library.ts';
import type { Timeline } from '../routine/timeline.ts';
import type { SessionSound } from '../sound/session-sound.ts';
import type { TrackEvent } from '../sound/track-output.ts';
import { obey, showOnLockScreen } from './lock-screen.ts';
import { openingMoment } from './opening-moment.ts';
import type { LockScreen } from './ports.ts';
import type { SessionPlayer } from './session-player.svelte.ts';
import { SessionSounds, type SoundPorts } from './session-sounds.ts';

export interface HearingPorts extends SoundPorts {
	readonly journal: { readonly settings: Settings };
	readonly lockScreen: LockScreen;
}

/**
 * Why a session that should be one track is played sound by sound. `blocked`: the browser wants another tap. `failed`: the
 * track does not play here. `missing`: not even the tones of a track could be fetched.
 */
export type TrackTrouble = 'blocked' | 'failed' | 'missing';

/** How the sessions of one routine are heard: as one track where that is wanted and can be, else sound by sound. */
export class SessionHearing {
	readonly #ports: HearingPorts;
	readonly #bundle: RoutineBundle;
	readonly #sounds: SessionSounds;
	#trouble = $state<TrackTrouble | null>(null);
	#isInterrupted = $state(false);
	#isLive = $state(false);
	#lacksVoice = $state(false);
	/** While a session runs. */
	#player = $state.raw<SessionPlayer | null>(null);
	/** Whether the clips have been fetched, or tried to. */
	#isPrepared = false;
	#stops: readonly (() => void)[] = [];
	#isHidden = false;
	/** Whether something came while the page was hidden. */
	#hasNews = false;

	constructor(ports: HearingPorts, bundle: RoutineBundle) {
		this.#ports = ports;
		this.#bundle = bundle;
		const onstall = () => this.#fallBack('failed');
		this.#sounds = new SessionSounds(ports, bundle, ports.journal.settings, onstall);
	}

	/** Whether it is played sound by sound, by the mode or for want of a track. */
	get isLive(): boolean {
		return this.#isLive;
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
			countdown: settings.countdown,
			coach: this.#sounds.coachFor(settings),
			breathOf: (exercise: string) => this.#sounds.breathOf(exercise),
			waitForMe: settings.waitForMe || settings.waitForMeRoutines.includes(this.#bundle.routine.id)
		};
	}

	/** Fetches and makes what will be heard. Again after each change of how it is to sound, also while it runs. */
	async prepare(timeline: Timeline): Promise<void> {
		const { settings } = this.#ports.journal;
		await this.#sounds.load(timeline, settings);
		this.#isPrepared = true;
		this.#lacksVoice = this.#sounds.lacksVoice(settings);
		if (this.#player) return this.#takeUp();
		if (!this.#playsTrack()) return;
		const { waitForMe, ...options } = this.options;
		this.#sounds.track.load(openingMoment(timeline, waitForMe, options));
	}

	/** The clips of an exercise that takes the place of another under way. */
	async prepareExercise(id: string): Promise<void> {
		await this.#sounds.loadExercise(id, this.#ports.journal.settings);
		this.#takeUp();
	}

	/** Gives the element away; `prepare` takes it back. */
	rest(): void {
		if (this.#player === null) this.#sounds.track.stop();
	}

	/** Asks the browser to let sound out. Call it inside a tap, with nothing awaited before. Waits a second at most. */
	async unlock(): Promise<void> {
		const { track, speaker, journal } = this.#ports;
		const mode = this.#sounds.modeOf(journal.settings);
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
		this.#sounds.configure(this.#ports.journal.settings);
		this.#trouble = this.#missing();
		return this.#soundNow();
	}

	/** From now on the session of `player` is listened to, and shown on the lock screen; `stop` ends and saves it. */
	begin(player: SessionPlayer, stop: () => void): void {
		this.#player = player;
		this.#stops = [
			this.#ports.track.onEvent((event) => this.#onTrack(event)),
			this.#ports.lockScreen.onAction((action) => obey(action, player, stop))
		];
	}

	/** The session has come to something new. */
	tell(): void {
		if (this.#player?.status === 'running') this.#isInterrupted = false;
		if (this.#player && !this.#isLive) showOnLockScreen(this.#ports.lockScreen, this.#bundle, this.#player);
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
		void this.#ports.speaker.addClips(this.#sounds.clips);
		this.#ports.lockScreen.hide();
	}

	/** What was fetched, or chosen, while it runs. */
	#takeUp(): void {
		this.#hasNews = this.#isHidden;
		if (this.#isHidden) return;
		if (this.#trouble === 'missing' || this.#trouble === null) this.#trouble = this.#missing();
		const { coach, countdown } = this.options;
		this.#player?.take({ sound: this.#soundNow(), coach, countdown });
		this.tell();
	}

	#missing(): TrackTrouble | null {
		const isWanted = this.#sounds.modeOf(this.#ports.journal.settings) === 'locked';
		return isWanted && this.#isPrepared && !this.#sounds.hasTrack ? 'missing' : null;
	}

	#playsTrack(): boolean {
		return this.#sounds.modeOf(this.#ports.journal.settings) === 'locked' && this.#sounds.hasTrack;
	}

	#soundNow(): SessionSound {
		this.#isLive = !this.#playsTrack() || this.#trouble !== null;
		return this.#isLive ? this.#sounds.live : this.#sounds.track;
	}
}

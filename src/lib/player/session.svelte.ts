import type { Calendar } from '../journal/calendar.ts';
import type { Journal } from '../journal/journal.svelte.ts';
import type { PlayingRecord } from '../journal/playing.ts';
import type { SessionRecord } from '../journal/records.ts';
import { compileTimeline } from '../routine/compile.ts';

import type { Millis } from '../routine/duration.ts';
import { exerciseIn, type RoutineBundle } from '../routine/library.ts';
import type { Timeline } from '../routine/timeline.ts';
import type { SessionSound } from '../sound/session-sound.ts';
import type { TrackEvent } from '../sound/track-output.ts';
import { obey, showOnLockScreen } from './lock-screen.ts';
import { openingMoment } from './opening-moment.ts';
import type { LockScreen, SessionLock, WakeLock } from './ports.ts';
import type { SessionProgress } from './progress.ts';
import { SessionPlayer } from './session-player.svelte.ts';
import { SessionSounds, type SoundPorts } from './session-sounds.ts';
import { playingRecordOf, resumeOf, sessionRecordOf, sessionStartOf, type SessionStart } from './session-records.ts';

export interface SessionPorts extends SoundPorts {
	readonly calendar: Calendar;
	readonly journal: Journal;
	readonly wakeLock: WakeLock;
	readonly sessionLock: SessionLock;
	readonly lockScreen: LockScreen;
}

/**
 * `elsewhere`: another tab is playing. `saving`: over, and on its way into the journal. `complete` and `stopped` come
 * only when saving has succeeded or failed, and `isSaved` says which.
 */
export type SessionPhase = 'ready' | 'elsewhere' | 'playing' | 'saving' | 'complete' | 'stopped';

/**
 * Why a session that should be one track is played sound by sound. `blocked`: the browser wants another tap. `failed`: the
 * track does not play here. `missing`: not even the tones of a track could be fetched.
 */
export type TrackTrouble = 'blocked' | 'failed' | 'missing';

/** `unlock` takes a second at most. */
const SOUND_WAIT_MS: Millis = 1500;

/** One run of a routine by a person, from Start to the journal. */
export class Session {
	readonly #ports: SessionPorts;
	readonly #bundle: RoutineBundle;
	readonly #sounds: SessionSounds;
	#phase = $state<SessionPhase>('ready');
	#player = $state.raw<SessionPlayer | null>(null);
	#record = $state.raw<SessionRecord | null>(null);
	#trouble = $state<TrackTrouble | null>(null);
	#isInterrupted = $state(false);
	#isLive = $state(false);
	#lacksVoice = $state(false);
	#start: SessionStart | null = null;
	#isLeft = false;
	/** Whether its sound has been fetched, or tried to. */
	#isPrepared = false;
	/** What is listened to while it runs. */
	#stops: readonly (() => void)[] = [];

	constructor(ports: SessionPorts, bundle: RoutineBundle) {
		this.#ports = ports;
		this.#bundle = bundle;
		this.#sounds = new SessionSounds(ports, bundle, ports.journal.settings, (lostMs) =>
			this.#fallBack('failed', lostMs)
		);
	}

	get phase(): SessionPhase {
		return this.#phase;
	}

	get player(): SessionPlayer | null {
		return this.#player;
	}

	/** What the journal was given; null before the end. */
	get record(): SessionRecord | null {
		return this.#record;
	}

	/** Whether the record is stored. May become true later: the journal tries again. */
	get isSaved(): boolean {
		const record = this.#record;
		return record !== null && !this.#ports.journal.unsaved.some(({ id }) => id === record.id);
	}

	/** The unfinished session of this routine, if that is the one that is kept. */
	get unfinished(): PlayingRecord | null {
		const { playing } = this.#ports.journal;
		return playing?.routine === this.#bundle.routine.id ? playing : null;
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

	/** Fetches and makes what will be heard. Again after each change of how it is to sound, also while it runs. */
	async prepareSound(): Promise<void> {
		const { settings } = this.#ports.journal;
		const timeline = this.#player?.timeline ?? this.compile(settings.transitionFactor);
		await this.#sounds.load(timeline, settings);
		if (this.#isLeft) return;
		this.#isPrepared = true;
		this.#lacksVoice = this.#sounds.lacksVoice(settings);
		if (this.#phase === 'playing') this.#takeUpSound();
		else if (this.#phase === 'ready' && this.#playsTrack()) this.#sounds.track.load(this.#openingMoment(timeline));
	}

	/** Gives the element away; `prepareSound` takes it back. */
	restSound(): void {
		if (this.#phase !== 'playing') this.#sounds.track.stop();
	}

	/** Another try at letting sound out. Call it inside a tap or key press. */
	async unlockSound(): Promise<void> {
		if (this.#sounds.modeOf(this.#ports.journal.settings) !== 'locked' || !this.#sounds.hasTrack) {
			return this.#ports.speaker.unlock();
		}
		this.#trouble = null;
		this.#ports.track.unlock();
		this.#player?.useSound(this.#soundNow());
	}

	/** From the beginning. Call it inside a tap or key press, for the sound. What was unfinished is kept as stopped. */
	async start(): Promise<void> {
		const tappedMs = this.#ports.clock.nowMs();
		if (!(await this.#take())) return;
		const { calendar, journal } = this.#ports;
		// Not waited for: storage that hangs must not keep anybody from starting. Writes keep their order.
		if (journal.playing) void journal.save(sessionRecordOf(journal.playing, 'stopped', calendar.now()));
		const { transitionFactor, dayBoundaryMinutes } = journal.settings;
		const timeline = this.compile(transitionFactor);
		const { id, name } = this.#bundle.routine;
		const what = {
			id: calendar.newId(),
			routine: id,
			routineName: name,
			plannedMs: timeline.totalMs,
			transitionFactor
		};
		this.#begin(sessionStartOf(what, calendar.now(), dayBoundaryMinutes), timeline, tappedMs);
	}

	/** From where it was left. Call it inside a tap or key press, for the sound. */
	async carryOn(playing: PlayingRecord): Promise<void> {
		const tappedMs = this.#ports.clock.nowMs();
		if (!(await this.#take())) return;
		this.#begin(playing, this.compile(playing.transitionFactor), tappedMs, playing);
	}

	/** At once and for good; what was done is saved. */
	async stop(): Promise<void> {
		if (this.#phase === 'playing' && this.#player) await this.#end(this.#player.stop(), 'stopped');
	}

	/** Writes down where it stands now, as when the page may go away. */
	keepPlace(): void {
		if (this.#phase === 'playing' && this.#player) this.#keep(this.#player.progress());
	}

	/** The page goes away: the place is kept, to carry on later. */
	leave(): void {
		this.#isLeft = true;
		if (this.#phase !== 'playing') return;
		this.#player?.pause();
		this.keepPlace();
		this.#player?.stop();
		this.#release();
	}

	/** The routine on one axis, at this person's pace. */
	compile(transitionFactor: number): Timeline {
		const positionOf = (id: string) => exerciseIn(this.#bundle, id).position;
		return compileTimeline(this.#bundle.routine, positionOf, { transitionFactor });
	}

	/** An easier exercise for what is left of this step. */
	swap(exercise: string): void {
		this.#player?.swap(exercise);
		const { settings } = this.#ports.journal;
		void this.#sounds.loadExercise(exercise, settings).then(() => {
			if (this.#phase === 'playing') this.#takeUpSound();
		});
	}

	async #take(): Promise<boolean> {
		if (this.#phase !== 'ready' && this.#phase !== 'elsewhere') return false;
		const { speaker, track, sessionLock, journal } = this.#ports;
		const mode = this.#sounds.modeOf(journal.settings);
		// Inside the tap. The speaker is waited for (a second at most) so that the first tone is not late.
		if (mode === 'locked') track.unlock();
		const unlocked = mode === 'silent' || this.#playsTrack() ? undefined : speaker.unlock();
		const [isOurs] = await Promise.all([sessionLock.take(), unlocked]);
		if (!isOurs) this.#phase = 'elsewhere';
		else if (this.#isLeft) this.#release();
		return isOurs && !this.#isLeft;
	}

	#begin(start: SessionStart, timeline: Timeline, tappedMs: Millis, playing?: PlayingRecord): void {
		const { journal, clock, wakeLock, track, lockScreen } = this.#ports;
		const { settings } = journal;
		this.#sounds.configure(settings);
		this.#trouble = this.#missing();
		const sound = this.#soundNow();
		this.#start = start;
		this.#player = new SessionPlayer(
			{ clock, sound },
			{
				timeline,
				...this.#soundOptions(),
				waitForMe: this.#waitsForMe(),
				...(playing ? { resume: resumeOf(playing, timeline) } : {}),
				onprogress: (progress) => this.#keep(progress),
				onfinish: (progress) => void this.#end(progress, 'finished')
			}
		);
		this.#phase = 'playing';
		this.#stops = [track.onEvent((event) => this.#onTrack(event)), lockScreen.onAction((action) => this.#obey(action))];
		wakeLock.hold();
		// What sound is waited for does not count, so that the first tone is heard; a page that stalled meanwhile does.
		const waitedMs = sound === this.#sounds.live ? clock.nowMs() - tappedMs : 0;
		this.#player.resume(waitedMs > SOUND_WAIT_MS ? waitedMs : 0);
	}

	#obey(action: Parameters<typeof obey>[0]): void {
		if (this.#phase === 'playing' && this.#player) obey(action, this.#player, () => void this.stop());
	}

	#onTrack(event: TrackEvent | 'blocked'): void {
		if (this.#phase !== 'playing') return;
		if (event === 'ended') this.#player?.look();
		if (event === 'failed') this.#fallBack('failed');
		if (event === 'blocked' && this.#ports.track.isBlocked) this.#fallBack('blocked');
		if (event !== 'interrupted') return;
		this.#isInterrupted = true;
		this.#player?.pause();
	}

	/** The session goes on, sound by sound; `lostMs` have passed for the person since the track stood still. */
	#fallBack(trouble: TrackTrouble, lostMs: Millis = 0): void {
		if (this.#phase !== 'playing' || this.#trouble !== null) return;
		this.#trouble = trouble;
		this.#player?.useSound(this.#soundNow(), lostMs);
		void this.#ports.speaker.unlock();
		void this.#ports.speaker.addClips(this.#sounds.clips);
		this.#ports.lockScreen.hide();
	}

	/** What was fetched, or chosen, while it runs. */
	#takeUpSound(): void {
		const { settings } = this.#ports.journal;
		if (this.#trouble === 'missing' || this.#trouble === null) this.#trouble = this.#missing();
		const sound = this.#soundNow();
		this.#player?.take({ sound, coach: this.#sounds.coachFor(settings), countdown: settings.countdown });
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

	#soundOptions() {
		const { settings } = this.#ports.journal;
		return {
			countdown: settings.countdown,
			coach: this.#sounds.coachFor(settings),
			breathOf: (exercise: string) => this.#sounds.breathOf(exercise)
		};
	}

	#waitsForMe(): boolean {
		const { waitForMe, waitForMeRoutines } = this.#ports.journal.settings;
		return waitForMe || waitForMeRoutines.includes(this.#bundle.routine.id);
	}

	#openingMoment(timeline: Timeline) {
		return openingMoment(timeline, this.#waitsForMe(), this.#soundOptions());
	}

	#keep(progress: SessionProgress): void {
		const { journal, calendar } = this.#ports;
		if (this.#start === null || this.#player === null) return;
		void journal.savePlaying(playingRecordOf(this.#start, progress, this.#player.timeline, calendar.now()));
		if (this.#player.status === 'running') this.#isInterrupted = false;
		if (!this.#isLive) showOnLockScreen(this.#ports.lockScreen, this.#bundle, this.#player);
	}

	async #end(progress: SessionProgress, outcome: SessionRecord['outcome']): Promise<void> {
		const { journal, calendar } = this.#ports;
		if (this.#start === null || this.#phase !== 'playing') return;
		this.#phase = 'saving';
		const kept = { ...this.#start, playedMs: progress.playedMs, steps: [...progress.steps] };
		this.#record = sessionRecordOf(kept, outcome, calendar.now());
		await journal.save(this.#record);
		void journal.clearPlaying();
		this.#release();
		this.#phase = outcome === 'finished' ? 'complete' : 'stopped';
	}

	#release(): void {
		for (const stop of this.#stops) stop();
		this.#stops = [];
		this.#ports.lockScreen.hide();
		this.#sounds.track.stop();
		this.#ports.speaker.rest();
		this.#ports.wakeLock.release();
		this.#ports.sessionLock.release();
	}
}

import type { Calendar } from '../journal/calendar.ts';
import { dayOf } from '../journal/day.ts';
import type { Journal } from '../journal/journal.svelte.ts';
import type { PlayingRecord } from '../journal/playing.ts';
import type { SessionRecord } from '../journal/records.ts';
import { compileTimeline } from '../routine/compile.ts';
import type { Millis } from '../routine/duration.ts';
import { exerciseIn, type RoutineBundle } from '../routine/bundle.ts';
import type { Timeline } from '../routine/timeline.ts';
import { perform, type SessionCommand } from './commands.ts';
import type { Hold } from './holds.ts';
import type { SessionLock, WakeLock } from './ports.ts';
import type { ResumePoint, SessionProgress } from './progress.ts';
import { SessionHearing, type HearingPorts } from './session-hearing.svelte.ts';
import { SessionPlayer } from './session-player.svelte.ts';
import { playingRecordOf, sessionRecordOf, sessionStartOf, type SessionStart } from './session-records.ts';
import { standingOf } from './unfinished/unfinished.ts';
import { waitsFor } from './wait-for-me.ts';

export interface SessionPorts extends HearingPorts {
	readonly calendar: Calendar;
	readonly journal: Journal;
	readonly wakeLock: WakeLock;
	readonly sessionLock: SessionLock;
}

/**
 * `starting`: requested and not yet running; another request does nothing. `elsewhere`: another tab is playing.
 * `saving`: over, and being written to the journal. `complete` and `stopped` follow once saving has succeeded or
 * failed; `isSaved` tells which.
 */
export type SessionPhase = 'ready' | 'starting' | 'elsewhere' | 'playing' | 'saving' | 'complete' | 'stopped';

/** The longest that `unlock` should take: a second, plus margin. */
const SOUND_WAIT_MS: Millis = 1500;
const READ_WAIT_MS: Millis = 1000;

/** The data that a session begins with. */
interface Beginning {
	readonly start: SessionStart;
	readonly timeline: Timeline;
	readonly resume?: ResumePoint;
}

/** One run of a routine by a person, from Start to the journal. */
export class Session {
	readonly #ports: SessionPorts;
	readonly #bundle: RoutineBundle;
	/** The person's answers that the bundle is fitted to; null if they are not known yet. */
	readonly #fittedTo: () => NonNullable<SessionStart['fittedTo']> | null;
	readonly hearing: SessionHearing;
	#phase = $state<SessionPhase>('ready');
	#player = $state.raw<SessionPlayer | null>(null);
	#record = $state.raw<SessionRecord | null>(null);
	#hasFailed = $state(false);
	#start: SessionStart | null = null;
	/** This session's share of the session lock. */
	#hold: Hold | null = null;
	#isLeft = false;
	/** Every setting that affects the sound, as text. While this text is unchanged, prepared sound stays valid. */
	readonly soundKey: string = $derived.by(() => {
		const { settings } = this.#ports.journal;
		return JSON.stringify([this.hearing.soundKey, settings.transitionFactor, waitsFor(settings, this.#bundle)]);
	});

	constructor(
		ports: SessionPorts,
		bundle: RoutineBundle,
		fittedTo: () => NonNullable<SessionStart['fittedTo']> | null = () => null
	) {
		this.#fittedTo = fittedTo;
		this.#ports = ports;
		this.#bundle = bundle;
		this.hearing = new SessionHearing(ports, bundle);
	}

	get phase(): SessionPhase {
		return this.#phase;
	}

	get player(): SessionPlayer | null {
		return this.#player;
	}

	/** Whether the last start failed with an unexpected error. */
	get hasFailed(): boolean {
		return this.#hasFailed;
	}

	/** The record given to the journal; null before the end. */
	get record(): SessionRecord | null {
		return this.#record;
	}

	/** Whether the record is stored. May become true later, as the journal retries. */
	get isSaved(): boolean {
		const record = this.#record;
		return record !== null && !this.#ports.journal.unsaved.some(({ id }) => id === record.id);
	}

	/** The journal's session in progress, if it is one of this routine; else null. */
	get unfinished(): PlayingRecord | null {
		const { playing } = this.#ports.journal;
		return playing?.routine === this.#bundle.routine.id ? playing : null;
	}

	/**
	 * Fetches and renders the session's sound. Call this again whenever `soundKey` changes, also while the session
	 * runs.
	 */
	async prepareSound(): Promise<void> {
		if (this.#isLeft || this.#isOver) return;
		await this.hearing.prepare(this.#player?.timeline ?? this.compile(this.#ports.journal.settings.transitionFactor));
		if (this.#isLeft) this.hearing.rest();
	}

	/**
	 * Starts from the beginning, and records an unfinished session as stopped. Call this inside a tap or key press, as
	 * sound needs one.
	 */
	start(): Promise<void> {
		return this.#startOnce(() => {
			const { calendar, journal } = this.#ports;
			// Not awaited: storage that hangs must not block the start. Later writes still come after this one.
			if (journal.playing) void journal.save(sessionRecordOf(journal.playing, 'stopped', calendar.now()));
			const { transitionFactor, dayBoundaryMinutes } = journal.settings;
			const timeline = this.compile(transitionFactor);
			const { id, name } = this.#bundle.routine;
			const fittedTo = this.#fittedTo();
			const what = {
				id: calendar.newId(),
				routine: id,
				routineName: name,
				plannedMs: timeline.totalMs,
				transitionFactor,
				...(fittedTo && { fittedTo })
			};
			return { start: sessionStartOf(what, calendar.now(), dayBoundaryMinutes), timeline };
		});
	}

	/**
	 * Resumes session `id` from its last saved position, even if another tab saved that position. The session then
	 * counts for today. Does nothing if another tab has ended it. Call this inside a tap or key press, as sound needs
	 * one.
	 */
	carryOn({ id }: Pick<PlayingRecord, 'id'>): Promise<void> {
		return this.#startOnce(() => {
			const { calendar, journal } = this.#ports;
			const { playing } = journal;
			if (playing?.id !== id) return null;
			const { planned, resume } = standingOf(this.#bundle, playing);
			const day = dayOf(calendar.now(), journal.settings.dayBoundaryMinutes);
			const fittedTo = this.#fittedTo() ?? playing.fittedTo;
			const start = { ...playing, day, plannedMs: planned.totalMs, ...(fittedTo && { fittedTo }) };
			return { start, timeline: planned, resume };
		});
	}

	/** Carries out a command from a key, a button or the lock screen. Does nothing unless the session is playing. */
	perform(command: SessionCommand): void {
		const player = this.#player;
		if (this.#phase !== 'playing' || player === null) return;
		perform(command, {
			player,
			swap: (exercise) => this.#swap(player, exercise),
			stop: () => void this.stop()
		});
	}

	/** Ends the session at once and for good, and saves what was done. */
	async stop(): Promise<void> {
		if (this.#phase === 'playing' && this.#player) await this.#end(this.#player.stop(), 'stopped');
	}

	/** Saves the current place, for when the page may go away. */
	keepPlace(): void {
		if (this.#phase === 'playing' && this.#player) this.#keep(this.#player.progress());
	}

	/**
	 * Call this when the page is restored from the back/forward cache, where it may have lost its lock. If another tab
	 * has taken the lock, that tab owns the session: this one stops playing and writes nothing more.
	 */
	async comeBack(): Promise<void> {
		if (this.#phase !== 'playing' || (await this.#ports.sessionLock.retake())) return;
		if (this.#phase !== 'playing') return;
		this.#giveUp();
		this.#phase = 'elsewhere';
	}

	/** Call this when the page goes away. Saves the place, so that the session can be resumed later. */
	leave(): void {
		this.#isLeft = true;
		this.hearing.stopFetching();
		if (this.#phase !== 'playing') return this.hearing.rest();
		this.#player?.pause();
		this.keepPlace();
		this.#player?.stop();
		this.#quieten();
		this.#release();
	}

	/** The routine's timeline at this person's pace. */
	compile(transitionFactor: number): Timeline {
		const positionOf = (id: string) => exerciseIn(this.#bundle, id).position;
		return compileTimeline(this.#bundle.routine, positionOf, { transitionFactor });
	}

	#swap(player: SessionPlayer, exercise: string): void {
		player.swap(exercise);
		void this.hearing.prepareExercise(exercise);
	}

	/** On any failure, releases everything, so that the person can try again. */
	async #startOnce(prepare: () => Beginning | null): Promise<void> {
		if (this.#phase !== 'ready' && this.#phase !== 'elsewhere') return;
		this.#phase = 'starting';
		this.#hasFailed = false;
		const { clock } = this.#ports;
		const tappedMs = clock.nowMs();
		try {
			const longestMs = SOUND_WAIT_MS + this.hearing.longestWaitMs;
			// Call all three inside the tap. Await them all, so that the first tone is not late.
			const [isOurs] = await Promise.all([this.#take(), this.hearing.unlock(), this.hearing.untilFirstSound()]);
			const beginning = isOurs && !this.#isLeft ? prepare() : null;
			if (!isOurs) this.#phase = 'elsewhere';
			else if (beginning === null) this.#giveUp();
			else this.#begin(beginning, { tappedMs, longestMs });
		} catch (error) {
			this.#giveUp();
			this.#hasFailed = true;
			throw error;
		}
	}

	/** Takes the lock, then reads what other tabs have done to the session in progress. */
	async #take(): Promise<boolean> {
		const { clock, journal, sessionLock } = this.#ports;
		this.#hold = await sessionLock.take();
		// Storage that hangs must not block the start.
		if (this.#hold !== null) await Promise.race([journal.refresh(), clock.pastMs(READ_WAIT_MS)]);
		return this.#hold !== null;
	}

	get #isOver(): boolean {
		return this.#phase === 'saving' || this.#phase === 'complete' || this.#phase === 'stopped';
	}

	/** Returns to the state before the start. */
	#giveUp(): void {
		this.#player?.stop();
		this.#player = null;
		this.#start = null;
		// Once the person has left, any sound in this tab belongs to another session.
		if (!this.#isLeft) this.#quieten();
		this.#release();
		this.#phase = 'ready';
	}

	#begin(
		{ start, timeline, resume }: Beginning,
		{ tappedMs, longestMs }: { tappedMs: Millis; longestMs: Millis }
	): void {
		const { clock } = this.#ports;
		const sound = this.hearing.choose();
		this.#start = start;
		this.#player = new SessionPlayer(
			{ clock, sound },
			{
				timeline,
				...this.hearing.options,
				...(resume ? { resume } : {}),
				onprogress: (progress) => this.#keep(progress),
				onfinish: (progress) => void this.#end(progress, 'finished')
			}
		);
		this.#phase = 'playing';
		this.hearing.begin(this.#player, (command) => this.perform(command));
		// Session time normally starts now, not at the tap, so that the first tone is heard. If individual sounds begin
		// more than `longestMs` after the tap, the page has stalled, and session time starts at the tap.
		const waitedMs = this.hearing.isLive ? clock.nowMs() - tappedMs : 0;
		this.#player.resume(waitedMs > longestMs ? waitedMs : 0);
	}

	#keep(progress: SessionProgress): void {
		const { journal, calendar } = this.#ports;
		if (this.#start === null || this.#player === null) return;
		void journal.savePlaying(playingRecordOf(this.#start, progress, this.#player.timeline, calendar.now()));
		this.hearing.tell();
		// Request the wake lock each time: the system may have refused or revoked it.
		if (this.#phase === 'playing') this.#ports.wakeLock.hold();
	}

	async #end(progress: SessionProgress, outcome: SessionRecord['outcome']): Promise<void> {
		const { journal, calendar } = this.#ports;
		if (this.#start === null || this.#phase !== 'playing') return;
		this.#phase = 'saving';
		this.hearing.stopFetching();
		// Before any await: a slow save must not silence a session that starts in the meantime.
		this.#quieten();
		const kept = { ...this.#start, playedMs: progress.playedMs, steps: [...progress.steps] };
		this.#record = sessionRecordOf(kept, outcome, calendar.now());
		await journal.save(this.#record);
		void journal.clearPlaying(this.#record.id);
		this.#release();
		this.#phase = outcome === 'finished' ? 'complete' : 'stopped';
	}

	/** Stops the sound, clears the lock screen, and lets the screen turn off. */
	#quieten(): void {
		this.hearing.end();
		this.#ports.wakeLock.release();
	}

	/** Lets other tabs play. */
	#release(): void {
		this.#hold?.release();
		this.#hold = null;
	}
}

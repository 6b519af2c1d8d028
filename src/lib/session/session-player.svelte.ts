import { extendInterval, stepStarts, swapExercise } from '../routine/edit-timeline.ts';
import type { Millis } from '../routine/duration.ts';
import { intervalIndexAt, stateAt, type TimelineState } from '../routine/state-at.ts';
import type { Timeline } from '../routine/timeline.ts';
import type { BreathPace } from '../sound/breaths.ts';
import { breathsOf, type Coach, type CueOptions } from '../sound/cues.ts';
import type { Score, SessionMoment, SessionSound } from '../sound/session-sound.ts';
import type { Clock } from './clock.ts';
import { routineScore, scoredMoment } from './opening-moment.ts';
import { positionAt, runningFrom, type Playhead } from './playhead.ts';
import { editedTimeline, type Extension, type ResumePoint, type SessionProgress, type Swap } from './progress.ts';
import { addPlayed, NOTHING_PLAYED, stepOutcomes, type StepOutcome } from './step-log.ts';

/** Interval between clock readings, and the precision of the displayed time. */
const TICK_MS: Millis = 50;
/** `previous` restarts a step whose work began longer ago than this. Otherwise it goes to the step before. */
const RESTART_AFTER_MS: Millis = 3000;

export interface SessionOptions {
	/** The unedited timeline. The player applies the extensions and swaps in `resume` to it. */
	readonly timeline: Timeline;
	readonly waitForMe: boolean;
	readonly countdown: boolean;
	/** The coach at the start; `take` may replace it. */
	readonly coach: Coach | null;
	/** The pace of a breathing exercise; null for all others. */
	breathOf(exercise: string): BreathPace | null;
	/** What is heard, and where the clock waits. Default: `routineScore`. */
	readonly score?: (timeline: Timeline, options: CueOptions) => Score;
	/** The state of an earlier run of this session, to resume from. */
	readonly resume?: ResumePoint;
	/**
	 * Called at the start, at each new interval, when a wait begins, when a question begins to ring, and at each change
	 * by the person; never otherwise.
	 */
	onprogress(progress: SessionProgress): void;
	/** Called once, when the end is reached. */
	onfinish(progress: SessionProgress): void;
}

/**
 * Plays one timeline: keeps the position, and carries out the person's commands. `SessionSound` provides the clock and
 * the sound; components display the state.
 */
export class SessionPlayer {
	readonly #clock: Clock;
	readonly #options: SessionOptions;
	#sound = $state.raw() as SessionSound;
	#coach = $state.raw<Coach | null>(null);
	#countdown = $state(true);
	#timeline = $state.raw<Timeline>({ id: '', totalMs: 0, intervals: [] });
	#playhead = $state.raw<Playhead>({ status: 'paused', bankedMs: 0 });
	#positionMs = $state(0);
	#extensions: readonly Extension[] = [];
	#swaps: readonly Swap[] = [];
	#played = NOTHING_PLAYED;
	#playedMs = 0;
	#accountedMs = 0;
	#stopTicks: (() => void) | null = null;
	#isAnswered = $state(false);
	/** The last report to `onprogress`, and the number of reports so far, including that to `onfinish`. */
	#told = {
		index: -1,
		status: null as Playhead['status'] | null,
		isRinging: false,
		telling: 0
	};

	readonly status = $derived(this.#playhead.status);
	readonly state: TimelineState = $derived.by(() => this.#stateNow());
	readonly intervalIndex = $derived(this.state.index);
	readonly #cueOptions: CueOptions = $derived.by(() => {
		const { breathOf } = this.#options;
		return { countdown: this.#countdown, coach: this.#coach, breathOf };
	});
	readonly #score: Score = $derived.by(() => {
		const { score, waitForMe } = this.#options;
		return score?.(this.#timeline, this.#cueOptions) ?? routineScore(this.#timeline, waitForMe, this.#cueOptions);
	});
	readonly #scored = $derived.by(() => scoredMoment(this.#score, this.#isAnswered));
	/** Whether the score's question is ringing; `answer` silences it. */
	readonly isRinging: boolean = $derived.by(() => {
		const { question } = this.#scored;
		return !!question && !question.isAnswered && this.#positionMs >= question.atMs && this.status !== 'over';
	});
	/** The breaths that the cues announce. */
	readonly breaths = $derived.by(() => breathsOf(this.#timeline, this.#cueOptions));

	constructor(ports: { clock: Clock; sound: SessionSound }, options: SessionOptions) {
		this.#clock = ports.clock;
		this.#sound = ports.sound;
		this.#options = options;
		this.#coach = options.coach;
		this.#countdown = options.countdown;
		const { timeline, resume } = options;
		this.#extensions = resume?.extensions ?? [];
		this.#swaps = resume?.swaps ?? [];
		this.#timeline = resume ? editedTimeline(timeline, resume) : timeline;
		this.#playedMs = resume?.playedMs ?? 0;
		this.#place(resume?.positionMs ?? 0, 'paused');
		this.#accountedMs = this.#positionMs;
	}

	/** The sound in use, which is also the session's clock. */
	get sound(): SessionSound {
		return this.#sound;
	}

	get timeline(): Timeline {
		return this.#timeline;
	}

	/** As of the last clock reading. */
	get positionMs(): Millis {
		return this.#positionMs;
	}

	/** The position at this instant, for animation that updates more often than the clock ticks. Not reactive. */
	positionNowMs(): Millis {
		return positionAt(this.#playhead, this.#sound.nowMs());
	}

	/**
	 * Starts the clock: at the start, after a pause, and once the person is in position. `sinceMs`: how long ago the
	 * start was requested; the clock counts from then.
	 */
	resume(sinceMs: Millis = 0): void {
		if (this.status === 'running' || this.status === 'over') return;
		const { telling } = this.#told;
		this.#run(sinceMs);
		if (this.#told.telling === telling) this.#tell();
	}

	pause(): void {
		if (this.status !== 'running') return;
		this.#settle();
		const { status } = this.#playhead;
		if (status === 'running') this.#playhead = { status: 'paused', bankedMs: this.#positionMs };
		this.#sound.update(this.#moment());
		if (status === 'over') this.#finish();
		else this.#tell();
	}

	toggle(): void {
		if (this.status === 'running') this.pause();
		else this.resume();
	}

	/** Silences a question that rings. The clock runs on. */
	answer(): void {
		this.#settle();
		if (!this.isRinging) return;
		this.#isAnswered = true;
		this.#afterEdit();
	}

	/** Jumps to the next step; from the last one, to the end. */
	next(): void {
		this.#settle();
		const following = stepStarts(this.#timeline).find(({ index }) => index > this.#stepStartIndex());
		this.#seek(following?.startMs ?? this.#timeline.totalMs);
	}

	/**
	 * Jumps to the start of this step's work. If the work has not begun, or began at most `RESTART_AFTER_MS` ago, jumps
	 * to the step before.
	 */
	previous(): void {
		this.#settle();
		const from = this.#stepStartIndex();
		const { intervals } = this.#timeline;
		const work = intervals.find(({ kind }, index) => index >= from && kind !== 'transition');
		const workStartMs = work?.startMs ?? 0;
		if (this.#positionMs > workStartMs + RESTART_AFTER_MS) return this.#seek(workStartMs);
		const before = stepStarts(this.#timeline).findLast(({ index }) => index < from);
		this.#seek(before?.startMs ?? 0);
	}

	extend(extraMs: Millis): void {
		this.#settle();
		if (this.status === 'over') return;
		const index = this.intervalIndex;
		this.#extensions = [...this.#extensions, { index, extraMs }];
		this.#timeline = extendInterval(this.#timeline, index, extraMs);
		this.#afterEdit();
	}

	/** Swaps in another exercise for the rest of this step. */
	swap(exercise: string): void {
		this.#settle();
		if (this.status === 'over') return;
		const index = this.intervalIndex;
		this.#swaps = [...this.#swaps, { index, exercise }];
		this.#timeline = swapExercise(this.#timeline, index, exercise);
		this.#afterEdit();
	}

	/** Jumps to any place on the timeline, clamped to its start and end. */
	seek(toMs: Millis): void {
		this.#settle();
		this.#seek(Math.max(0, Math.min(toMs, this.#timeline.totalMs)));
	}

	/** Reads the clock now, as on every tick; does nothing before the first start and after the end. */
	look(): void {
		if (this.#stopTicks) this.#tick();
	}

	/**
	 * Applies a new sound, coach and countdown: at once while running, otherwise on resume. The position stays the
	 * same.
	 */
	take({ sound, coach, countdown }: { sound: SessionSound; coach: Coach | null; countdown: boolean }): void {
		this.#settle();
		this.#coach = coach;
		this.#countdown = countdown;
		this.useSound(sound);
	}

	/** Switches to another sound, which has a clock of its own. */
	useSound(sound: SessionSound): void {
		this.#settle();
		if (this.status === 'over') return;
		if (sound !== this.#sound) this.#sound.stop();
		this.#sound = sound;
		if (this.status !== 'running') return;
		this.#playhead = { status: 'paused', bankedMs: this.#positionMs };
		this.#run();
	}

	/** Ends the session for good, at once and silently, without calling `onfinish`. */
	stop(): SessionProgress {
		this.#settle();
		const progress = this.progress();
		this.#playhead = { status: 'over', bankedMs: this.#positionMs };
		this.#endTicks();
		this.#sound.stop();
		return progress;
	}

	/** The current progress, to the millisecond. */
	progress(): SessionProgress {
		this.#settle();
		return {
			positionMs: Math.round(this.#positionMs),
			playedMs: Math.round(this.#playedMs),
			intervalIndex: this.intervalIndex,
			extensions: this.#extensions,
			swaps: this.#swaps,
			steps: this.#stepsSoFar()
		};
	}

	#stepsSoFar(): StepOutcome[] {
		const { timeline: planned, resume } = this.#options;
		return stepOutcomes(this.#timeline, planned, this.#played, this.#positionMs, resume?.steps ?? []);
	}

	#stateNow(): TimelineState {
		if (this.status !== 'waiting') return stateAt(this.#timeline, this.#positionMs);
		// Waiting at the end of a transition: still that transition, with no time left.
		const leaving = stateAt(this.#timeline, this.#positionMs - 1);
		return { ...leaving, leftMs: 0, share: 1, totalLeftMs: this.#timeline.totalMs - this.#positionMs };
	}

	#tick(): void {
		this.#settle();
		this.#sound.update(this.#moment());
		if (this.status === 'over') return this.#finish();
		// Compare with the last report, not with the last tick: the clock may have been read in between.
		const { index, status, isRinging } = this.#told;
		if (this.intervalIndex !== index || this.status !== status || this.isRinging !== isRinging) this.#tell();
	}

	/** Brings position, played time and status up to date. */
	#settle(): void {
		const playhead = this.#playhead;
		this.#positionMs = positionAt(playhead, this.#sound.nowMs());
		if (playhead.status !== 'running') return;
		this.#played = addPlayed(this.#played, this.#timeline, this.#accountedMs, this.#positionMs);
		this.#playedMs += this.#positionMs - this.#accountedMs;
		this.#accountedMs = this.#positionMs;
		if (this.#positionMs < playhead.untilMs) return;
		const isOver = playhead.untilMs >= this.#timeline.totalMs;
		this.#playhead = { status: isOver ? 'over' : 'waiting', bankedMs: playhead.untilMs };
	}

	#seek(toMs: Millis): void {
		if (this.status === 'over') return;
		const wasRunning = this.status !== 'paused';
		this.#place(toMs, 'paused');
		this.#accountedMs = toMs;
		if (toMs >= this.#timeline.totalMs) {
			this.#sound.stop();
			this.#place(toMs, 'over');
			this.#finish();
		} else if (wasRunning) this.resume();
		else this.#tell();
	}

	#place(positionMs: Millis, status: 'paused' | 'over'): void {
		this.#positionMs = positionMs;
		this.#playhead = { status, bankedMs: positionMs };
	}

	/**
	 * Restarts a running clock, because an edit may move the point where the clock stops. If the person extends a
	 * transition while the clock waits at its end, the transition runs again.
	 */
	#afterEdit(): void {
		const isStillAtEnd = this.#timeline.intervals.some(({ endMs }) => endMs === this.#positionMs);
		const goesOn = this.status === 'running' || (this.status === 'waiting' && !isStillAtEnd);
		if (!goesOn) return this.#tell();
		this.#playhead = { status: 'paused', bankedMs: this.#positionMs };
		this.resume();
	}

	/**
	 * Runs from the current position. `go` comes before the clock is read: the sound is the clock, and `go` moves it to
	 * the new position.
	 */
	#run(sinceMs: Millis = 0): void {
		const untilMs = this.#stopAfter(this.#positionMs);
		this.#sound.go({ ...this.#moment(), untilMs, status: 'running' });
		this.#playhead = runningFrom(this.#playhead, this.#sound.nowMs() - sinceMs, untilMs);
		this.#stopTicks ??= this.#clock.every(TICK_MS, () => this.#tick());
		this.#tick();
	}

	#moment(): SessionMoment {
		const untilMs = this.status === 'waiting' ? this.#positionMs : this.#stopAfter(this.#positionMs);
		return {
			timeline: this.#timeline,
			...this.#scored,
			elapsedMs: this.#positionMs,
			untilMs,
			status: this.status
		};
	}

	/** Where the clock must stop next after `positionMs`: at the next wait, or at the end. */
	#stopAfter(positionMs: Millis): Millis {
		return this.#scored.waits.find((waitMs) => waitMs > positionMs) ?? this.#timeline.totalMs;
	}

	#stepStartIndex(): number {
		const index = intervalIndexAt(this.#timeline, this.status === 'waiting' ? this.#positionMs - 1 : this.#positionMs);
		return stepStarts(this.#timeline).findLast((start) => start.index <= index)?.index ?? 0;
	}

	#finish(): void {
		this.#told = { ...this.#told, telling: this.#told.telling + 1 };
		this.#endTicks();
		this.#options.onfinish(this.progress());
	}

	#tell(): void {
		const progress = this.progress();
		const { status, isRinging } = this;
		this.#told = { index: progress.intervalIndex, status, isRinging, telling: this.#told.telling + 1 };
		this.#options.onprogress(progress);
	}

	#endTicks(): void {
		this.#stopTicks?.();
		this.#stopTicks = null;
	}
}

import { playerMessages } from '#i18n/player/player-messages.ts';
import { stepStarts } from '../routine/edit-timeline.ts';
import { exerciseIn, type ExerciseFacts, type RoutineBundle } from '../routine/bundle.ts';
import { SECOND_MS, type Millis } from '../routine/duration.ts';
import type { TimelineState } from '../routine/state-at.ts';
import { isExerciseStep } from '../routine/step.ts';
import type { Interval, Timeline } from '../routine/timeline.ts';
import type { Playhead } from './playhead.ts';

/** Each cue of an exercise is shown for this long before the next one takes its place. */
const CUE_MS = 8000;
/** For an exercise with paced cues (`cuePace`): each cue before the paced ones is shown for this long. */
const OPENING_CUE_MS = 5000;

/** One moment of a session, as texts to show and announce. */
export interface PlayerView {
	/** The exercise, or rest. */
	readonly heading: string;
	/** What to do: Hold, Move, 4 of 10, Paused … */
	readonly kind: string;
	readonly next: string;
	readonly cue: string;
	/** For screen readers: announced when an interval begins, and when the clock stops. */
	readonly announcement: string;
}

export function playerView(
	bundle: RoutineBundle,
	timeline: Timeline,
	state: TimelineState,
	status: Playhead['status'],
	easierWay: string | null
): PlayerView {
	const { interval } = state;
	const facts = interval.exercise === null ? null : exerciseIn(bundle, interval.exercise);
	return {
		heading: facts?.name ?? playerMessages.restExercise,
		kind: kindWords(bundle, timeline, interval, status),
		next: nextWords(bundle, timeline, state),
		cue:
			easierWay ??
			(status === 'paused' ? playerMessages.takeYourTime : cueAt(cuesFor(bundle, interval), state, facts?.cuePace)),
		announcement: announcementOf(bundle, timeline, interval, status)
	};
}

/** For the cells of the progress bar: the length of each step in milliseconds (`weight`), and the share done, 0–1. */
export function stepCells(timeline: Timeline, positionMs: number): { weight: number; done: number }[] {
	const starts = stepStarts(timeline);
	return starts.map(({ startMs }, at) => {
		const endMs = starts[at + 1]?.startMs ?? timeline.totalMs;
		const done = (positionMs - startMs) / (endMs - startMs);
		return { weight: endMs - startMs, done: Math.min(1, Math.max(0, done)) };
	});
}

/** How the person spends a hold. Only some exercises are held still; in others, the person breathes or keeps moving. */
function manner(bundle: RoutineBundle, { exercise }: Interval): 'hold' | 'breathe' | 'goOn' {
	const facts = exercise === null ? null : exerciseIn(bundle, exercise);
	if (facts?.breath) return 'breathe';
	return facts?.pose?.repeats ? 'goOn' : 'hold';
}

/** Number of reps per side in the set that contains `interval`. */
function repsIn({ intervals }: Timeline, { spanStartMs, spanEndMs }: Interval): number {
	const set = intervals.filter(({ startMs, endMs }) => startMs >= spanStartMs && endMs <= spanEndMs);
	return Math.max(...set.map(({ rep }) => rep ?? 0));
}

function kindWords(bundle: RoutineBundle, timeline: Timeline, interval: Interval, status: Playhead['status']): string {
	if (status === 'paused') return playerMessages.kind.paused;
	if (status === 'waiting') return playerMessages.kind.waiting;
	if (interval.kind === 'rep') return playerMessages.rep(interval.rep ?? 1, repsIn(timeline, interval));
	return playerMessages.kind[interval.kind === 'hold' ? manner(bundle, interval) : interval.kind];
}

function nextWords(bundle: RoutineBundle, timeline: Timeline, { interval, next }: TimelineState): string {
	const words = playerMessages.upNext;
	if (next === null) return words.end;
	switch (next.kind) {
		case 'transition':
			return next.exercise === null ? words.rest : words.exercise(exerciseIn(bundle, next.exercise).name);
		case 'switch':
			return words.switch(next.side ?? 'right');
		case 'rest':
			return next.exercise !== null && next.exercise === interval.exercise ? words.restThen : words.rest;
		case 'hold':
			return next.exercise === null || next.exercise === interval.exercise
				? words[manner(bundle, next)](next.endMs - next.startMs)
				: words.exercise(exerciseIn(bundle, next.exercise).name);
		case 'rep':
			return next.exercise === null || next.exercise === interval.exercise
				? words.reps(repsIn(timeline, next))
				: words.exercise(exerciseIn(bundle, next.exercise).name);
	}
}

/** The author's note on this step, then the exercise's cues. Each text is followed by the advice for this person. */
function cuesFor(bundle: RoutineBundle, { exercise, step }: Interval): readonly string[] {
	if (exercise === null) return [];
	const authored = bundle.routine.steps[step];
	const note = authored && isExerciseStep(authored) ? authored.note : undefined;
	const { cares = [], cues } = exerciseIn(bundle, exercise);
	const lines = note ? [note, ...cues] : cues;
	// Every cue includes the advice: a person who looks up late must not miss it.
	return cares.length === 0 ? lines : lines.map((line) => [line, ...cares].join(' '));
}

/** The cue to show. The first cue stays during the transition and as the exercise begins; then each follows in turn. */
function cueAt(cues: readonly string[], { interval, leftMs }: TimelineState, pace: ExerciseFacts['cuePace']): string {
	if (interval.kind === 'rest') return playerMessages.restCue;
	if (interval.kind === 'transition' || interval.kind === 'switch') return cues[0] ?? '';
	const spentMs = interval.spanEndMs - interval.spanStartMs - leftMs;
	if (pace) return cues[pacedAt(spentMs, pace, cues.length)] ?? '';
	return cues[Math.floor(spentMs / CUE_MS) % Math.max(1, cues.length)] ?? '';
}

/**
 * Index of the cue to show for an exercise with paced cues. Each cue appears about when the voice says it, and the last
 * one stays.
 */
function pacedAt(spentMs: Millis, { from, seconds }: NonNullable<ExerciseFacts['cuePace']>, count: number): number {
	const openingMs = from * OPENING_CUE_MS;
	if (spentMs < openingMs) return Math.floor(spentMs / OPENING_CUE_MS);
	return Math.min(count - 1, from + Math.floor((spentMs - openingMs) / (seconds * SECOND_MS)));
}

function announcementOf(
	bundle: RoutineBundle,
	timeline: Timeline,
	interval: Interval,
	status: Playhead['status']
): string {
	const words = playerMessages.announce;
	if (status === 'paused') return words.paused;
	if (status === 'waiting') return words.waiting;
	const { kind, exercise, side } = interval;
	if (kind === 'transition') {
		const name = exercise === null ? playerMessages.restExercise : exerciseIn(bundle, exercise).name;
		return words.transition(name, side, secondsOf(interval));
	}
	if (kind === 'switch') return words.switch(side ?? 'right');
	if (kind === 'rest') return words.rest(secondsOf(interval));
	return kind === 'rep'
		? words.reps(repsIn(timeline, interval), null)
		: words[manner(bundle, interval)](secondsOf(interval), side);
}

function secondsOf({ startMs, endMs }: Interval): number {
	return Math.round((endMs - startMs) / 1000);
}

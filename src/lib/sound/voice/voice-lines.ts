import { SECOND_MS, type Millis } from '../../routine/duration.ts';
import type { Interval, Timeline } from '../../routine/timeline.ts';
import { endOf, type LaidPhrase, type WantedLine } from './lay-lines.ts';
import { turnsSide } from '../tone-cues.ts';
import type { CoachingLevel, Dose, VoiceWords } from './voice-words.ts';

/** The voice, and how much it says. */
export interface Coach {
	readonly level: Exclude<CoachingLevel, 'tones'>;
	readonly words: VoiceWords;
	/** How long a phrase takes, in milliseconds; null if the voice does not have it. */
	lengthOf(phrase: string): Millis | null;
}

/** A record of earlier speech, which affects the next lines. */
export interface SpokenSoFar {
	/** The exercise that was announced last. */
	readonly exercise: string | null;
	/** The step and round in which `cues` were said, in the form of `keyOf`. */
	readonly stepKey: string;
	/** Coaching cues already said in that step. */
	readonly cues: readonly string[];
	/** When the last coaching cue ended. */
	readonly cueEndMs: Millis;
}

export const NOTHING_SPOKEN: SpokenSoFar = { exercise: null, stepKey: '', cues: [], cueEndMs: -Infinity };

/**
 * Ranks of lines, from essential (0) to optional. An exercise's coaching cues have the ranks `cue`, `cue + 1` and so
 * on.
 */
const RANK = { name: 0, side: 1, dose: 2, switch: 3, rest: 3, cue: 4 };
/** Lines up to this rank take precedence over the countdown. */
const LAST_ESSENTIAL = RANK.dose;
/** Silence between two cues, so that the person has time to follow the first. */
const CUE_PAUSE_MS: Millis = 4 * SECOND_MS;
/** Pause between the opening line, such as a side, and the first cue. */
const BREATH_MS: Millis = 400;

export function wantedLines(timeline: Timeline, interval: Interval, spoken: SpokenSoFar, coach: Coach): WantedLine[] {
	const { words } = coach;
	switch (interval.kind) {
		case 'transition':
			return [...announcement(timeline, interval, coach), ...cuesOnTheWay(interval, spoken, coach)];
		case 'switch':
			return [...line([words.switchSides], RANK.switch, coach), ...sideLine(interval, coach)];
		case 'rest':
			return line([words.rest], RANK.rest, coach);
		case 'hold':
		case 'rep':
			return [...openingOf(timeline, interval, spoken, coach), ...cuesAtWork(interval, spoken, coach)];
	}
}

/** The lines that a person who cannot see the screen needs: name, side and dose. */
export function essentialOf(wanted: readonly WantedLine[]): WantedLine[] {
	return wanted.filter(({ rank }) => rank <= LAST_ESSENTIAL);
}

/** The phrases as one line; empty if the voice lacks any of them. */
export function line(phrases: readonly string[], rank: number, { lengthOf }: Coach): WantedLine[] {
	const spoken = phrases.map((text) => ({ text, durationMs: lengthOf(text) ?? Infinity }));
	return spoken.length > 0 && spoken.every(({ durationMs }) => durationMs < Infinity)
		? [{ phrases: spoken, rank }]
		: [];
}

/** `spoken`, updated with what was `said` in this interval. */
export function spokenAfter(
	interval: Interval,
	spoken: SpokenSoFar,
	said: readonly LaidPhrase[],
	words: VoiceWords
): SpokenSoFar {
	const all = interval.exercise === null ? [] : words.coaching(interval.exercise);
	const cues = said.filter(({ text }) => all.includes(text));
	const stepKey = keyOf(interval);
	return {
		exercise: interval.kind === 'rest' ? spoken.exercise : interval.exercise,
		stepKey,
		cues: [...cuesTold(interval, spoken), ...cues.map(({ text }) => text)],
		cueEndMs: Math.max(spoken.cueEndMs, ...cues.map(endOf))
	};
}

/** The dose of the step that `interval` belongs to; null if that step has no hold or repetition. */
export function doseOf(timeline: Timeline, interval: Interval): Dose | null {
	const { intervals } = timeline;
	const key = keyOf(interval);
	const work = intervals.filter((other) => (other.kind === 'hold' || other.kind === 'rep') && keyOf(other) === key);
	const [first] = work;
	if (first === undefined) return null;
	return {
		kind: first.kind === 'hold' ? 'hold' : 'reps',
		holdMs: first.endMs - first.startMs,
		reps: Math.max(...work.map(({ rep }) => rep ?? 1)),
		sets: Math.max(...work.map(({ set }) => set ?? 1)),
		alternates: work.some((other) => turnsSide(timeline, intervals.indexOf(other)))
	};
}

/** The doses of all steps, in order. */
export function dosesIn(timeline: Timeline): Dose[] {
	const firsts = timeline.intervals.filter((interval, at, all) => {
		const before = all[at - 1];
		return before === undefined || keyOf(before) !== keyOf(interval);
	});
	return firsts.flatMap((interval) => doseOf(timeline, interval) ?? []);
}

function announcement(timeline: Timeline, interval: Interval, coach: Coach): WantedLine[] {
	if (interval.exercise === null) return [];
	const dose = doseOf(timeline, interval);
	const [doseLine] = (dose ? coach.words.dose(dose) : []).flatMap((way) => line(way, RANK.dose, coach));
	return [
		...line([coach.words.exerciseName(interval.exercise)], RANK.name, coach),
		...sideLine(interval, coach),
		...(doseLine ? [doseLine] : [])
	];
}

/** Announces the exercise if no transition has announced it. Otherwise announces the side, if that changes. */
function openingOf(timeline: Timeline, interval: Interval, spoken: SpokenSoFar, coach: Coach): WantedLine[] {
	if (interval.exercise !== spoken.exercise) return announcement(timeline, interval, coach);
	const isTurn = turnsSide(timeline, timeline.intervals.indexOf(interval));
	return isTurn && interval.side ? line([coach.words.turn(interval.side)], RANK.side, coach) : [];
}

function sideLine({ side }: Interval, coach: Coach): WantedLine[] {
	return side ? line([coach.words.side(side)], RANK.side, coach) : [];
}

/** A cue is said only if the cue before it is said too, as the first cues say how to get into position. */
function cuesOnTheWay(interval: Interval, spoken: SpokenSoFar, coach: Coach): WantedLine[] {
	return untold(interval, spoken, coach).flatMap((cue, at) =>
		line([cue], RANK.cue + at, coach).map((wanted) => ({ ...wanted, follows: at > 0 }))
	);
}

function cuesAtWork(interval: Interval, spoken: SpokenSoFar, coach: Coach): WantedLine[] {
	const cues = untold(interval, spoken, coach);
	return cues.flatMap((cue, at) =>
		line([cue], RANK.cue + at, coach).map((wanted) => ({
			...wanted,
			pauseMs: at === 0 ? BREATH_MS : (pacedPause(interval, cues[at - 1] ?? '', coach) ?? CUE_PAUSE_MS),
			fromMs: spoken.cueEndMs + CUE_PAUSE_MS
		}))
	);
}

/** Silence after the cue `before` if the exercise's `CuePace` applies to it; null otherwise. */
function pacedPause({ exercise }: Interval, before: string, { words, lengthOf }: Coach): Millis | null {
	const pace = exercise === null ? null : words.pace(exercise);
	if (exercise === null || pace === null) return null;
	const all = words.coaching(exercise);
	if (all.indexOf(before) < all.indexOf(pace.from)) return null;
	return Math.max(CUE_PAUSE_MS, pace.apartMs - (lengthOf(before) ?? 0));
}

/** Cues that have not been said in this step yet. */
function untold(interval: Interval, spoken: SpokenSoFar, { level, words }: Coach): readonly string[] {
	if (level !== 'full' || interval.exercise === null) return [];
	const said = cuesTold(interval, spoken);
	return words.coaching(interval.exercise).filter((cue) => !said.includes(cue));
}

function cuesTold(interval: Interval, spoken: SpokenSoFar): readonly string[] {
	return keyOf(interval) === spoken.stepKey && interval.exercise === spoken.exercise ? spoken.cues : [];
}

function keyOf({ step, round }: Interval): string {
	return `${round} ${step}`;
}

import { SECOND_MS, type Millis } from '../routine/duration.ts';
import type { Interval, Timeline } from '../routine/timeline.ts';
import type { ToneName } from './tones.ts';

export interface ToneCue {
	readonly atMs: Millis;
	readonly kind: 'tone';
	readonly text: ToneName;
}

/** Seconds of the countdown, as distances from the end of an interval. */
const COUNT_MS: readonly Millis[] = [3 * SECOND_MS, 2 * SECOND_MS, SECOND_MS];
/** Intervals from this length on are counted down; repetitions never: each has its own tone. */
const COUNTED_FROM_MS: Record<Interval['kind'], Millis> = {
	transition: 5 * SECOND_MS,
	switch: 5 * SECOND_MS,
	rest: 5 * SECOND_MS,
	hold: 10 * SECOND_MS,
	rep: Infinity
};
/** Holds from this length on have a half-way cue; it is then at least 7 s away from the countdown. */
export const HALVED_FROM_MS: Millis = 20 * SECOND_MS;
/** The last sound begins this long before the end, in place of the countdown: the words after it end with the session. */
const FINISH_MS: Millis = 3 * SECOND_MS;

/**
 * How long a tone is left alone: it can be told from all others by then, and what comes next may cut off what is left of
 * it. In a spliced track one thing sounds at a time.
 */
export const TONE_ROOM_MS: Record<ToneName, Millis> = {
	move: 500,
	bell: 800,
	rep: 250,
	turn: 350,
	half: 700,
	count: 350,
	rest: 700,
	switch: 1300,
	inhale: 500,
	exhale: 500,
	finish: 1440
};

/** Tones of one interval, in order; the first as it begins. Two are at least a second apart, but for the last of all. */
export function tonesIn(
	timeline: Timeline,
	index: number,
	options: { countdown: boolean; halved: boolean }
): ToneCue[] {
	const interval = intervalAt(timeline, index);
	const start = tone(startTone(timeline, index), interval.startMs);
	const half = options.halved ? halfOf(interval) : [];
	if (index < timeline.intervals.length - 1) return [start, ...half, ...(options.countdown ? countOf(interval) : [])];
	const earliestMs = interval.startMs + TONE_ROOM_MS[start.text];
	// Too short for both: the end is the more important one.
	if (earliestMs >= timeline.totalMs) return [tone('finish', interval.startMs)];
	return [start, ...half, tone('finish', Math.max(earliestMs, timeline.totalMs - FINISH_MS))];
}

/** Whether the side differs from the one before without an interval in between to change it. */
export function turnsSide({ intervals }: Timeline, index: number): boolean {
	const interval = intervals[index];
	const before = intervals[index - 1];
	if (!interval || !before || interval.side === null || before.side === null) return false;
	const isWork = (kind: Interval['kind']) => kind === 'hold' || kind === 'rep';
	return isWork(interval.kind) && isWork(before.kind) && interval.side !== before.side;
}

/** Where the countdown begins, or the last sound; the interval's end where there is neither. */
export function quietFromMs(tones: readonly ToneCue[], endMs: Millis): Millis {
	return tones.find(({ text }) => text === 'count' || text === 'finish')?.atMs ?? endMs;
}

export function tone(text: ToneName, atMs: Millis): ToneCue {
	return { atMs, kind: 'tone', text };
}

function startTone(timeline: Timeline, index: number): ToneName {
	const { kind, startMs, spanStartMs } = intervalAt(timeline, index);
	if (turnsSide(timeline, index)) return 'turn';
	switch (kind) {
		case 'transition':
			return 'move';
		case 'rest':
			return 'rest';
		case 'switch':
			return 'switch';
		case 'rep':
			return startMs === spanStartMs ? 'bell' : 'rep';
		case 'hold':
			return 'bell';
	}
}

function halfOf({ kind, startMs, endMs }: Interval): ToneCue[] {
	if (kind !== 'hold' || endMs - startMs < HALVED_FROM_MS) return [];
	// To a whole second, as counted on the screen.
	return [tone('half', startMs + Math.round((endMs - startMs) / 2 / SECOND_MS) * SECOND_MS)];
}

function countOf({ kind, startMs, endMs }: Interval): ToneCue[] {
	if (endMs - startMs < COUNTED_FROM_MS[kind]) return [];
	return COUNT_MS.map((leftMs) => tone('count', endMs - leftMs));
}

function intervalAt({ intervals }: Timeline, index: number): Interval {
	const interval = intervals[index];
	if (interval === undefined) throw new RangeError(`interval ${index} is not in 0–${intervals.length - 1}`);
	return interval;
}

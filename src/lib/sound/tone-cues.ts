import { SECOND_MS, type Millis } from '../routine/duration.ts';
import type { Interval, Timeline } from '../routine/timeline.ts';
import type { ToneName } from './tones.ts';

export interface ToneCue {
	readonly atMs: Millis;
	readonly kind: 'tone';
	readonly text: ToneName;
	readonly gainDb?: GainDb;
}

/** How much louder than usual a sound is, in decibels; below 0 is softer. Left out: 0. */
export type GainDb = number;

/** The countdown tones sound this long before the end of an interval. */
const COUNT_MS: readonly Millis[] = [3 * SECOND_MS, 2 * SECOND_MS, SECOND_MS];
/** Shortest interval that gets a countdown. Repetitions get none, as each has its own tone. */
const COUNTED_FROM_MS: Record<Interval['kind'], Millis> = {
	transition: 5 * SECOND_MS,
	switch: 5 * SECOND_MS,
	rest: 5 * SECOND_MS,
	hold: 10 * SECOND_MS,
	rep: Infinity
};
/** Shortest hold with a half-way cue. The cue is then at least 7 s away from the countdown. */
const HALVED_FROM_MS: Millis = 20 * SECOND_MS;
/**
 * The final tone replaces the countdown and begins this long before the end, which leaves time for the closing words.
 */
const FINISH_MS: Millis = 3 * SECOND_MS;

/**
 * Time reserved for each tone, long enough to recognise the tone. After that, the next sound may cut the tone off,
 * because a spliced track plays one sound at a time.
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
	finish: 1440,
	alarm: 1500
};

/**
 * Tones of one interval, in order; the first sounds when the interval begins. Tones are at least a second apart, except
 * for the session's final tone.
 */
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
	// The interval is too short for both tones; the final one matters more.
	if (earliestMs >= timeline.totalMs) return [tone('finish', interval.startMs)];
	return [start, ...half, tone('finish', Math.max(earliestMs, timeline.totalMs - FINISH_MS))];
}

/** Whether this interval and the one right before it are holds or repetitions on different sides. */
export function turnsSide({ intervals }: Timeline, index: number): boolean {
	const interval = intervals[index];
	const before = intervals[index - 1];
	if (!interval || !before || interval.side === null || before.side === null) return false;
	const isWork = (kind: Interval['kind']) => kind === 'hold' || kind === 'rep';
	return isWork(interval.kind) && isWork(before.kind) && interval.side !== before.side;
}

/** Where the countdown or the final tone begins; `endMs` if there is neither. */
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

function halfOf(interval: Interval): ToneCue[] {
	const halfMs = halfWayMs(interval);
	return halfMs === null ? [] : [tone('half', halfMs)];
}

/** The middle of a long hold, rounded to whole seconds from its start to match the screen; null for other intervals. */
export function halfWayMs({ kind, startMs, endMs }: Interval): Millis | null {
	if (kind !== 'hold' || endMs - startMs < HALVED_FROM_MS) return null;
	return startMs + Math.round((endMs - startMs) / 2 / SECOND_MS) * SECOND_MS;
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

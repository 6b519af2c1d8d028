import { SECOND_MS, type Millis } from '../routine/duration.ts';
import type { Interval, Timeline } from '../routine/timeline.ts';
import type { ToneName } from './tones.ts';
import type { VibrationName } from './vibration.ts';
import { voiceLinesOf, type VoiceWords } from './voice-lines.ts';

export type { VoiceWords };

export interface ToneCue {
	readonly atMs: Millis;
	readonly kind: 'tone';
	readonly text: ToneName;
}

export interface VibrationCue {
	readonly atMs: Millis;
	readonly kind: 'vibration';
	readonly text: VibrationName;
}

export interface VoiceCue {
	readonly atMs: Millis;
	readonly kind: 'voice';
	/** The words, ready to be said. */
	readonly text: string;
}

/** Something heard or felt at one point of a timeline; `atMs` is a whole number of milliseconds from its start. */
export type Cue = ToneCue | VibrationCue | VoiceCue;

export interface CueOptions {
	/** Three soft tones in the last three seconds of an interval. */
	readonly countdown: boolean;
	/** Null leaves out voice lines. */
	readonly voice: VoiceWords | null;
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
const HALVED_FROM_MS: Millis = 20 * SECOND_MS;
const ORDER: Record<Cue['kind'], number> = { tone: 0, vibration: 1, voice: 2 };

/**
 * All cues of a timeline, by time, within `[0, totalMs]`; at the same time tone, vibration, voice, one of each at
 * most. A tone that does not begin an interval is at least 1 s away from every other tone.
 */
export function cuesOf(timeline: Timeline, { countdown, voice }: CueOptions): readonly Cue[] {
	const cues: Cue[] = timeline.intervals.flatMap((interval) => [
		...startOf(interval),
		...halfOf(interval),
		...(countdown ? countOf(interval) : [])
	]);
	cues.push(tone('finish', timeline.totalMs), vibration('finish', timeline.totalMs));
	if (voice) cues.push(...voiceLinesOf(timeline, voice).map((line) => ({ kind: 'voice' as const, ...line })));
	return cues.sort((a, b) => a.atMs - b.atMs || ORDER[a.kind] - ORDER[b.kind]);
}

/** Cues due in `[fromMs, toMs)`, in order. `cues` must be sorted by time. */
export function cuesBetween<Some extends Cue>(cues: readonly Some[], fromMs: Millis, toMs: Millis): readonly Some[] {
	return cues.slice(firstFrom(cues, fromMs), firstFrom(cues, toMs));
}

/** Index of the first cue at or after `atMs`; `cues.length` where there is none. */
function firstFrom(cues: readonly Cue[], atMs: Millis): number {
	let low = 0;
	let high = cues.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((cues[middle]?.atMs ?? Infinity) < atMs) low = middle + 1;
		else high = middle;
	}
	return low;
}

function startOf({ kind, startMs, spanStartMs }: Interval): Cue[] {
	switch (kind) {
		case 'transition':
			return [tone('move', startMs), vibration('move', startMs)];
		case 'rest':
			return [tone('rest', startMs)];
		case 'switch':
			return [tone('switch', startMs), vibration('switch', startMs)];
		case 'rep':
			if (startMs !== spanStartMs) return [tone('rep', startMs)];
			return [tone('bell', startMs), vibration('bell', startMs)];
		case 'hold':
			return [tone('bell', startMs), vibration('bell', startMs)];
	}
}

function halfOf({ kind, startMs, endMs }: Interval): Cue[] {
	if (kind !== 'hold' || endMs - startMs < HALVED_FROM_MS) return [];
	const atMs = Math.round((startMs + endMs) / 2);
	return [tone('half', atMs), vibration('half', atMs)];
}

function countOf({ kind, startMs, endMs }: Interval): Cue[] {
	if (endMs - startMs < COUNTED_FROM_MS[kind]) return [];
	return COUNT_MS.map((leftMs) => tone('count', endMs - leftMs));
}

function tone(text: ToneName, atMs: Millis): ToneCue {
	return { atMs, kind: 'tone', text };
}

function vibration(text: VibrationName, atMs: Millis): VibrationCue {
	return { atMs, kind: 'vibration', text };
}

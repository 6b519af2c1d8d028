import type { Millis } from '../routine/duration.ts';
import type { Timeline } from '../routine/timeline.ts';
import { breathsBetween, type Breath, type BreathPace } from './breaths.ts';
import { endOf, layLines, layPhrases, type Gap, type LaidPhrase, type WantedLine } from './voice/lay-lines.ts';
import { quietFromMs, tone, tonesIn, TONE_ROOM_MS, type GainDb, type ToneCue } from './tone-cues.ts';
import { vibrationsOf, type VibrationCue } from './vibration-cues.ts';
import {
	essentialOf,
	line,
	NOTHING_SPOKEN,
	spokenAfter,
	wantedLines,
	type Coach,
	type SpokenSoFar
} from './voice/voice-lines.ts';

export type { Coach, GainDb, ToneCue, VibrationCue };

export interface VoiceCue {
	readonly atMs: Millis;
	readonly kind: 'voice';
	/** One phrase, ready to be spoken. */
	readonly text: string;
	readonly durationMs: Millis;
	readonly gainDb?: GainDb;
}

/** A sound or vibration at one point of a timeline. `atMs`: whole milliseconds from the timeline's start. */
export type Cue = ToneCue | VibrationCue | VoiceCue;

export interface CueOptions {
	/** Whether three soft tones sound in the last three seconds of an interval. */
	readonly countdown: boolean;
	/** Null: nothing is spoken. */
	readonly coach: Coach | null;
	/** The pace of a breathing exercise; null for any other exercise. */
	readonly breathOf?: (exercise: string) => BreathPace | null;
}

/** Number of breaths announced in words; later breaths get tones. */
const SPOKEN_BREATHS = 3;
/** Silence between words and the next tone. */
const BEFORE_TONE_MS: Millis = 60;
const ORDER: Record<Cue['kind'], number> = { tone: 0, vibration: 1, voice: 2 };

/**
 * All cues of a timeline, from 0 to `totalMs` inclusive, sorted by time. Cues at the same time are in the order tone,
 * vibration, voice, with at most one of each.
 * Every interval begins with a tone. A phrase begins at least `TONE_ROOM_MS` after the tone before it, and ends before
 * the next tone. An interval has no countdown if the countdown would leave no room for exercise, side and dose. A
 * change of side has its own tone, and is also spoken if 1.5 s are free.
 */
export function cuesOf(timeline: Timeline, options: CueOptions): readonly Cue[] {
	const heard = heardInAll(timeline, options).flatMap(({ tones, phrases }): Cue[] => {
		return [...tones, ...phrases.map((phrase) => ({ ...phrase, kind: 'voice' as const }))];
	});
	return inOrder([...vibrationsOf(timeline), ...heard]);
}

/** Sorted by time; cues at the same time in the order tone, vibration, voice. */
export function inOrder(cues: readonly Cue[]): readonly Cue[] {
	return [...cues].sort((a, b) => a.atMs - b.atMs || ORDER[a.kind] - ORDER[b.kind]);
}

/** The breaths that the cues of `cuesOf` announce, sorted by time. */
export function breathsOf(timeline: Timeline, options: CueOptions): readonly Breath[] {
	return heardInAll(timeline, options).flatMap(({ breaths }) => breaths);
}

/** Cues due in `[fromMs, toMs)`, in order. `cues` must be sorted by time. */
export function cuesBetween<Some extends { readonly atMs: Millis }>(
	cues: readonly Some[],
	fromMs: Millis,
	toMs: Millis
): readonly Some[] {
	return cues.slice(firstFrom(cues, fromMs), firstFrom(cues, toMs));
}

/** Index of the first cue at or after `atMs`; `cues.length` if there is none. */
function firstFrom(cues: readonly { readonly atMs: Millis }[], atMs: Millis): number {
	let low = 0;
	let high = cues.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((cues[middle]?.atMs ?? Infinity) < atMs) low = middle + 1;
		else high = middle;
	}
	return low;
}

interface Heard {
	readonly tones: readonly ToneCue[];
	readonly phrases: readonly LaidPhrase[];
	readonly breaths: readonly Breath[];
}

function heardInAll(timeline: Timeline, options: CueOptions): Heard[] {
	let spoken = NOTHING_SPOKEN;
	return timeline.intervals.map((interval, index) => {
		const heard = heardIn(timeline, index, spoken, options);
		if (options.coach) spoken = spokenAfter(interval, spoken, heard.phrases, options.coach.words);
		return heard;
	});
}

function heardIn(timeline: Timeline, index: number, spoken: SpokenSoFar, options: CueOptions): Heard {
	const interval = timeline.intervals[index];
	if (interval === undefined) return { tones: [], phrases: [], breaths: [] };
	const { countdown, coach, breathOf } = options;
	const pace = interval.kind === 'hold' && interval.exercise !== null ? breathOf?.(interval.exercise) : null;
	const wanted = coach ? wantedLines(timeline, interval, spoken, coach) : [];
	const counted = tonesIn(timeline, index, { countdown, halved: !pace });
	const tones = leavesRoom(counted, wanted, interval.endMs) ? counted : counted.filter(({ text }) => text !== 'count');
	const marked = coach ? phrasesAfterTones(tones, interval.endMs, coach) : [];
	if (!pace) {
		const phrases = inTime([...marked, ...layLines(wanted, gapsIn(tones, marked, interval.endMs))]);
		return { tones, phrases, breaths: [] };
	}
	// The opening lines come first; the breaths begin after them.
	const opening = layLines(
		wanted.map((one) => ({ ...one, pauseMs: Math.min(one.pauseMs ?? 0, BETWEEN_MS) })),
		gapsIn(tones, marked, interval.endMs).slice(0, 1)
	);
	const fromMs = Math.max(interval.startMs + TONE_ROOM_MS.bell, ...opening.map(endOf));
	const breaths = breathsBetween(pace, fromMs, quietFromMs(tones, interval.endMs) - BEFORE_TONE_MS);
	const said = coach ? breaths.flatMap((breath) => breathPhrase(breath, coach)) : [];
	const silent = breaths.filter((breath) => !said.some(({ atMs }) => isNear(atMs, breath.atMs)));
	return {
		tones: inTime([...tones, ...silent.map(({ atMs, way }) => tone(way === 'in' ? 'inhale' : 'exhale', atMs))]),
		phrases: inTime([...marked, ...opening, ...said]),
		breaths
	};
}

/** Whether the countdown leaves room for every essential phrase that would fit without it. */
function leavesRoom(counted: readonly ToneCue[], wanted: readonly WantedLine[], endMs: Millis): boolean {
	const essential = essentialOf(wanted);
	if (essential.length === 0 || !counted.some(({ text }) => text === 'count')) return true;
	const uncounted = counted.filter(({ text }) => text !== 'count');
	const said = (tones: readonly ToneCue[]) => layLines(essential, gapsIn(tones, [], endMs)).length;
	return said(counted) >= said(uncounted);
}

/**
 * Maximum pause between the opening lines of a breathing exercise. Also the pause after a phrase that belongs to a
 * tone.
 */
const BETWEEN_MS: Millis = 600;

/**
 * Phrases that belong to a tone: “half-way” and the closing words. A phrase that does not fit before the next tone is
 * left out.
 */
function phrasesAfterTones(tones: readonly ToneCue[], endMs: Millis, coach: Coach): LaidPhrase[] {
	return tones.flatMap(({ atMs, text }, at) => {
		if (text !== 'half' && text !== 'finish') return [];
		const [words] = line([text === 'half' ? coach.words.halfWay : coach.words.finished], 0, coach);
		const laid = layPhrases(words?.phrases ?? [], atMs + TONE_ROOM_MS[text]);
		const toMs = (tones[at + 1]?.atMs ?? endMs + BEFORE_TONE_MS) - BEFORE_TONE_MS;
		return laid.every((phrase) => endOf(phrase) <= toMs) ? laid : [];
	});
}

/** Gaps up to `endMs` between `tones` and `marked` phrases. There is no gap after the session's final tone. */
function gapsIn(tones: readonly ToneCue[], marked: readonly LaidPhrase[], endMs: Millis): Gap[] {
	const taken = inTime([
		...tones.map(({ atMs, text }) => ({ atMs, endMs: text === 'finish' ? endMs : atMs + TONE_ROOM_MS[text] })),
		...marked.map((phrase) => ({ atMs: phrase.atMs, endMs: endOf(phrase) + BETWEEN_MS }))
	]);
	return taken.map((busy, at) => ({ fromMs: busy.endMs, toMs: (taken[at + 1]?.atMs ?? endMs) - BEFORE_TONE_MS }));
}

/**
 * The words for one half of a breath. None after `SPOKEN_BREATHS` breaths, or if the words would last longer than that
 * half.
 */
function breathPhrase({ atMs, endMs, way, number }: Breath, coach: Coach): LaidPhrase[] {
	if (number >= SPOKEN_BREATHS) return [];
	const [words] = line([way === 'in' ? coach.words.breatheIn : coach.words.breatheOut], 0, coach);
	const laid = layPhrases(words?.phrases ?? [], atMs);
	return laid.every((phrase) => endOf(phrase) < endMs - BEFORE_TONE_MS) ? laid : [];
}

function isNear(aMs: Millis, bMs: Millis): boolean {
	return Math.abs(aMs - bMs) < 100;
}

function inTime<Some extends { readonly atMs: Millis }>(items: readonly Some[]): Some[] {
	return [...items].sort((a, b) => a.atMs - b.atMs);
}

import type { Millis } from '../../routine/duration.ts';
import { FRAME_MS } from '../track/mp3-frame.ts';

export interface Phrase {
	readonly text: string;
	readonly durationMs: Millis;
}

/** A line to say in an interval, if the whole line fits. */
export interface WantedLine {
	/** Spoken one after the other; at least one. */
	readonly phrases: readonly Phrase[];
	/** Lower is more important: if not everything fits, the highest ranks are dropped first. */
	readonly rank: number;
	/** Silence between the previous line and this one; default `LINE_PAUSE_MS`. */
	readonly pauseMs?: Millis;
	/** Earliest time at which the line may begin. */
	readonly fromMs?: Millis;
	/** Said only if the previous line in the list is said too. */
	readonly follows?: boolean;
}

export interface LaidPhrase extends Phrase {
	readonly atMs: Millis;
}

/** A stretch of time, `[fromMs, toMs)`, that is free of other sounds. Lists of gaps are sorted by time. */
export interface Gap {
	readonly fromMs: Millis;
	readonly toMs: Millis;
}

/** Pause between two lines: about the time that a speaker needs to take a breath. */
const LINE_PAUSE_MS: Millis = 190;
/** Pause between the phrases of one line. */
const PHRASE_PAUSE_MS: Millis = 50;

/**
 * Places lines in the gaps, in the order of `wanted`; a line that does not fit is left out. Of two lines that do not
 * fit together, the one with the lower rank is placed; at equal ranks, the earlier one. Phrases begin on whole frames,
 * so that a spliced track plays each exactly where it is placed.
 */
export function layLines(wanted: readonly WantedLine[], gaps: readonly Gap[]): LaidPhrase[] {
	let chosen: readonly WantedLine[] = [];
	let laid: LaidPhrase[] = [];
	for (const line of [...wanted].sort((a, b) => a.rank - b.rank)) {
		const before = wanted[wanted.indexOf(line) - 1];
		if (line.follows && before && !chosen.includes(before)) continue;
		const more = wanted.filter((other) => other === line || chosen.includes(other));
		const tried = inOrder(more, gaps);
		if (tried) [chosen, laid] = [more, tried];
	}
	return laid;
}

/** Places the phrases of a line, starting at the first whole frame at or after `fromMs`. */
export function layPhrases(phrases: readonly Phrase[], fromMs: Millis): LaidPhrase[] {
	let freeMs = fromMs;
	return phrases.map(({ text, durationMs }) => {
		const atMs = nextFrame(freeMs);
		freeMs = atMs + durationMs + PHRASE_PAUSE_MS;
		return { atMs, text, durationMs };
	});
}

export function endOf({ atMs, durationMs }: LaidPhrase): Millis {
	return atMs + durationMs;
}

/** Puts each line into the first gap where it fits; null if some line fits in no gap. */
function inOrder(lines: readonly WantedLine[], gaps: readonly Gap[]): LaidPhrase[] | null {
	const laid: LaidPhrase[] = [];
	let freeMs = -Infinity;
	for (const { phrases, pauseMs = LINE_PAUSE_MS, fromMs = -Infinity } of lines) {
		const earliestMs = Math.max(freeMs + pauseMs, fromMs);
		const tries = gaps.map((gap) => ({ gap, at: layPhrases(phrases, Math.max(earliestMs, gap.fromMs)) }));
		const fit = tries.find(({ gap, at }) => at.every((phrase) => endOf(phrase) <= gap.toMs));
		if (fit === undefined) return null;
		laid.push(...fit.at);
		freeMs = Math.max(...fit.at.map(endOf));
	}
	return laid;
}

function nextFrame(ms: Millis): Millis {
	return Math.ceil(ms / FRAME_MS) * FRAME_MS;
}

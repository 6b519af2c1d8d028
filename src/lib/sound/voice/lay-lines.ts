import type { Millis } from '../../routine/duration.ts';
import { FRAME_MS } from '../track/mp3-frame.ts';

export interface Phrase {
	readonly text: string;
	readonly durationMs: Millis;
}

/** What is to be said in an interval, if there is room: wholly or not at all. */
export interface WantedLine {
	/** One after the other; at least one. */
	readonly phrases: readonly Phrase[];
	/** The lower, the more important: what does not fit is left out from the highest on. */
	readonly rank: number;
	/** Silence before it, after another line; default `LINE_PAUSE_MS`. */
	readonly pauseMs?: Millis;
	/** Not before this. */
	readonly fromMs?: Millis;
	/** Only where the line before it in the list is said too. */
	readonly follows?: boolean;
}

export interface LaidPhrase extends Phrase {
	readonly atMs: Millis;
}

/** Free of tones, in order: `[fromMs, toMs)`. */
export interface Gap {
	readonly fromMs: Millis;
	readonly toMs: Millis;
}

/** Between two lines, as a speaker breathes. */
const LINE_PAUSE_MS: Millis = 190;
/** Between the phrases of one line. */
const PHRASE_PAUSE_MS: Millis = 50;

/**
 * The lines that fit into the gaps, in the order they are wanted. Of two that do not fit together the one of the lower
 * rank stays, of equal ones the earlier. Phrases begin on whole frames of a track, so that each sounds just where it stands.
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

/** The phrases of a line, from the first whole frame at or after `fromMs`. */
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

/** Each line in the first gap that takes it; null when one finds none. */
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

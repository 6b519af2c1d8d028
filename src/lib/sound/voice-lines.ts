import type { Millis } from '../routine/duration.ts';
import type { Interval, Side, Timeline } from '../routine/timeline.ts';

/** What the voice says. Languages implement it; an empty string says nothing. */
export interface VoiceWords {
	/** The name of an exercise, by id. */
	exerciseName(id: string): string;
	/** `exercise` is the name. `side` is null where both sides work. */
	comesNext(what: { exercise: string; side: Side | null }): string;
	switchTo(what: { side: Side }): string;
	rest(): string;
	finished(): string;
}

export interface VoiceLine {
	readonly atMs: Millis;
	readonly text: string;
}

/**
 * What is to be said as each interval begins, and at the end; in order, at most one line at a time. The coming
 * exercise is named in its transition, or, where there is none, as it begins. A side is said when it changes,
 * except between single repetitions: there is no time to.
 */
export function voiceLinesOf(timeline: Timeline, words: VoiceWords): readonly VoiceLine[] {
	const lines: VoiceLine[] = [];
	let told: Told = { exercise: null, side: null };
	for (const interval of timeline.intervals) {
		const text = lineAt(interval, told, words);
		if (text) lines.push({ atMs: interval.startMs, text });
		if (interval.kind !== 'rest') told = interval;
	}
	const finished = words.finished();
	if (finished) lines.push({ atMs: timeline.totalMs, text: finished });
	return lines;
}

type Told = Pick<Interval, 'exercise' | 'side'>;

function lineAt({ kind, exercise, side }: Interval, told: Told, words: VoiceWords): string | null {
	if (kind === 'rest') return exercise === null ? words.rest() : null;
	if (exercise === null) return null;
	if (kind === 'transition' || exercise !== told.exercise) {
		return words.comesNext({ exercise: words.exerciseName(exercise), side });
	}
	if (side === null || kind === 'rep') return null;
	return kind === 'switch' || side !== told.side ? words.switchTo({ side }) : null;
}

import type { Millis } from '../routine/duration.ts';
import type { Timeline } from '../routine/timeline.ts';
import { cuesOf, type CueOptions } from '../sound/cues.ts';
import type { MomentQuestion, Score, SessionMoment } from '../sound/session-sound.ts';

/** What is heard in a session of a routine. `waitForMe`: whether the clock waits for the person. */
export function routineScore(timeline: Timeline, waitForMe: boolean, options: CueOptions): Score {
	return {
		cues: cuesOf(timeline, options),
		waits: waitsIn(timeline, waitForMe),
		waitPhrase: options.coach?.words.whenInPosition ?? null
	};
}

/**
 * Points of the timeline where the clock stops to wait for the person: the end of each transition, except at the end of
 * the routine. None without `waitForMe`.
 */
export function waitsIn({ intervals, totalMs }: Timeline, waitForMe: boolean): readonly Millis[] {
	if (!waitForMe) return [];
	return intervals.filter(({ kind, endMs }) => kind === 'transition' && endMs < totalMs).map(({ endMs }) => endMs);
}

/** The part of a session's state that follows from its score alone. */
export type ScoredMoment = Pick<SessionMoment, 'cues' | 'waits' | 'waitPhrase' | 'alarmWait' | 'question'>;

export function scoredMoment({ cues, question, ...waiting }: Score, isAnswered: boolean): ScoredMoment {
	if (!question) return { cues, ...waiting };
	const { atMs, ringing } = question;
	const before = cues.filter((cue) => cue.atMs < atMs);
	const asked: MomentQuestion = { atMs, ringing, calm: cues.slice(before.length), isAnswered };
	return { cues: isAnswered ? cues : [...before, ...ringing], question: asked, ...waiting };
}

/** The state of a session before its clock starts, for preparing its sound. */
export function openingMoment(timeline: Timeline, score: Score): SessionMoment {
	return {
		timeline,
		...scoredMoment(score, false),
		elapsedMs: 0,
		untilMs: score.waits[0] ?? timeline.totalMs,
		status: 'paused'
	};
}

import type { Millis } from '../routine/duration.ts';
import { extendInterval, swapExercise } from '../routine/edit-timeline.ts';
import type { Timeline } from '../routine/timeline.ts';
import type { StepOutcome } from './step-log.ts';

export interface Extension {
	readonly index: number;
	readonly extraMs: Millis;
}

/** Applies from the interval at `index` to the end of its step. */
export interface Swap {
	readonly index: number;
	readonly exercise: string;
}

/** The state of a session: enough to resume it, or to record the part that was done. */
export interface SessionProgress {
	readonly positionMs: Millis;
	/** Active time: without pauses, waits and skipped parts. */
	readonly playedMs: Millis;
	readonly intervalIndex: number;
	readonly extensions: readonly Extension[];
	readonly swaps: readonly Swap[];
	readonly steps: readonly StepOutcome[];
}

/** The state of an earlier run of a session, to resume from. */
export type ResumePoint = Pick<SessionProgress, 'positionMs' | 'playedMs' | 'extensions' | 'swaps' | 'steps'>;

/**
 * Applies the person's extensions and swaps to `timeline`, which must be freshly compiled. Throws for an extension of
 * an interval that does not exist.
 */
export function editedTimeline(
	timeline: Timeline,
	{ extensions, swaps }: Pick<SessionProgress, 'extensions' | 'swaps'>
): Timeline {
	const extended = extensions.reduce((longer, { index, extraMs }) => extendInterval(longer, index, extraMs), timeline);
	return swaps.reduce((swapped, { index, exercise }) => swapExercise(swapped, index, exercise), extended);
}

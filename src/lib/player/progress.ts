import type { Millis } from '../routine/duration.ts';
import type { StepOutcome } from './step-log.ts';

export interface Extension {
	readonly index: number;
	readonly extraMs: Millis;
}

/** From the interval at `index` on, to the end of its step. */
export interface Swap {
	readonly index: number;
	readonly exercise: string;
}

/** Enough to carry on, or to record what was done. */
export interface SessionProgress {
	readonly positionMs: Millis;
	/** Active time: pauses, waits and what was skipped left out. */
	readonly playedMs: Millis;
	readonly intervalIndex: number;
	readonly extensions: readonly Extension[];
	readonly swaps: readonly Swap[];
	readonly steps: readonly StepOutcome[];
}

/** Where an earlier run of a session stood. */
export type ResumePoint = Pick<SessionProgress, 'positionMs' | 'playedMs' | 'extensions' | 'swaps' | 'steps'>;

import type { Millis } from '../routine/duration.ts';

/** One day of the week chart. */
export interface WeekDay {
	readonly letter: string;
	/** Text for screen readers. */
	readonly words: string;
	readonly what: 'done' | 'flare' | 'rest' | 'today' | 'ahead' | 'none';
	readonly isToday: boolean;
	/** Height of the bar, 0–1. */
	readonly level: number;
}

/** Playing time at which a bar reaches full height; longer days are no taller. */
const FULL_MS: Millis = 16 * 60_000;
/** Minimum height of a bar, so that a one-minute break is visible. */
const LEAST_LEVEL = 0.12;

/** Bar height for a day's playing time, 0–1. */
export function levelOf(playedMs: Millis): number {
	return playedMs <= 0 ? 0 : Math.min(1, Math.max(LEAST_LEVEL, playedMs / FULL_MS));
}

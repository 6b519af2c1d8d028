import type { Millis } from '../routine/duration.ts';

/** One bar of a week. */
export interface WeekDay {
	readonly letter: string;
	/** What a screen reader says. */
	readonly words: string;
	readonly what: 'done' | 'flare' | 'rest' | 'today' | 'ahead' | 'none';
	readonly isToday: boolean;
	/** Height of the bar, 0–1. */
	readonly level: number;
}

/** A bar this long fills the week's height: longer ones are not taller. */
const FULL_MS: Millis = 16 * 60_000;
/** So that a minute's break can be seen too. */
const LEAST_LEVEL = 0.12;

/** Height of the bar for a day's sessions, 0–1. */
export function levelOf(playedMs: Millis): number {
	return playedMs <= 0 ? 0 : Math.min(1, Math.max(LEAST_LEVEL, playedMs / FULL_MS));
}

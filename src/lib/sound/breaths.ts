import { SECOND_MS, type Millis } from '../routine/duration.ts';

/** The pace of a breathing exercise. */
export interface BreathPace {
	readonly inMs: Millis;
	readonly outMs: Millis;
}

/** One half of a breath, in or out. */
export interface Breath {
	readonly atMs: Millis;
	readonly endMs: Millis;
	readonly way: 'in' | 'out';
	/** Index of the breath, from 0; the same for both halves of a breath. */
	readonly number: number;
}

/** Pause before the first breath, after the bell or the opening words. */
const SETTLE_MS: Millis = SECOND_MS;

/**
 * As many whole breaths as fit, each as two halves: in, then out. The first begins `SETTLE_MS` after `fromMs`; the last
 * ends at `toMs` or earlier. Empty if none fits.
 */
export function breathsBetween({ inMs, outMs }: BreathPace, fromMs: Millis, toMs: Millis): Breath[] {
	const firstMs = fromMs + SETTLE_MS;
	const count = Math.max(0, Math.floor((toMs - firstMs) / (inMs + outMs)));
	return Array.from({ length: count }, (_, number): Breath[] => {
		const startMs = firstMs + number * (inMs + outMs);
		const [atMs, turnMs, endMs] = [startMs, startMs + inMs, startMs + inMs + outMs].map(Math.round) as [
			Millis,
			Millis,
			Millis
		];
		return [
			{ atMs, endMs: turnMs, way: 'in', number },
			{ atMs: turnMs, endMs, way: 'out', number }
		];
	}).flat();
}

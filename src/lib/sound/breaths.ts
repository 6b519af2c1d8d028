import { SECOND_MS, type Millis } from '../routine/duration.ts';

/** The pace of an exercise that is breathing and nothing else. */
export interface BreathPace {
	readonly inMs: Millis;
	readonly outMs: Millis;
}

/** Half of a breath. */
export interface Breath {
	readonly atMs: Millis;
	readonly endMs: Millis;
	readonly way: 'in' | 'out';
	/** From 0; in and out of one breath share it. */
	readonly number: number;
}

/** Between the bell and the first breath. */
const SETTLE_MS: Millis = SECOND_MS;

/** Whole breaths from `fromMs` on that end by `toMs`, each as it turns in and out. Empty where not even one fits. */
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

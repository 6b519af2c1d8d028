import type { Degrees } from '../body/vector.ts';

/** A closed chain is not turned further, nor by less than this at a time, nor if only so little is missed (metres). */
const MOST: Degrees = 24;
const LEAST_STEP: Degrees = 1 / 64;
const CLOSED = 0.004;

/** The turn, near 0, by which nearly nothing is missed, or as little as can be: steps that halve where it gets worse. */
export function closingTurn(missedAt: (turn: Degrees) => number): Degrees {
	let turn = 0;
	let missed = missedAt(0);
	for (let step = 1; Math.abs(step) >= LEAST_STEP && missed > CLOSED;) {
		const next = missedAt(turn + step);
		if (next < missed && Math.abs(turn + step) <= MOST) {
			turn += step;
			missed = next;
		} else {
			step /= -2;
		}
	}
	return turn;
}

import type { Degrees } from '../body/vector.ts';

/**
 * Limits for closing a kinematic chain: the largest turn, the smallest step, and the largest miss, in metres, that
 * counts as closed.
 */
const MOST: Degrees = 24;
const LEAST_STEP: Degrees = 1 / 64;
const CLOSED = 0.004;

/**
 * Searches from 0 for a turn that closes the chain. If there is none, the result is the turn with the smallest miss
 * found. A step that does not reduce the miss, or exceeds `MOST`, is reversed and halved.
 */
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

import type { Millis } from '../routine/duration.ts';
import type { Clock } from './clock.ts';

/**
 * For tests: a clock that the test advances. `advance` fires the ticks that are due; `stall` delays them, as in a
 * suspended page.
 */
export class FakeClock implements Clock {
	#nowMs = 987_654;
	#ticks = new Set<{ dueMs: Millis; periodMs: Millis; tick: () => void }>();

	nowMs(): Millis {
		return this.#nowMs;
	}

	every(periodMs: Millis, tick: () => void): () => void {
		const entry = { dueMs: this.#nowMs + periodMs, periodMs, tick };
		this.#ticks.add(entry);
		return () => void this.#ticks.delete(entry);
	}

	pastMs(ms: Millis): Promise<void> {
		return new Promise((resolve) => {
			const stop = this.every(ms, () => {
				stop();
				resolve();
			});
		});
	}

	async nextTask(): Promise<void> {}

	/** Advances time and fires every tick on the way. `beforeTick` gets the time passed since the previous tick. */
	advance(ms: Millis, beforeTick: (passedMs: Millis) => void = () => {}): void {
		const endMs = this.#nowMs + ms;
		for (let due = this.#nextDue(endMs); due; due = this.#nextDue(endMs)) {
			beforeTick(due.dueMs - this.#nowMs);
			this.#nowMs = due.dueMs;
			due.dueMs += due.periodMs;
			due.tick();
		}
		beforeTick(endMs - this.#nowMs);
		this.#nowMs = endMs;
	}

	/** Advances time without a tick; overdue ticks fire once, right at the next `advance`. */
	stall(ms: Millis): void {
		this.#nowMs += ms;
		for (const entry of this.#ticks) entry.dueMs = Math.max(entry.dueMs, this.#nowMs);
	}

	#nextDue(endMs: Millis) {
		return [...this.#ticks].filter(({ dueMs }) => dueMs <= endMs).sort((a, b) => a.dueMs - b.dueMs)[0];
	}
}

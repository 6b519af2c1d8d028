import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TrackClock } from './track-clock.ts';

const TICK_MS = 50;

/**
 * Plays a track at `rates`, one per tick, and calls `look` at each tick. Returns the session's times, and both clocks
 * at the end.
 */
function run(clock: TrackClock, rates: readonly number[], from = { trackMs: 0, clockMs: 0 }) {
	let { trackMs, clockMs } = from;
	const places: number[] = [];
	for (const rate of rates) {
		trackMs += rate * TICK_MS;
		clockMs += TICK_MS;
		clock.look(trackMs, clockMs);
		places.push(trackMs + clock.aheadMs);
	}
	return { places, trackMs, clockMs };
}

const ticks = (count: number, rate: number) => Array.from({ length: count }, () => rate);

describe('the clock of a track', () => {
	it('is the track’s, however the sound card’s clock drifts', () => {
		const clock = new TrackClock();
		const { places, trackMs } = run(clock, ticks(72_000, 0.9997));
		expect(places.at(-1)).toBe(trackMs);
		expect(clock.canCatchUp).toBe(false);
	});

	it('waits for a track that is a little late, and longer for one that has not begun', () => {
		const clock = new TrackClock();
		expect(run(clock, ticks(28, 0)).places.at(-1)).toBe(0);
		clock.begin(0, 0);
		const begun = run(clock, [...ticks(20, 1), ...ticks(9, 0)]);
		expect(begun.places.at(-1)).toBe(1000);
	});

	it('goes on by the device where the track stands, and says when it can catch up', () => {
		const clock = new TrackClock();
		const stalled = run(clock, [...ticks(20, 1), ...ticks(40, 0)]);
		expect(stalled.places.at(-1)).toBeCloseTo(3000, -1);
		expect(clock.lagMs).toBeCloseTo(2000, -1);
		expect(clock.canCatchUp).toBe(false);
		const again = run(clock, ticks(14, 1), stalled);
		expect(clock.canCatchUp).toBe(true);
		clock.begin(again.trackMs + clock.aheadMs, again.clockMs);
		expect([clock.aheadMs, clock.lagMs]).toEqual([0, 0]);
	});

	it('believes a track that went on, or stood, while the page was asleep', () => {
		const clock = new TrackClock();
		const { trackMs, clockMs } = run(clock, ticks(20, 1));
		clock.look(trackMs + 600_000, clockMs + 600_000);
		expect(clock.aheadMs).toBe(0);
		clock.look(trackMs + 600_000, clockMs + 4_200_000);
		expect(clock.aheadMs).toBe(0);
		clock.look(trackMs + 700_000, clockMs + 4_200_001);
		expect(clock.aheadMs).toBe(0);
	});

	it('never goes back, is never behind the track, and once that has begun never half a second behind the device', () => {
		const rates = fc.array(fc.oneof(fc.constant(0), fc.constant(1), fc.double({ min: 0, max: 2, noNaN: true })), {
			maxLength: 400
		});
		fc.assert(
			fc.property(rates, (any) => {
				const { places } = run(new TrackClock(), [1, ...any]);
				let trackMs = 0;
				places.forEach((place, index) => {
					trackMs += TICK_MS * ([1, ...any][index] ?? 0);
					if (index > 0) expect(place).toBeGreaterThanOrEqual(places[index - 1]! - 1e-6);
					expect(place).toBeGreaterThanOrEqual(trackMs - 1e-6);
					expect(place).toBeGreaterThanOrEqual((index + 1) * TICK_MS * (1 - 0.0005) - 500);
				});
			})
		);
	});
});

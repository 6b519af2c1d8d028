import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	DRIFT_MS,
	haltSounds,
	DROP_AFTER_MS,
	LOOKAHEAD_MS,
	NOTHING_SCHEDULED,
	planSounds,
	type LiveCue
} from './live-cues.ts';

const cues: readonly LiveCue[] = Array.from({ length: 200 }, (_, second) => ({
	atMs: second * 1000,
	sound: 'count'
}));

/** A reading in which the audio clock is 500 ms plus `driftMs` ahead of the session. */
const at = (elapsedMs: number, driftMs = 0) => ({ elapsedMs, audioMs: elapsedMs + 500 + driftMs });

describe('planning tones', () => {
	it('schedules what comes in the next minute and a half, on the audio clock', () => {
		const { starts, cancels } = planSounds(cues, NOTHING_SCHEDULED, at(0));
		expect(cancels).toBe(false);
		expect(starts).toHaveLength(LOOKAHEAD_MS / 1000);
		expect(starts[7]).toEqual({ sound: 'count', atMs: 7500 });
	});

	it('goes on where it left off while the clocks agree', () => {
		const { schedule } = planSounds(cues, NOTHING_SCHEDULED, at(0));
		const plan = planSounds(cues, schedule, at(2000, DRIFT_MS));
		expect(plan.cancels).toBe(false);
		expect(plan.starts).toEqual([
			{ sound: 'count', atMs: LOOKAHEAD_MS + 500 },
			{ sound: 'count', atMs: LOOKAHEAD_MS + 1500 }
		]);
	});

	it('begins anew when the clocks have drifted apart, without repeating what was heard', () => {
		const { schedule } = planSounds(cues, NOTHING_SCHEDULED, at(0));
		// By the audio clock, the cue at 5 s has been heard; but the session has not reached 5 s.
		const early = planSounds(cues, schedule, at(4950, DRIFT_MS + 1));
		expect(early.cancels).toBe(true);
		expect(early.starts[0]).toEqual({ sound: 'count', atMs: 6500 + DRIFT_MS + 1 });
		// The audio clock stalled: the cue at 5 s has not been heard, and is not too late.
		const stalled = planSounds(cues, schedule, at(5000 + DROP_AFTER_MS, -400));
		expect(stalled.cancels).toBe(true);
		expect(stalled.starts[0]).toEqual({ sound: 'count', atMs: 5100 });
		// A cue later than `DROP_AFTER_MS` is dropped.
		expect(planSounds(cues, schedule, at(5001 + DROP_AFTER_MS, -400)).starts[0]).toEqual({
			sound: 'count',
			atMs: 6100
		});
	});

	it('begins anew with another list of cues, and when the session goes back', () => {
		const { schedule } = planSounds(cues, NOTHING_SCHEDULED, at(5500));
		const other = planSounds([...cues], schedule, at(5500));
		expect(other.cancels).toBe(true);
		expect(other.starts[0]!.atMs).toBe(6500);
		const back = planSounds(cues, schedule, { elapsedMs: 3000, audioMs: 6000 });
		expect(back.cancels).toBe(true);
		expect(back.starts[0]).toEqual({ sound: 'count', atMs: 6000 });
	});

	it('takes up after a halt with what was not heard before it', () => {
		const { schedule } = planSounds(cues, NOTHING_SCHEDULED, at(0));
		const halt = haltSounds(schedule, at(5010));
		expect(halt.cancels).toBe(true);
		expect(haltSounds(halt.schedule, at(5010, 9999)).cancels).toBe(false);
		const resumed = planSounds(cues, halt.schedule, at(5010, 70_000));
		expect(resumed).toMatchObject({ cancels: false, starts: { 0: { atMs: 76_500 } } });
	});

	it('leaves out nothing after a wait at the end of a shorter list', () => {
		const { schedule } = planSounds(cues.slice(0, 5), NOTHING_SCHEDULED, at(0));
		const waiting = planSounds(cues.slice(0, 5), schedule, at(5000));
		const resumed = planSounds(cues, waiting.schedule, at(5000, 30_000));
		expect(resumed.starts[0]).toEqual({ sound: 'count', atMs: 35_500 });
	});

	it('lets the last tone ring out while the session stands at its end', () => {
		const few = cues.slice(0, 6);
		const { schedule } = planSounds(few, NOTHING_SCHEDULED, at(0));
		expect(planSounds(few, schedule, at(5000, 800))).toMatchObject({ cancels: false, starts: [] });
		const skipped = planSounds(few, schedule, { elapsedMs: 5000, audioMs: 2500 });
		expect(skipped).toMatchObject({ cancels: true, starts: [{ sound: 'count', atMs: 2500 }] });
	});

	it('gives each cue once in a run whose clocks agree, however the readings fall', () => {
		const gaps = fc.array(fc.double({ min: 0, max: LOOKAHEAD_MS - 1, noNaN: true }), { maxLength: 30 });
		const jitters = fc.infiniteStream(fc.double({ min: -DRIFT_MS / 2, max: DRIFT_MS / 2, noNaN: true }));
		fc.assert(
			fc.property(gaps, jitters, (steps, jitter) => {
				let { schedule, starts } = planSounds(cues, NOTHING_SCHEDULED, at(0, jitter.next().value));
				const offset = starts[0]!.atMs;
				const given = [...starts];
				let elapsedMs = 0;
				for (const step of steps) {
					elapsedMs += step;
					const plan = planSounds(cues, schedule, at(elapsedMs, jitter.next().value));
					expect(plan.cancels).toBe(false);
					({ schedule, starts } = plan);
					given.push(...starts);
				}
				const due = cues.filter(({ atMs }) => atMs < elapsedMs + LOOKAHEAD_MS);
				expect(given.map(({ atMs }) => Math.round(atMs - offset))).toEqual(due.map(({ atMs }) => atMs));
			})
		);
	});
});

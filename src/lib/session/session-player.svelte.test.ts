import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timelineOf, timelines } from '../../../tests/support/arbitraries.ts';
import type { Routine } from '../routine/schema.ts';
import type { Timeline } from '../routine/timeline.ts';
import { FakeSpeaker } from '../sound/fake-speaker.ts';
import { LiveSound } from '../sound/live-sound.ts';
import { FakeClock } from './fake-clock.ts';
import type { ResumePoint, SessionProgress } from './progress.ts';
import { SessionPlayer } from './session-player.svelte.ts';

function routineOf(steps: object[]): Routine {
	return {
		version: 1,
		id: 'x',
		name: 'X',
		goal: 'other',
		level: 1,
		phase: 1,
		leadInSeconds: 5,
		rounds: 1,
		steps: steps.map((step) => ({ sets: 1, sides: 'both', restSeconds: 4, ...step })) as Routine['steps']
	};
}

/** 5 s lead-in, 20 s hold; 8 s transition, left and right 10 s with 8 s between; 10 s transition, 3 reps of 4 s. */
const timeline = timelineOf(
	routineOf([
		{ exercise: 'supine', holdSeconds: 20 },
		{ exercise: 'supine', holdSeconds: 10, sides: 'each' },
		{ exercise: 'seated', reps: 3, repSeconds: 4, transitionSeconds: 10 }
	])
);

function play(options: { timeline?: Timeline; waitForMe?: boolean; resume?: ResumePoint } = {}) {
	const clock = new FakeClock();
	const speaker = new FakeSpeaker();
	const silent = { isAvailable: () => false, say: () => {}, silence: () => {} };
	const sound = new LiveSound(
		{ clock, speaker, voice: silent, vibrator: { vibrate: () => {} } },
		{ volume: 1, tones: true, voice: null, vibration: false }
	);
	const told: SessionProgress[] = [];
	const finished: SessionProgress[] = [];
	const player = new SessionPlayer(
		{ clock, sound },
		{
			timeline: options.timeline ?? timeline,
			waitForMe: options.waitForMe ?? false,
			countdown: true,
			coach: null,
			breathOf: () => null,
			...(options.resume ? { resume: options.resume } : {}),
			onprogress: (progress) => told.push(progress),
			onfinish: (progress) => finished.push(progress)
		}
	);
	const advance = (ms: number) => clock.advance(ms, (passedMs) => speaker.advance(passedMs));
	player.resume();
	return { clock, speaker, player, told, finished, advance };
}

describe('a session', () => {
	it('goes from start to end and tells of every interval', () => {
		const { player, advance, told, finished } = play();
		advance(timeline.totalMs);
		expect(player.status).toBe('over');
		expect(finished).toHaveLength(1);
		expect(finished[0]).toMatchObject({ positionMs: timeline.totalMs, playedMs: timeline.totalMs });
		expect(told.map(({ intervalIndex }) => intervalIndex)).toEqual(timeline.intervals.map((_, index) => index));
	});

	it('shows the time that has passed after a stall of 20 seconds, and plays no burst', () => {
		const { player, clock, speaker, advance } = play();
		advance(7000);
		speaker.heard.length = 0;
		clock.stall(20_000);
		speaker.advance(20_000);
		const scheduled = speaker.heard.length;
		advance(100);
		expect(player.positionMs).toBeGreaterThanOrEqual(27_000);
		expect(player.positionMs).toBeLessThanOrEqual(27_300);
		expect(speaker.heard.length - scheduled).toBeLessThanOrEqual(1);
	});

	it('is over after a stall beyond its end, with just its own length played', () => {
		const { clock, advance, finished } = play();
		advance(1000);
		clock.stall(600_000);
		advance(100);
		expect(finished[0]).toMatchObject({ positionMs: timeline.totalMs, playedMs: timeline.totalMs });
	});

	it('leaves pauses out', () => {
		const { player, advance } = play();
		advance(10_000);
		player.pause();
		advance(60_000);
		expect(player.positionMs).toBe(10_000);
		player.resume();
		advance(5000);
		expect(player.progress()).toMatchObject({ positionMs: 15_000, playedMs: 15_000 });
	});

	it('skips to the next step and does not count what was skipped', () => {
		const { player, advance } = play();
		advance(10_000);
		player.next();
		expect(player.positionMs).toBe(25_000);
		expect(player.state.interval).toMatchObject({ kind: 'transition', step: 1 });
		advance(2000);
		expect(player.progress()).toMatchObject({ positionMs: 27_000, playedMs: 12_000 });
	});

	it('goes back to the step before early in a step, and to where its work began later', () => {
		const { player, advance } = play();
		player.next();
		advance(2000);
		player.previous();
		expect(player.positionMs).toBe(0);
		player.next();
		advance(8000 + 6000);
		player.previous();
		expect(player.positionMs).toBe(33_000);
		expect(player.state.interval).toMatchObject({ kind: 'hold', side: 'left' });
	});

	it('ends when the last step is skipped', () => {
		const { player, finished } = play();
		player.next();
		player.next();
		player.next();
		expect(finished).toHaveLength(1);
		player.next();
		player.resume();
		expect(player.status).toBe('over');
		expect(finished).toHaveLength(1);
	});

	it('stays paused when steps are skipped in a pause', () => {
		const { player, advance } = play();
		player.pause();
		player.next();
		advance(5000);
		expect(player.status).toBe('paused');
		expect(player.positionMs).toBe(25_000);
	});

	it('gives 15 seconds more to what runs, whether or not it is paused', () => {
		const { player, advance } = play();
		advance(6000);
		player.extend(15_000);
		expect(player.state.leftMs).toBe(19_000 + 15_000);
		player.pause();
		player.extend(15_000);
		expect(player.state.leftMs).toBe(19_000 + 30_000);
		player.resume();
		advance(49_000);
		expect(player.state.interval).toMatchObject({ kind: 'transition', step: 1 });
		advance(timeline.totalMs);
		expect(player.progress().playedMs).toBe(timeline.totalMs + 30_000);
	});

	it('counts every step once, as done, skipped or swapped', () => {
		const { player, advance, finished } = play();
		advance(25_000);
		player.next();
		player.swap('prone');
		advance(100_000);
		expect(finished[0]?.steps).toEqual([
			{ exercise: 'supine', playedMs: 20_000, outcome: 'done' },
			{ exercise: 'supine', playedMs: 0, outcome: 'skipped' },
			{ exercise: 'prone', playedMs: 12_000, outcome: 'swapped' }
		]);
	});

	it('is silent once it is stopped', () => {
		const { player, speaker, advance, told } = play();
		advance(6000);
		const { playedMs } = player.stop();
		const heard = speaker.heard.length;
		const tellings = told.length;
		advance(60_000);
		expect(playedMs).toBe(6000);
		expect(speaker.heard).toHaveLength(heard);
		expect(told).toHaveLength(tellings);
		player.resume();
		expect(player.status).toBe('over');
	});
});

describe('"wait for me"', () => {
	it('stands at the end of each transition until the person is in position', () => {
		const { player, advance } = play({ waitForMe: true });
		advance(60_000);
		expect(player.status).toBe('waiting');
		expect(player.state).toMatchObject({ leftMs: 0, interval: { kind: 'transition', step: 0 } });
		player.resume();
		advance(20_000 + 8000 + 60_000);
		expect(player.status).toBe('waiting');
		expect(player.state.interval).toMatchObject({ kind: 'transition', step: 1 });
		expect(player.progress()).toMatchObject({ positionMs: 33_000, playedMs: 33_000 });
	});

	it('rings the bell of a hold only when it begins', () => {
		const { player, speaker, advance } = play({ waitForMe: true });
		advance(60_000);
		expect(speaker.heard.map(({ sound }) => sound)).not.toContain('bell');
		player.resume();
		advance(1000);
		expect(speaker.heard.at(-1)?.sound).toBe('bell');
	});

	it('goes on waiting when the exercise is swapped for an easier one', () => {
		const { player, advance } = play({ waitForMe: true });
		advance(60_000);
		player.swap('prone');
		expect(player.status).toBe('waiting');
		expect(player.state.interval).toMatchObject({ kind: 'transition', exercise: 'prone' });
	});

	it('can be skipped, and given 15 seconds more', () => {
		const { player, advance } = play({ waitForMe: true });
		advance(60_000);
		player.extend(15_000);
		expect(player.status).toBe('running');
		expect(player.state.leftMs).toBe(15_000);
		advance(60_000);
		player.next();
		expect(player.status).toBe('running');
		expect(player.state.interval.step).toBe(1);
		advance(60_000);
		player.previous();
		expect(player.state.interval.step).toBe(0);
	});
});

describe('a session that is carried on', () => {
	it('stands where it stood, with all that was changed', () => {
		const first = play();
		first.advance(6000);
		first.player.extend(15_000);
		first.player.next();
		first.player.swap('prone');
		first.advance(9000);
		const kept = first.player.stop();
		const second = play({ resume: kept });
		expect(second.player.progress()).toEqual(kept);
		expect(second.player.state.interval.exercise).toBe('prone');
		second.advance(timeline.totalMs + 15_000);
		expect(second.finished).toHaveLength(1);
	});

	it('resumes in the interval it was told of last, whichever that was', () => {
		fc.assert(
			fc.property(timelines, fc.double({ min: 0, max: 0.999, noNaN: true }), (some, share) => {
				const first = play({ timeline: some });
				first.advance(Math.floor(some.totalMs * share));
				const kept = first.told.at(-1) as SessionProgress;
				const second = play({ timeline: some, resume: kept });
				expect(second.player.state.index).toBe(kept.intervalIndex);
				expect(second.player.state.index).toBe(first.player.state.index);
			}),
			{ numRuns: 20 }
		);
	});
});

describe('whatever the person does', () => {
	const act = fc.oneof(
		fc.record({ do: fc.constant('advance' as const), ms: fc.integer({ min: 0, max: 40_000 }) }),
		fc.record({ do: fc.constant('stall' as const), ms: fc.integer({ min: 0, max: 40_000 }) }),
		fc.record({ do: fc.constantFrom('pause', 'resume', 'next', 'previous', 'extend'), ms: fc.constant(0) })
	);

	it('played time is never more than time that passed, and the place is always on the timeline', () => {
		fc.assert(
			fc.property(timelines, fc.boolean(), fc.array(act, { maxLength: 25 }), (some, waitForMe, acts) => {
				const { player, clock, advance, finished } = play({ timeline: some, waitForMe });
				const startMs = clock.nowMs();
				for (const { do: what, ms } of acts) {
					if (what === 'advance') advance(ms);
					else if (what === 'stall') clock.stall(ms);
					else if (what === 'extend') player.extend(15_000);
					else player[what as 'pause' | 'resume' | 'next' | 'previous']();
					const { playedMs, positionMs } = player.progress();
					expect(playedMs).toBeLessThanOrEqual(clock.nowMs() - startMs);
					expect(positionMs).toBeGreaterThanOrEqual(0);
					expect(positionMs).toBeLessThanOrEqual(player.timeline.totalMs);
				}
				advance(200); // an end first noticed by `progress()` is reported at the next tick
				expect(finished.length).toBe(player.status === 'over' ? 1 : 0);
			})
		);
	});
});

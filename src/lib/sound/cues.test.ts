import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Interval, IntervalKind, Timeline } from '../routine/timeline.ts';
import { cuesBetween, cuesOf, type Cue } from './cues.ts';
import { VIBRATION } from './vibration.ts';
import type { VoiceWords } from './voice-lines.ts';

type Part = Partial<Interval> & { kind: IntervalKind; seconds: number };

/** Intervals one after the other; repetitions in a row are one set. */
function timelineOf(parts: readonly Part[]): Timeline {
	let endMs = 0;
	let spanStartMs = 0;
	const intervals = parts.map(({ seconds, ...part }, index): Interval => {
		const startMs = endMs;
		endMs += Math.round(seconds * 1000);
		if (part.kind !== 'rep' || parts[index - 1]?.kind !== 'rep') spanStartMs = startMs;
		const plain = { exercise: 'cat-cow', side: null, set: null, rep: null, step: 0, round: 1, spanEndMs: endMs };
		return { ...plain, ...part, startMs, endMs, spanStartMs };
	});
	return { id: 'some', totalMs: endMs, intervals };
}

const words: VoiceWords = {
	exerciseName: (id) => id.toUpperCase(),
	comesNext: ({ exercise, side }) => `next ${exercise} ${side ?? 'both'}`,
	switchTo: ({ side }) => `switch ${side}`,
	rest: () => 'rest',
	finished: () => 'finished'
};

function cuesIn(parts: readonly Part[], kind: Cue['kind'], countdown = true): string[] {
	return cuesOf(timelineOf(parts), { countdown, voice: words })
		.filter((cue) => cue.kind === kind)
		.map(({ atMs, text }) => `${atMs / 1000} ${text}`);
}

describe('tones', () => {
	it('tell a hold, its middle and its last three seconds', () => {
		expect(
			cuesIn(
				[
					{ kind: 'transition', seconds: 4 },
					{ kind: 'hold', seconds: 20 }
				],
				'tone'
			)
		).toEqual(['0 move', '4 bell', '14 half', '21 count', '22 count', '23 count', '24 finish']);
	});

	it('ring for a set, tick for each further repetition and never count those down', () => {
		const reps: Part[] = Array.from({ length: 3 }, () => ({ kind: 'rep', seconds: 12 }));
		expect(cuesIn([...reps, { kind: 'rest', seconds: 4 }, ...reps.slice(0, 2)], 'tone')).toEqual([
			'0 bell',
			'12 rep',
			'24 rep',
			'36 rest',
			'40 bell',
			'52 rep',
			'64 finish'
		]);
	});

	it('count down transitions, switches and rests from 5 s on, holds from 10 s on', () => {
		for (const kind of ['transition', 'switch', 'rest'] as const) {
			expect(cuesIn([{ kind, seconds: 5 }], 'tone')).toHaveLength(5);
			expect(cuesIn([{ kind, seconds: 4.999 }], 'tone')).toHaveLength(2);
		}
		expect(cuesIn([{ kind: 'hold', seconds: 10 }], 'tone')).toHaveLength(5);
		expect(cuesIn([{ kind: 'hold', seconds: 9.999 }], 'tone')).toHaveLength(2);
	});

	it('do not count down for a person who does not want it', () => {
		expect(cuesIn([{ kind: 'hold', seconds: 20 }], 'tone', false)).toEqual(['0 bell', '10 half', '20 finish']);
	});
});

describe('voice lines', () => {
	it('name the coming exercise and side, the switch, the rest and the end', () => {
		const parts: Part[] = [
			{ kind: 'transition', seconds: 10, side: 'left' },
			{ kind: 'hold', seconds: 20, side: 'left' },
			{ kind: 'rest', seconds: 4, side: 'left' },
			{ kind: 'hold', seconds: 20, side: 'left' },
			{ kind: 'switch', seconds: 6, side: 'right' },
			{ kind: 'hold', seconds: 20, side: 'right' },
			{ kind: 'rest', seconds: 30, exercise: null },
			{ kind: 'transition', seconds: 10, exercise: 'bridge' },
			{ kind: 'rep', seconds: 4, exercise: 'bridge' }
		];
		expect(cuesIn(parts, 'voice')).toEqual([
			'0 next CAT-COW left',
			'54 switch right',
			'80 rest',
			'110 next BRIDGE both',
			'124 finished'
		]);
	});

	it('say each turn of alternating holds, and which side is first again after a rest', () => {
		const turns: Part[] = [
			{ kind: 'hold', seconds: 5, side: 'left' },
			{ kind: 'hold', seconds: 5, side: 'right' }
		];
		const parts: Part[] = [
			{ kind: 'transition', seconds: 10, side: 'left' },
			...turns,
			{ kind: 'rest', seconds: 4 },
			...turns
		];
		expect(cuesIn(parts, 'voice')).toEqual([
			'0 next CAT-COW left',
			'15 switch right',
			'24 switch left',
			'29 switch right',
			'34 finished'
		]);
	});

	it('name an exercise that begins without a transition', () => {
		expect(cuesIn([{ kind: 'rep', seconds: 4 }], 'voice')[0]).toBe('0 next CAT-COW both');
	});

	it('are left out without words', () => {
		const cues = cuesOf(timelineOf([{ kind: 'hold', seconds: 5 }]), { countdown: true, voice: null });
		expect(cues.some(({ kind }) => kind === 'voice')).toBe(false);
	});
});

it('lets changes be felt, and the switch like nothing else', () => {
	const parts: Part[] = [
		{ kind: 'transition', seconds: 5 },
		{ kind: 'hold', seconds: 20 },
		{ kind: 'switch', seconds: 5 },
		{ kind: 'rep', seconds: 4 },
		{ kind: 'rep', seconds: 4 },
		{ kind: 'rest', seconds: 4 }
	];
	expect(cuesIn(parts, 'vibration')).toEqual(['0 move', '5 bell', '15 half', '25 switch', '30 bell', '42 finish']);
	const { switch: switching, ...others } = VIBRATION;
	for (const other of Object.values(others)) expect(switching.length).toBeGreaterThan(other.length);
});

describe('on any timeline', () => {
	const side = fc.constantFrom(null, 'left' as const, 'right' as const);
	const part = fc.record({
		kind: fc.constantFrom<IntervalKind>('transition', 'hold', 'rep', 'rest', 'switch'),
		seconds: fc.integer({ min: 1, max: 90_000 }).map((ms) => ms / 1000),
		side,
		exercise: fc.constantFrom(null, 'cat-cow', 'bridge')
	});
	const timelines = fc.array(part, { minLength: 1, maxLength: 40 }).map(timelineOf);
	const cueLists = fc
		.tuple(timelines, fc.boolean(), fc.constantFrom(null, words))
		.map(([timeline, countdown, voice]) => ({ timeline, cues: cuesOf(timeline, { countdown, voice }) }));

	it('windows of cues join without loss or repeat', () => {
		const cuts = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 });
		fc.assert(
			fc.property(cueLists, cuts, ({ timeline, cues }, shares) => {
				const inside = shares.map((share) => share * timeline.totalMs).sort((a, b) => a - b);
				const points = [0, ...inside, timeline.totalMs + 1];
				const joined = points.slice(1).flatMap((to, index) => cuesBetween(cues, points[index]!, to));
				expect(joined).toEqual(cues);
			})
		);
	});

	it('a window holds what is due in it, its start included and its end not', () => {
		const ends = fc.tuple(fc.integer({ min: -1000, max: 600_000 }), fc.integer({ min: -1000, max: 600_000 }));
		fc.assert(
			fc.property(cueLists, ends, ({ cues }, [from, to]) => {
				expect(cuesBetween(cues, from, to)).toEqual(cues.filter(({ atMs }) => from <= atMs && atMs < to));
			})
		);
	});

	it('cues are whole milliseconds within the session, in order, one of a kind at a time', () => {
		const order = ['tone', 'vibration', 'voice'];
		fc.assert(
			fc.property(cueLists, ({ timeline, cues }) => {
				const keys = cues.map(({ atMs, kind }) => atMs * 3 + order.indexOf(kind));
				expect(keys.every(Number.isInteger)).toBe(true);
				expect(keys.every((key, at) => at === 0 || key > keys[at - 1]!)).toBe(true);
				expect(cues[0]!.atMs).toBe(0);
				expect(cues.at(-1)!.atMs).toBe(timeline.totalMs);
			})
		);
	});

	it('a tone that does not begin an interval is at least a second away from every other', () => {
		fc.assert(
			fc.property(cueLists, ({ timeline, cues }) => {
				const starts = new Set(timeline.intervals.map(({ startMs }) => startMs)).add(timeline.totalMs);
				const tones = cues.filter(({ kind }) => kind === 'tone');
				for (const [index, { atMs }] of tones.entries()) {
					if (starts.has(atMs)) continue;
					expect(atMs - tones[index - 1]!.atMs).toBeGreaterThanOrEqual(1000);
					expect(tones[index + 1]!.atMs - atMs).toBeGreaterThanOrEqual(1000);
				}
				expect(tones.length).toBeLessThanOrEqual(5 * timeline.intervals.length + 1);
			})
		);
	});
});

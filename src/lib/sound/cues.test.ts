import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timelines } from '../../../tests/support/arbitraries.ts';
import type { Interval, IntervalKind, Timeline } from '../routine/timeline.ts';
import { cuesBetween, cuesOf, type Coach, type Cue } from './cues.ts';
import { FRAME_MS } from './track/mp3-frame.ts';
import { TONE_ROOM_MS } from './tone-cues.ts';
import { VIBRATION } from './vibration.ts';
import type { Dose, VoiceWords } from './voice/voice-words.ts';

type Part = Partial<Interval> & { kind: IntervalKind; seconds: number };

/** Consecutive intervals; adjacent repetitions form one set. */
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
	exerciseName: (id) => `name ${id}`,
	coaching: (id) => ['one', 'two', 'three'].map((cue) => `${cue} ${id}`),
	pace: () => null,
	advice: (advice) => `take care: ${advice}`,
	side: (side) => `${side} side`,
	turn: (side) => `${side} turn`,
	switchSides: 'switch',
	rest: 'rest',
	halfWay: 'half',
	breatheIn: 'in',
	breatheOut: 'out',
	finished: 'finished',
	whenInPosition: 'tap',
	dose: ({ kind, reps, holdMs, sets }: Dose) => [
		[`${kind} ${kind === 'hold' ? holdMs / 1000 : reps} ${sets}`],
		['hold', String(holdMs)]
	],
	numbers: []
};

/** Every phrase takes a second. */
const full: Coach = { level: 'full', words, lengthOf: () => 1000 };
const names: Coach = { ...full, level: 'names' };

function cuesIn(parts: readonly Part[], kind: Cue['kind'], coach: Coach | null = names, countdown = true): string[] {
	return cuesOf(timelineOf(parts), { countdown, coach })
		.filter((cue) => cue.kind === kind)
		.map(({ atMs, text }) => `${atMs / 1000} ${text}`);
}

/** Start of a phrase that may begin at `seconds`: the next whole frame of a track, in seconds. */
const soon = (seconds: number) => (Math.ceil((seconds * 1000) / FRAME_MS) * FRAME_MS) / 1000;

const last: Part = { kind: 'rest', seconds: 60, exercise: null };

describe('tones', () => {
	it('tell a hold, its middle and its last three seconds, and the end in its last three', () => {
		const parts: Part[] = [
			{ kind: 'transition', seconds: 4 },
			{ kind: 'hold', seconds: 20 },
			{ kind: 'hold', seconds: 20 }
		];
		expect(cuesIn(parts, 'tone')).toEqual([
			'0 move',
			'4 bell',
			'14 half',
			'21 count',
			'22 count',
			'23 count',
			'24 bell',
			'34 half',
			'41 finish'
		]);
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
			'61 finish'
		]);
	});

	it('tell a change of sides between repetitions', () => {
		const reps = (['left', 'right', 'left'] as const).map((side): Part => ({ kind: 'rep', seconds: 2, side }));
		expect(cuesIn([...reps, last], 'tone', null).slice(0, 3)).toEqual(['0 bell', '2 turn', '4 turn']);
	});

	it('count down transitions, switches and rests from 5 s on, holds from 10 s on', () => {
		const count = (part: Part) => cuesIn([part, last], 'tone', null).filter((cue) => cue.includes('count')).length - 0;
		for (const kind of ['transition', 'switch', 'rest'] as const) {
			expect(count({ kind, seconds: 5 })).toBe(3);
			expect(count({ kind, seconds: 4.999 })).toBe(0);
		}
		expect(count({ kind: 'hold', seconds: 10 })).toBe(3);
		expect(count({ kind: 'hold', seconds: 9.999 })).toBe(0);
	});

	it('do not count down for a person who does not want it', () => {
		expect(cuesIn([{ kind: 'hold', seconds: 20 }, last], 'tone', names, false)).toEqual([
			'0 bell',
			'10 half',
			'20 rest',
			'77 finish'
		]);
	});

	it('tell the end also where there is hardly room for it', () => {
		expect(cuesIn([{ kind: 'rep', seconds: 1 }], 'tone')).toEqual(['0 bell', '0.8 finish']);
		expect(cuesIn([{ kind: 'rep', seconds: 0.5 }], 'tone')).toEqual(['0 finish']);
	});
});

describe('phrases', () => {
	const session: Part[] = [
		{ kind: 'transition', seconds: 10, side: 'left' },
		{ kind: 'hold', seconds: 20, side: 'left', set: 1 },
		{ kind: 'rest', seconds: 4, side: 'left' },
		{ kind: 'hold', seconds: 20, side: 'left', set: 2 },
		{ kind: 'switch', seconds: 8, side: 'right' },
		{ kind: 'hold', seconds: 20, side: 'right', set: 1 },
		{ kind: 'transition', seconds: 10, exercise: 'bridge', step: 1 },
		{ kind: 'rep', seconds: 4, exercise: 'bridge', step: 1, rep: 1 }
	];

	it('name the coming exercise, side and dose, the switch, the rest, the middle and the end', () => {
		expect(cuesIn(session, 'voice').map((cue) => cue.replace(/^\S+ /, ''))).toEqual([
			'name cat-cow',
			'left side',
			'hold 20 2',
			'half',
			'rest',
			'half',
			'switch',
			'right side',
			'half',
			'name bridge',
			'reps 1 1',
			'finished'
		]);
	});

	it('begin when the tone has been heard, on the frames of a track', () => {
		expect(cuesIn(session, 'voice').slice(0, 3)).toEqual([
			`${soon(0.5)} name cat-cow`,
			`${soon(soon(0.5) + 1.19)} left side`,
			`${soon(soon(soon(0.5) + 1.19) + 1.19)} hold 20 2`
		]);
	});

	it('coach on the way and in the hold, each cue once in a step, with quiet between them', () => {
		const told = cuesOf(timelineOf(session), { countdown: true, coach: full }).filter(({ text }) =>
			/one|two|three/.test(text)
		);
		expect(told.filter(({ text }) => text.endsWith('cat-cow')).map(({ text }) => text)).toEqual([
			'one cat-cow',
			'two cat-cow',
			'three cat-cow'
		]);
		const atWork = told.filter(({ atMs }) => atMs > 10_000 && atMs < 82_000);
		for (const [at, { atMs }] of atWork.entries()) {
			if (at > 0) expect(atMs - atWork[at - 1]!.atMs).toBeGreaterThanOrEqual(5000);
		}
	});

	it('leave out the least important where there is no room', () => {
		const brief = (seconds: number) =>
			cuesIn(
				[
					{ kind: 'transition', seconds, side: 'left' },
					{ kind: 'hold', seconds: 60 }
				],
				'voice',
				full
			)
				.filter((cue) => Number(cue.split(' ')[0]) < seconds)
				.map((cue) => cue.replace(/^\S+ /, ''));
		expect(brief(1.5)).toEqual([]);
		expect(brief(1.7)).toEqual(['name cat-cow']);
		expect(brief(3)).toEqual(['name cat-cow', 'left side']);
		expect(brief(4)).toEqual(['name cat-cow', 'left side', 'hold 60 1']);
	});

	it('come before the countdown, where there is not room for both', () => {
		const parts = (seconds: number): Part[] => [
			{ kind: 'transition', seconds, side: 'left' },
			{ kind: 'hold', seconds: 60 }
		];
		const counts = (seconds: number) =>
			cuesIn(parts(seconds), 'tone').filter((cue) => parseFloat(cue) < seconds).length - 1;
		expect(counts(8)).toBe(3);
		expect(counts(6)).toBe(0);
		expect(
			cuesIn(parts(6), 'voice')
				.slice(0, 3)
				.map((cue) => cue.replace(/^\S+ /, ''))
		).toEqual(['name cat-cow', 'left side', 'hold 60 1']);
	});

	it('tell how to get into a position in the order of its cues', () => {
		const lengths: Record<string, number> = { 'one cat-cow': 6000, 'two cat-cow': 500 };
		const coach: Coach = { ...full, lengthOf: (text) => lengths[text] ?? 1000 };
		const said = cuesIn(
			[
				{ kind: 'transition', seconds: 9 },
				{ kind: 'hold', seconds: 60 }
			],
			'voice',
			coach
		);
		expect(said.map((cue) => cue.replace(/^\S+ /, '')).slice(2, 4)).toEqual(['one cat-cow', 'two cat-cow']);
	});

	it('say each turn of alternating holds', () => {
		const turns: Part[] = [
			{ kind: 'hold', seconds: 5, side: 'left' },
			{ kind: 'hold', seconds: 5, side: 'right' }
		];
		const said = cuesIn([{ kind: 'transition', seconds: 10, side: 'left' }, ...turns, ...turns], 'voice');
		expect(said.filter((cue) => cue.includes('turn'))).toEqual([
			`${soon(15.35)} right turn`,
			`${soon(20.35)} left turn`,
			`${soon(25.35)} right turn`
		]);
	});

	it('name an exercise that begins without a transition', () => {
		expect(cuesIn([{ kind: 'rep', seconds: 8 }], 'voice')[0]).toBe(`${soon(0.8)} name cat-cow`);
	});

	it('are made of the numbers the voice has, wholly or not at all', () => {
		const has = (...phrases: string[]): Coach => ({
			...names,
			lengthOf: (phrase) => (phrases.includes(phrase) ? 500 : null)
		});
		const parts: Part[] = [
			{ kind: 'transition', seconds: 10 },
			{ kind: 'hold', seconds: 37 }
		];
		const said = (coach: Coach) => cuesIn(parts, 'voice', coach).map((cue) => cue.replace(/^\S+ /, ''));
		expect(said(has('hold', '37000', 'half'))).toEqual(['hold', '37000', 'half']);
		expect(said(has('hold'))).toEqual([]);
	});

	it('are left out without a coach', () => {
		expect(cuesIn(session, 'voice', null)).toEqual([]);
	});
});

describe('breathing', () => {
	const parts: Part[] = [{ kind: 'transition', seconds: 10 }, { kind: 'hold', seconds: 60 }, last];
	const breathOf = (exercise: string) => (exercise === 'cat-cow' ? { inMs: 4000, outMs: 6000 } : null);

	it('is told in words first, then by tones, and leaves the end alone', () => {
		const cues = cuesOf(timelineOf(parts), { countdown: true, coach: names, breathOf });
		const told = cues.filter(({ text }) => ['in', 'out', 'inhale', 'exhale'].includes(text));
		expect(told.map(({ text }) => text)).toEqual([
			'in',
			'out',
			'in',
			'out',
			'in',
			'out',
			'inhale',
			'exhale',
			'inhale',
			'exhale'
		]);
		for (const [at, { atMs }] of told.entries()) {
			if (at > 0) expect(Math.abs(atMs - told[at - 1]!.atMs - (at % 2 ? 4000 : 6000))).toBeLessThan(FRAME_MS);
		}
		expect(told.at(-1)!.atMs).toBeLessThanOrEqual(67_000 - 6000);
		expect(cues.some(({ kind, text }) => kind !== 'vibration' && text === 'half')).toBe(false);
	});

	it('is told by tones alone without a coach', () => {
		const cues = cuesOf(timelineOf(parts), { countdown: true, coach: null, breathOf });
		expect(cues.filter(({ text }) => text === 'inhale')).toHaveLength(5);
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

it('marks the middle of a hold of an odd number of seconds by tone and by vibration in the same moment', () => {
	const parts: Part[] = [{ kind: 'hold', seconds: 25 }, last];
	const half = (kind: Cue['kind']) => cuesIn(parts, kind, null).filter((cue) => cue.endsWith(' half'));
	expect(half('vibration')).toEqual(half('tone'));
	expect(half('tone')).toHaveLength(1);
});

/** Properties that hold for hand-made timelines and for timelines compiled from valid routines. */
describe('on any timeline, at any level, with any voice', () => {
	const side = fc.constantFrom(null, 'left' as const, 'right' as const);
	const part = fc.record({
		kind: fc.constantFrom<IntervalKind>('transition', 'hold', 'rep', 'rest', 'switch'),
		seconds: fc.integer({ min: 1, max: 90_000 }).map((ms) => ms / 1000),
		side,
		exercise: fc.constantFrom(null, 'cat-cow', 'bridge')
	});
	const anyTimeline = fc.oneof(fc.array(part, { minLength: 1, maxLength: 40 }).map(timelineOf), timelines);
	/** Phrases last about 0.25 to 5 s, in whole frames; the voice lacks some of them. */
	const anyCoach = fc
		.record({
			level: fc.constantFrom('full' as const, 'names' as const),
			seed: fc.nat(),
			missing: fc.integer({ min: 0, max: 5 })
		})
		.map(({ level, seed, missing }): Coach => {
			const chance = (text: string) => [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0, seed);
			return {
				level,
				words,
				lengthOf: (text) => (chance(`${text}!`) % 20 < missing ? null : FRAME_MS * (10 + (chance(text) % 200)))
			};
		});
	const someBreath = fc.constantFrom(undefined, () => ({ inMs: 4000, outMs: 6000 }));
	const sheets = fc
		.tuple(anyTimeline, fc.boolean(), fc.option(anyCoach), someBreath)
		.map(([timeline, countdown, coach, breathOf]) => ({
			timeline,
			coach,
			cues: cuesOf(timeline, { countdown, coach, ...(breathOf ? { breathOf } : {}) })
		}));
	const holds = (law: (sheet: { timeline: Timeline; coach: Coach | null; cues: readonly Cue[] }) => void) =>
		fc.assert(fc.property(sheets, law), { numRuns: 100 });

	it('one thing is heard at a time, and nothing is cut off but the end of a tone', () => {
		holds(({ timeline, cues }) => {
			const heard = cues.filter((cue) => cue.kind !== 'vibration');
			for (const [at, cue] of heard.entries()) {
				const nextMs = heard[at + 1]?.atMs ?? timeline.totalMs;
				if (cue.kind === 'voice') expect(cue.atMs + cue.durationMs).toBeLessThanOrEqual(nextMs);
				else if (heard[at + 1]?.kind === 'voice') expect(cue.atMs + TONE_ROOM_MS[cue.text]).toBeLessThanOrEqual(nextMs);
			}
		});
	});

	it('a phrase is over before its interval is', () => {
		holds(({ timeline, cues }) => {
			for (const cue of cues) {
				if (cue.kind !== 'voice') continue;
				const interval = timeline.intervals.findLast(({ startMs }) => startMs <= cue.atMs)!;
				expect(cue.atMs + cue.durationMs).toBeLessThanOrEqual(interval.endMs);
			}
		});
	});

	it('every interval begins with a tone', () => {
		holds(({ timeline, cues }) => {
			const tones = new Set(cues.filter(({ kind }) => kind === 'tone').map(({ atMs }) => atMs));
			for (const { startMs } of timeline.intervals) expect(tones).toContain(startMs);
		});
	});

	it('a change of sides has a tone of its own, and is said where 1.5 s are free', () => {
		holds(({ timeline, coach, cues }) => {
			for (const [index, interval] of timeline.intervals.entries()) {
				const before = timeline.intervals[index - 1];
				if (interval.side === null || index === timeline.intervals.length - 1) continue;
				const isSwitch = interval.kind === 'switch';
				const atWork = (kind?: string) => kind === 'hold' || kind === 'rep';
				const isTurn =
					atWork(interval.kind) && atWork(before?.kind) && (before?.side ?? interval.side) !== interval.side;
				if (!isSwitch && !isTurn) continue;
				const inside = cues.filter(({ atMs }) => interval.startMs <= atMs && atMs < interval.endMs);
				expect(inside[0]).toMatchObject({ kind: 'tone', text: isSwitch ? 'switch' : 'turn' });
				const said = [words.side(interval.side), words.turn(interval.side), 'name'];
				const length = coach?.lengthOf(isSwitch ? said[0]! : said[1]!) ?? Infinity;
				const freeMs = (inside.filter(({ kind }) => kind === 'tone')[1]?.atMs ?? interval.endMs) - interval.startMs;
				const room = TONE_ROOM_MS[isSwitch ? 'switch' : 'turn'];
				const breathes = inside.some(({ text }) => ['in', 'out', 'inhale', 'exhale'].includes(text));
				if (length > 1300 || freeMs - room < 1500 || breathes) continue;
				const isNew = isTurn && before?.exercise !== interval.exercise;
				if (!isNew) expect(inside.map(({ text }) => text)).toContain(isSwitch ? said[0] : said[1]);
			}
		});
	});

	it('the end has its tone, within the session', () => {
		holds(({ timeline, cues }) => {
			const finish = cues.filter(({ kind, text }) => kind === 'tone' && text === 'finish');
			expect(finish).toHaveLength(1);
			expect(finish[0]!.atMs).toBeLessThan(timeline.totalMs);
		});
	});

	it('what is left out is less important than what is said in the same interval', () => {
		fc.assert(
			fc.property(anyTimeline, anyCoach, (timeline, coach) => {
				const cues = cuesOf(timeline, { countdown: true, coach: { ...coach, lengthOf: () => 1200 } });
				for (const interval of timeline.intervals.slice(0, -1)) {
					if (interval.kind !== 'transition' || interval.exercise === null) continue;
					const said = cues.filter(
						(cue) => cue.kind === 'voice' && interval.startMs <= cue.atMs && cue.atMs < interval.endMs
					);
					if (said.length > 0) expect(said[0]!.text).toBe(words.exerciseName(interval.exercise));
				}
			}),
			{ numRuns: 100 }
		);
	});

	it('cues are whole milliseconds within the session, in order, one of a kind at a time', () => {
		const order = ['tone', 'vibration', 'voice'];
		holds(({ timeline, cues }) => {
			const keys = cues.map(({ atMs, kind }) => atMs * 3 + order.indexOf(kind));
			expect(keys.every(Number.isInteger)).toBe(true);
			expect(keys.every((key, at) => at === 0 || key > keys[at - 1]!)).toBe(true);
			expect(cues[0]!.atMs).toBe(0);
			expect(cues.at(-1)!.atMs).toBe(timeline.totalMs);
		});
	});

	it('a tone that neither begins an interval nor ends the session is at least a second away from every other', () => {
		holds(({ timeline, cues }) => {
			const starts = new Set(timeline.intervals.map(({ startMs }) => startMs));
			const tones = cues.filter((cue) => cue.kind === 'tone');
			for (const [index, { atMs, text }] of tones.entries()) {
				if (starts.has(atMs) || text === 'finish') continue;
				const isBreath = text === 'inhale' || text === 'exhale';
				expect(atMs - tones[index - 1]!.atMs).toBeGreaterThanOrEqual(1000);
				expect((tones[index + 1]?.atMs ?? Infinity) - atMs).toBeGreaterThanOrEqual(isBreath ? 500 : 1000);
			}
		});
	});

	it('windows of cues join without loss or repeat', () => {
		const cuts = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 });
		fc.assert(
			fc.property(sheets, cuts, ({ timeline, cues }, shares) => {
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
			fc.property(sheets, ends, ({ cues }, [from, to]) => {
				expect(cuesBetween(cues, from, to)).toEqual(cues.filter(({ atMs }) => from <= atMs && atMs < to));
			})
		);
	});
});

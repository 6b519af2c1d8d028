import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { summaries } from '../../../../tests/support/library.ts';
import sources from '../../../../routines/sources/sources.json' with { type: 'json' };
import { addDays } from '../../journal/day.ts';
import type { RecordOf, SessionRecord } from '../../journal/records.ts';
import { MONDAY, noonOf, sessionOn, ulidAt } from '../../journal/sample-records.ts';
import { isRightFor } from '../../routine/back-state.ts';
import type { PainEvidence } from '../pain/pain.ts';
import { AFTERWARDS, placeOn, planFor, promptOn, STAGES, type Stage } from './plan.ts';
import { plannedRoutine } from './planned.ts';
import { TOO_MUCH } from './setbacks.ts';

const dayAt = (n: number) => addDays(MONDAY, n);
const FLARE = { from: MONDAY, area: null, records: [] };
const NOTHING: PainEvidence = { sessions: [], checkIns: [] };

function checkIn(n: number, fields: Partial<RecordOf<'check-in'>>): RecordOf<'check-in'> {
	return {
		v: 1,
		id: ulidAt(20_000 + n),
		type: 'check-in',
		at: noonOf(n).replace('T12', 'T08'),
		day: dayAt(n),
		...fields
	};
}

/** Sessions and check-ins as the journal keeps them: newest first. */
function evidence(sessions: readonly SessionRecord[], ...checkIns: RecordOf<'check-in'>[]): PainEvidence {
	return { sessions: [...sessions].reverse(), checkIns: checkIns.reverse() };
}

const stageOn = (n: number, of: PainEvidence = NOTHING) => placeOn(of, FLARE, dayAt(n)).stage;

describe('exercises.md 2, flare plan, column “Time”', () => {
	it.each<[string, number[], Stage]>([
		['0–48 h', [0, 1], 'first-hours'],
		['Days 2–3', [2, 3], 'days-2-3'],
		['Days 4–7', [4, 5, 6, 7], 'days-4-7'],
		['After about 7 days', [8, 13, 14, 40, 400], 'onward']
	])('%s', (_, days, stage) => {
		for (const n of days) expect(stageOn(n), `day ${n}`).toBe(stage);
	});

	it('“what next” is the day on which the next stage begins', () => {
		expect([0, 1, 2, 4, 8].map((n) => placeOn(NOTHING, FLARE, dayAt(n)).nextOn)).toEqual([
			dayAt(2),
			dayAt(2),
			dayAt(4),
			dayAt(8),
			null
		]);
	});

	it.each([
		['Day 14, not improving', [13, 14, 27], [null, 'two-weeks', 'two-weeks']],
		['Weeks 4–6, still limiting', [28, 42, 90], ['weeks', 'weeks', 'weeks']]
	])('%s', (_, days, expected) => {
		expect(days.map((n) => promptOn(FLARE, dayAt(n)))).toEqual(expected);
	});
});

describe('exercises.md 2, flare plan, columns “Show” and “Walk”', () => {
	it.each<[string, Stage, string, [number, number], [number, number]]>([
		['0–48 h: flare-floor or flare-upright, breathe-5', 'first-hours', 'flare-floor', [5, 10], [3, 4]],
		['Days 2–3: return-2-3 two to three times a day', 'days-2-3', 'return-2-3', [5, 10], [3, 4]],
		['Days 4–7: return-4-7 twice a day, walk 10–20 min', 'days-4-7', 'return-4-7', [10, 20], [2, 4]]
	])('%s', (_, stage, routine, minutes, walks) => {
		const plan = planFor('low-back', stage);
		expect(plan.routines[0]).toBe(routine);
		expect([plan.walkMinutes.from, plan.walkMinutes.to]).toEqual(minutes);
		expect([plan.walks.from, plan.walks.to]).toEqual(walks);
	});

	it('0–48 h: flare-upright and breathe-5 are open too', () => {
		expect(planFor('low-back', 'first-hours').routines).toEqual(['flare-floor', 'flare-upright', 'breathe-5']);
	});

	it('up to every 2–3 hours, then two to three times a day, then twice', () => {
		expect(planFor('low-back', 'first-hours').times).toBe('every-2-3-hours');
		expect(planFor('low-back', 'days-2-3').times).toEqual({ from: 2, to: 3 });
		expect(planFor('low-back', 'days-4-7').times).toEqual({ from: 2, to: 2 });
	});

	it('After about 7 days, no flare: daily-back-1 or core-1, desk breaks', () => {
		expect(AFTERWARDS['low-back']).toEqual(['daily-back-1', 'core-1', 'desk-3']);
	});

	it('has a plan of its own for the neck and upper back: no routine that moves the low back', () => {
		const ofBack = new Set(STAGES.flatMap((stage) => planFor('low-back', stage).routines));
		for (const stage of STAGES) {
			const [first] = planFor('neck', stage).routines;
			expect(ofBack.has(first!), stage).toBe(false);
		}
	});

	it('names only routines that exist and are right in a flare, and never the arch-back set nor lifting', () => {
		for (const area of ['low-back', 'neck', null] as const) {
			for (const stage of STAGES) {
				for (const id of planFor(area, stage).routines) {
					const summary = summaries.find((one) => one.id === id);
					expect(summary && isRightFor(summary, 'flare') && !summary.onlyChosen, `${area} ${stage} ${id}`).toBe(true);
				}
			}
		}
	});

	it('ends, for every stage, with a routine that needs no floor', () => {
		for (const area of ['low-back', 'neck'] as const) {
			for (const stage of STAGES) {
				const needsFloor = (id: string) => {
					return summaries
						.find((one) => one.id === id)!
						.positions.some((position) => position !== 'seated' && position !== 'standing');
				};
				const ends = planFor(area, stage).routines.slice(1);
				expect(
					ends.some((id) => id === 'breathe-5' || !needsFloor(id)),
					`${area} ${stage}`
				).toBe(true);
			}
		}
	});

	it('keeps its sources: every key resolves', () => {
		const keys = new Set(sources.sources.map(({ key }) => key));
		for (const area of ['low-back', 'neck'] as const) {
			for (const stage of STAGES) {
				expect(planFor(area, stage).sources.length).toBeGreaterThan(0);
				for (const key of planFor(area, stage).sources) expect(keys.has(key), key).toBe(true);
			}
		}
	});
});

describe('the routine that is planned', () => {
	const relief = (routine: string, n: number) => sessionOn(n, { routine });
	const all = () => true;
	const noFloor = (id: string) => !summaries.find((one) => one.id === id)!.positions.includes('supine');
	it.each([
		['the first of the plan', null, NOTHING, 0, all, 'flare-floor'],
		[
			'the relief finished last, in the first hours',
			null,
			evidence([relief('flare-upright', 0)]),
			1,
			all,
			'flare-upright'
		],
		['not after them', 'neck', evidence([relief('flare-neck', 0)]), 4, all, 'shoulder-arm'],
		['not one of another plan', 'neck', evidence([relief('flare-floor', 0)]), 1, all, 'flare-neck'],
		['relief on a day with a high number', null, evidence([], checkIn(9, { pain: 7 })), 9, all, 'flare-floor'],
		['from there on, what a setback leads to', null, evidence([], checkIn(8, { pain: 7 })), 9, all, 'return-2-3'],
		['the next, for somebody who cannot lie down', null, NOTHING, 0, noFloor, 'flare-upright'],
		['the last, if none is right', null, NOTHING, 0, () => false, 'breathe-5']
	] as const)('is %s', (_, area, of, n, isUsable, routine) => {
		expect(plannedRoutine(of, { ...FLARE, area }, dayAt(n), isUsable)).toBe(routine);
	});
});

describe('exercises.md 2: “Step back one row after any red session or two amber mornings”', () => {
	const red = (n: number, after = 6) => sessionOn(n, { painBefore: 3, painAfter: after });

	it.each<[string, PainEvidence, number, Stage]>([
		['a red session on day 5', evidence([red(5)]), 5, 'days-2-3'],
		['then the stage begins anew: day 6', evidence([red(5)]), 6, 'days-2-3'],
		['and goes on after its two days: day 7', evidence([red(5)]), 7, 'days-4-7'],
		['an amber session changes nothing', evidence([red(5, 5)]), 5, 'days-4-7'],
		['a red session in the first hours stays there', evidence([red(1)]), 2, 'first-hours'],
		['a red session on the first day changes nothing', evidence([red(0)]), 2, 'days-2-3'],
		['two red sessions on one day are one step', evidence([red(5), { ...red(5), id: ulidAt(7) }]), 5, 'days-2-3'],
		['red again the next day: one more', evidence([red(5), red(6)]), 6, 'first-hours'],
		['one amber morning', evidence([], checkIn(3, { pain: 3 }), checkIn(4, { pain: 5 })), 4, 'days-4-7'],
		[
			'two amber mornings',
			evidence([], checkIn(3, { pain: 3 }), checkIn(4, { pain: 5 }), checkIn(5, { pain: 5 })),
			5,
			'days-2-3'
		],
		['a red morning', evidence([], checkIn(3, { pain: 3 }), checkIn(4, { pain: 6 })), 4, 'days-2-3'],
		[
			'a morning not answered is not 0',
			evidence([], checkIn(3, { skipped: 'pain' }), checkIn(4, { pain: 6 })),
			4,
			'days-4-7'
		],
		[
			'a red morning after mornings that were not answered',
			evidence([], checkIn(2, { pain: 3 }), checkIn(9, { pain: 6 })),
			9,
			'days-2-3'
		],
		[
			'two amber mornings after one that was not answered',
			evidence([], checkIn(2, { pain: 3 }), checkIn(8, { pain: 5 }), checkIn(9, { pain: 5 })),
			9,
			'days-2-3'
		],
		[
			'not compared with a morning before the flare',
			evidence([], checkIn(-1, { pain: 1 }), checkIn(2, { pain: 6 })),
			2,
			'days-2-3'
		],
		['a morning at 0 is 0', evidence([], checkIn(3, { pain: 0 }), checkIn(4, { pain: 3 })), 4, 'days-2-3'],
		['a high number with nothing to compare it with', evidence([], checkIn(5, { pain: 7 })), 6, 'days-2-3'],
		['of a session, too', evidence([sessionOn(5, { painAfter: 7 })]), 6, 'days-2-3'],
		['it holds the plan while no other follows', evidence([], checkIn(5, { pain: 8 })), 12, 'days-2-3'],
		['for a week', evidence([], checkIn(5, { pain: 8 })), 13, 'days-4-7'],
		['and until a lower one', evidence([], checkIn(5, { pain: 8 }), checkIn(7, { pain: 5 })), 7, 'days-4-7'],
		['the person asks for it', evidence([], checkIn(4, { feeling: TOO_MUCH })), 4, 'days-2-3'],
		['from the last row two, since the row before asks for the same', evidence([red(9)]), 9, 'days-2-3'],
		['then row by row', evidence([red(9)]), 11, 'days-4-7'],
		['seized up again on day 9', evidence([], checkIn(9, { feeling: 'seized-up' })), 9, 'first-hours'],
		[
			'seized up by mistake, then fine',
			evidence([], checkIn(9, { feeling: 'seized-up' }), checkIn(9, { feeling: 'fine' })),
			9,
			'onward'
		],
		[
			'seized up, then only sore',
			evidence([], checkIn(9, { feeling: 'seized-up' }), checkIn(9, { feeling: 'sore' })),
			9,
			'first-hours'
		],
		['the “Seized up” that it began with', evidence([], checkIn(0, { feeling: 'seized-up' })), 2, 'days-2-3']
	])('%s', (_, of, n, stage) => {
		expect(stageOn(n, of)).toBe(stage);
	});

	it('says so until the next stage', () => {
		const of = evidence([red(5)]);
		expect([4, 5, 6, 7].map((n) => placeOn(of, FLARE, dayAt(n)).isSetBack)).toEqual([false, true, true, false]);
	});

	it('is never ahead of the days, moves one stage forward at most, and holds without setbacks', () => {
		const days = fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { maxLength: 6 });
		fc.assert(
			fc.property(days, (setbacks) => {
				const of = evidence([], ...setbacks.map((n) => checkIn(n, { feeling: TOO_MUCH })));
				const rows = Array.from({ length: 31 }, (_, n) => STAGES.indexOf(stageOn(n, of)));
				rows.forEach((row, n) => {
					expect(row).toBeLessThanOrEqual(STAGES.indexOf(stageOn(n)));
					const before = rows[n - 1] ?? 0;
					if (setbacks.includes(n)) expect(row).toBeLessThanOrEqual(before);
					else expect(row - before === 0 || row - before === 1).toBe(true);
				});
			})
		);
	});

	it('is found at once in a flare of a thousand years', () => {
		const old = { ...FLARE, from: '1026-03-02' };
		expect(placeOn(NOTHING, old, MONDAY)).toMatchObject({ stage: 'onward', nextOn: null });
	});
});

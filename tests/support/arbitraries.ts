import fc from 'fast-check';
import { compileTimeline } from '../../src/lib/routine/compile.ts';
import { positionsFor } from '../../src/lib/routine/parse.ts';
import { POSITIONS, type Position } from '../../src/lib/routine/position.ts';
import { GOALS } from '../../src/lib/routine/goals.ts';
import type { Routine } from '../../src/lib/routine/schema.ts';
import type { Timeline } from '../../src/lib/routine/timeline.ts';

/** A catalogue of eight exercises: one for each position, with the position as its id. */
export const positionCatalogue = (id: string): Position | undefined => POSITIONS.find((position) => position === id);

const exercise = fc.constantFrom<string>(...POSITIONS);
const seconds = (least: number, most: number) => fc.integer({ min: least, max: most });
const maybe = <Key extends string, Value>(key: Key, value: fc.Arbitrary<Value>) =>
	fc.option(
		value.map((some) => ({ [key]: some })),
		{ nil: {} }
	);

const common = fc
	.tuple(
		fc.record({
			exercise,
			sets: seconds(1, 4),
			sides: fc.constantFrom('both' as const, 'each' as const, 'alternate' as const),
			restSeconds: seconds(0, 20)
		}),
		maybe('switchSeconds', seconds(0, 60)),
		maybe('transitionSeconds', seconds(0, 120)),
		maybe('note', fc.string({ maxLength: 40 }))
	)
	.map(([base, ...optional]) => Object.assign({}, base, ...optional) as typeof base);

const step = fc.oneof(
	{
		weight: 3,
		arbitrary: fc.tuple(common, fc.record({ holdSeconds: seconds(1, 120) })).map(([a, b]) => ({ ...a, ...b }))
	},
	{
		weight: 3,
		arbitrary: fc
			.tuple(common, fc.record({ reps: seconds(1, 12), repSeconds: seconds(1, 10) }))
			.map(([a, b]) => ({ ...a, ...b }))
	},
	{ weight: 1, arbitrary: fc.record({ restSeconds: seconds(1, 60) }) }
);

/** Any valid routine of up to six steps, as parsed. */
export const routines: fc.Arbitrary<Routine> = fc.record({
	version: fc.constant(1 as const),
	id: fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}$/),
	name: fc.string({ minLength: 1, maxLength: 80 }),
	goal: fc.constantFrom(...GOALS),
	level: seconds(1, 3),
	phase: seconds(0, 3),
	leadInSeconds: seconds(0, 30),
	rounds: seconds(1, 2),
	steps: fc.array(step, { minLength: 1, maxLength: 6 })
});

export function timelineOf(routine: Routine, transitionFactor = 1): Timeline {
	return compileTimeline(routine, positionsFor(routine, positionCatalogue), { transitionFactor });
}

export const timelines: fc.Arbitrary<Timeline> = routines.map((routine) => timelineOf(routine));

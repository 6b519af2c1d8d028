import { describe, expect, it } from 'vitest';
import { voiceMessages } from '#i18n/player/voice-messages.ts';
import revised from '../../../tests/data/revised-routines.json' with { type: 'json' };
import { compileTimeline, DEFAULT_PREFERENCES } from '../../lib/routine/compile.ts';
import { positionsFor } from '../../lib/routine/parse.ts';
import type { Filter } from '../../lib/routine/filters.ts';
import type { Position } from '../../lib/routine/position.ts';
import type { ExerciseStep, Routine } from '../../lib/routine/schema.ts';
import { isExerciseStep } from '../../lib/routine/step.ts';
import { cuesOf } from '../../lib/sound/cues.ts';
import { bundleOf } from './library-data.ts';
import { catalogueOf, readRoutineFolder } from './read-routines.ts';

/**
 * Rows of the clinical review of November 2026: sections 3 and 4, and the parts of section 2 about routines and easier
 * exercises. Each test is named after the row it checks.
 */

const { routines, exercises } = readRoutineFolder('routines');
const catalogue = catalogueOf(exercises);

function routineOf(id: string): Routine {
	const routine = routines.get(id);
	if (!routine) throw new Error(`there is no routine ${id}`);
	return routine;
}

function stepsOf(id: string): ExerciseStep[] {
	return routineOf(id).steps.filter(isExerciseStep);
}

function stepOf(id: string, exercise: string): ExerciseStep | undefined {
	return stepsOf(id).find((step) => step.exercise === exercise);
}

/** The number of changes of position from one exercise to the next. */
function changesOf(positions: readonly Position[]): number {
	return positions.filter((position, at) => at > 0 && position !== positions[at - 1]).length;
}

function positionsOf(id: string): Position[] {
	return stepsOf(id).map(({ exercise }) => positionsFor(routineOf(id), catalogue)(exercise));
}

/** A routine's exercises in order, in the review's notation: `|` marks a change of position. */
function orderOf(id: string): string {
	const positions = positionsOf(id);
	return stepsOf(id)
		.map(({ exercise }, at) => (at > 0 && positions[at] !== positions[at - 1] ? `| ${exercise}` : exercise))
		.join(' ');
}

function totalSecondsOf(id: string): number {
	const routine = routineOf(id);
	return compileTimeline(routine, positionsFor(routine, catalogue), DEFAULT_PREFERENCES).totalMs / 1000;
}

/** Section 3; `changes` is the largest number of changes of position that the review allows. */
const orderRows: readonly (readonly [routine: string, changes: number, order: string])[] = [
	['flare-upright', 2, 'supported-lean weight-shift | long-exhale-breathing tall-slump ankle-pump | easy-walk'],
	[
		'flare-floor',
		2,
		'crook-lying-rest diaphragmatic-breathing pelvic-tilt knee-rolls | side-lying-rest rise-from-side | easy-walk'
	],
	[
		'core-2',
		4,
		'cat-cow bird-dog | front-plank-knees prone-w-lift | dead-bug glute-bridge | side-bridge-knees side-leg-raise | wall-sit'
	],
	[
		'full-body',
		4,
		'easy-walk hip-hinge sit-to-stand wall-angel | cat-cow bird-dog child-pose | hip-flexor-half-kneel | open-book side-bridge-knees | glute-bridge dead-bug hamstring-towel figure-four diaphragmatic-breathing'
	],
	[
		'daily-back-2',
		3,
		'cat-cow thread-the-needle bird-dog child-pose | prone-leg-lift prone-press-up | dead-bug glute-bridge figure-four lower-back-rotation | side-bridge-knees'
	],
	[
		'hips-hams',
		3,
		'easy-walk calf-wall | hip-flexor-half-kneel | clamshell | glute-bridge figure-four knee-across-stretch hamstring-towel butterfly-supine'
	],
	[
		'morning',
		3,
		'pelvic-tilt knee-rolls | open-book rise-from-side | seated-cat-cow overhead-reach | standing-back-bend easy-walk'
	],
	[
		'evening',
		0,
		'crook-lying-rest single-knee-to-chest figure-four knee-rolls butterfly-supine muscle-relaxation diaphragmatic-breathing'
	],
	['breathe-5', 1, 'long-exhale-breathing | body-scan diaphragmatic-breathing'],
	['posture-stand', 0, 'weight-shift shoulder-roll-standing easy-walk'],
	[
		'upper-neck',
		1,
		'shoulder-roll neck-rotation neck-side-bend levator-stretch chin-tuck scapular-squeeze upper-back-reach thoracic-extension-chair | doorway-chest-stretch'
	],
	[
		'return-4-7',
		3,
		'pelvic-tilt knee-rolls single-knee-to-chest abdominal-brace glute-bridge | cat-cow child-pose | prone-on-elbows | sit-to-stand easy-walk'
	]
];

describe('section 3, order', () => {
	it.each(orderRows)('%s: at most %d changes of position: %s', (id, most, order) => {
		expect(orderOf(id)).toBe(order);
		expect(changesOf(positionsOf(id))).toBeLessThanOrEqual(most);
	});
});

describe('section 3, words', () => {
	it('flare-upright: ankle pumps on each side, not on alternate sides every 2 s', () => {
		expect(stepOf('flare-upright', 'ankle-pump')).toMatchObject({ sides: 'each', repSeconds: 3 });
	});

	it('flare-floor: on the bed, with legs-up if the floor is easy', () => {
		expect(stepOf('flare-floor', 'crook-lying-rest')?.note).toMatch(/bed.*if the floor is easy.*chair/i);
	});

	it('flare-floor, morning: get up from the side; from the floor through all fours and a chair', () => {
		const cues = exercises.get('rise-from-side')?.cues.join(' ');
		expect(cues).toMatch(/On a bed, .* On the floor: hands and knees first, then a chair\./);
		for (const id of ['flare-floor', 'morning']) expect(stepOf(id, 'log-roll')).toBeUndefined();
	});

	it('posture-stand: shoulder rolls, said standing', () => {
		expect(routineOf('posture-stand').exercises?.['shoulder-roll-standing']).toMatchObject({
			position: 'standing',
			cues: expect.arrayContaining([expect.stringContaining('Stay standing')]) as string[]
		});
	});

	it('return-4-7: which direction eases; play one of them', () => {
		expect(routineOf('return-4-7').notes).toMatch(/Which eases your back, bending or arching\? Play one of the two/);
		expect(stepOf('return-4-7', 'child-pose')?.note).toContain('Only if bending eases your back.');
		expect(stepOf('return-4-7', 'prone-on-elbows')?.note).toContain('Only if arching eases your back.');
	});
});

describe('section 2, routines', () => {
	const catCows = [...routines.keys()].filter((id) => stepOf(id, 'cat-cow'));

	it('seven routines have cat-cow', () => expect(catCows).toHaveLength(7));

	it.each(catCows)('%s: cat-cow, 8 s a time', (id) => {
		expect(stepOf(id, 'cat-cow')).toMatchObject({ repSeconds: 8 });
	});

	it('muscle-relaxation: names the seven parts and speaks each, far enough apart to tighten and let go', () => {
		const parts = ['Hands', 'Shoulders', 'Face', 'Belly', 'Buttocks', 'Thighs', 'Calves'];
		const bundle = bundleOf(routineOf('evening'), readRoutineFolder('routines'));
		const positionOf = (id: string) => bundle.exercises[id]!.position;
		const timeline = compileTimeline(bundle.routine, positionOf, DEFAULT_PREFERENCES);
		const words = voiceMessages((id) => bundle.exercises[id]!);
		// `lengthOf` estimates how long the voice takes to speak a phrase, in ms.
		const coach = { level: 'full', words, lengthOf: (phrase: string) => 400 + 65 * phrase.length } as const;
		const said = cuesOf(timeline, { countdown: true, coach }).filter(({ text }) => parts.includes(text.split(':')[0]!));
		expect(said.map(({ text }) => text.split(':')[0])).toEqual(parts);
		for (const [at, { atMs }] of said.slice(1).entries()) expect(atMs - said[at]!.atMs).toBeGreaterThanOrEqual(17_900);
	});
});

/** Section 2: an easier exercise that replaces another must have the filter that the review adds to it. */
const replacementRows: readonly (readonly [exercise: string, easier: string, adds: Filter])[] = [
	['prone-on-elbows', 'prone-rest', 'neck'],
	['side-leg-raise', 'clamshell', 'hip-replacement'],
	['figure-four', 'seated-figure-four', 'knee'],
	['thread-the-needle', 'open-book', 'osteoporosis'],
	['side-lying-rest', 'crook-lying-rest', 'pregnancy-supine']
];

describe('section 2, replacements carry filters', () => {
	it.each(replacementRows)('%s: %s adds %s', (id, easier, filter) => {
		expect(exercises.get(id)?.easier).toBe(easier);
		expect(exercises.get(easier)?.filters.map((one) => one.filter)).toContain(filter);
	});

	it.each(['hamstring-towel', 'lower-back-rotation'])('%s leads to no exercise that is harder on the back', (id) => {
		expect([exercises.get(id)?.easier, exercises.get(id)?.harder]).not.toContain('hamstring-seated');
		expect(exercises.get(id)?.harder).not.toBe('thread-the-needle');
	});
});

/** Section 4, routines 1 to 6. */
const newRows: readonly (readonly [routine: string, phase: number, seconds: number, order: string])[] = [
	['first-2-minutes', 0, 120, 'first-minutes first-breaths small-change'],
	[
		'bed-before-rising',
		0,
		240,
		'ankle-pump-lying diaphragmatic-breathing pelvic-tilt knee-rolls log-roll | stand-with-hands'
	],
	[
		'flare-neck',
		0,
		240,
		'pillow-head-turns | propped-arms-rest long-exhale-breathing shoulder-roll scapular-squeeze | easy-walk'
	],
	// A minute longer than the review says, because `rise-from-side` shows people how to get from lying to standing.
	['leg-pain-ease', 0, 415, 'legs-up-90-90 heel-slide | rise-from-side | weight-shift easy-walk'],
	['off-the-floor', 1, 180, 'side-lying-rest floor-to-stand floor-to-stand | easy-walk'],
	[
		'chair-only-10',
		1,
		600,
		'long-exhale-breathing shoulder-roll neck-rotation tall-slump seated-cat-cow overhead-reach seated-side-bend seated-twist scapular-squeeze seated-march seated-figure-four ankle-pump long-exhale-breathing'
	]
];

describe('section 4, new routines', () => {
	it.each(newRows)('%s: phase %d, %d s: %s', (id, phase, seconds, order) => {
		expect(routineOf(id).phase).toBe(phase);
		expect(totalSecondsOf(id)).toBe(seconds);
		expect(orderOf(id)).toBe(order);
	});

	it('first-2-minutes: for relief, and needs nothing', () => {
		expect(routineOf('first-2-minutes').goal).toBe('relief');
		for (const { exercise } of stepsOf('first-2-minutes')) expect(exercises.get(exercise)?.needs).toEqual([]);
	});

	it('bed-before-rising: a small pelvic tilt and small knee rolls', () => {
		expect(stepOf('bed-before-rising', 'pelvic-tilt')).toMatchObject({ reps: 4 });
		expect(stepOf('bed-before-rising', 'knee-rolls')).toMatchObject({ reps: 2 });
	});

	it('leg-pain-ease: its notes open with the cauda equina signs', () => {
		expect(routineOf('leg-pain-ease').notes).toMatch(
			/^New numbness between the legs, weakness in a leg, pain in both legs, or trouble with bladder, bowels or sex\? Get medical help now/
		);
	});

	it('leg-pain-ease: 3 min of walking, and no stretch', () => {
		expect(stepOf('leg-pain-ease', 'easy-walk')).toMatchObject({ holdSeconds: 180 });
		for (const { exercise } of stepsOf('leg-pain-ease')) {
			expect(exercises.get(exercise)?.filters.map(({ filter }) => filter)).not.toContain('leg-pain');
		}
	});

	it('chair-only-10: seated throughout', () => {
		expect(new Set(positionsOf('chair-only-10'))).toEqual(new Set(['seated']));
	});

	it('every new routine is in the table of totals, as one that was not published', () => {
		expect(revised.filter(({ was }) => was === null)).toEqual(newRows.map(([id, , now]) => ({ id, was: null, now })));
	});
});

/** Section 5, exercises that the new routines need. */
const exerciseRows: readonly (readonly [exercise: string, position: Position, notFor: string])[] = [
	['floor-to-stand', 'side-lying', 'new pain after a fall'],
	['ankle-pump-lying', 'supine', 'A calf that is swollen, hot or painful'],
	['pillow-head-turns', 'supine', 'Dizziness, double vision'],
	['propped-arms-rest', 'seated', 'Tingling or numbness in an arm']
];

describe('section 5, exercises of the new routines', () => {
	it.each(exerciseRows)('%s: %s, phase 0; stop: %s', (id, position, stop) => {
		expect(exercises.get(id)).toMatchObject({ position, phase: 0 });
		expect(exercises.get(id)?.stop).toContain(stop);
	});

	it('floor-to-stand: not for knees that cannot kneel', () => {
		expect(exercises.get('floor-to-stand')?.filters).toContainEqual({ filter: 'knee', care: 'out' });
	});

	it('pillow-head-turns: not with the signs of a neck that needs care', () => {
		expect(exercises.get('pillow-head-turns')?.filters).toContainEqual({ filter: 'neck', care: 'out' });
	});
});

import { describe, expect, it } from 'vitest';
import { readRoutineFolder } from './read-routines.ts';
import type { Care, Filter } from '../../lib/routine/filters.ts';

/** Rows of the clinical review of November 2026. Each test is named after the row it checks. */

const { exercises } = readRoutineFolder('routines');

function careFor(id: string, filter: Filter): Care | undefined {
	return exercises.get(id)?.filters.find((one) => one.filter === filter)?.care;
}

type Row = readonly [exercises: string, filters: string, care: Care | 'none'];

/** Section 1: who leaves which exercises out, or does them with care. */
const filterRows: readonly Row[] = [
	['lift-drill', 'osteoporosis, hip-replacement, flexion-sensitive, head-low, spine-surgery', 'out'],
	['tall-slump, seated-side-bend, hamstring-seated, figure-four, knee-across-stretch', 'osteoporosis', 'small'],
	['child-pose, lower-back-rotation, hamstring-seated, desk-lean', 'hip-replacement', 'out'],
	['hip-hinge', 'hip-replacement', 'small'],
	['hip-flexor-half-kneel, hip-flexor-standing', 'hip-replacement', 'out'],
	[
		'thoracic-extension-chair, seated-side-bend, bird-dog, dead-bug, child-pose, prone-leg-lift',
		'shoulder',
		'out'
	],
	['front-plank-knees, side-bridge-knees', 'knee', 'out'],
	['open-book, thread-the-needle', 'neck', 'out'],
	['log-roll', 'neck', 'small'],
	['curl-up, single-leg-bridge, dead-bug', 'bp', 'out'],
	['side-bridge-knees', 'pregnancy-abdominal', 'out'],
	['cat-cow, seated-cat-cow, tall-slump, upper-back-reach', 'flexion-sensitive', 'small'],
	[
		'cat-cow, seated-cat-cow, glute-bridge, single-leg-bridge, prone-w-lift, hip-flexor-half-kneel',
		'extension-sensitive',
		'small'
	],
	['hamstring-towel, hamstring-seated, ankle-pump, knee-across-stretch, desk-lean', 'leg-pain', 'out'],
	['child-pose, thread-the-needle, desk-lean, lift-drill', 'head-low', 'out'],
	['hip-hinge, sit-to-stand, wall-angel, wall-sit, easy-walk', 'balance', 'support'],
	['child-pose, desk-lean, calf-wall', 'wrist', 'out'],
	['log-roll', 'pregnancy-supine', 'none'],
	['diaphragmatic-breathing, body-scan, muscle-relaxation, abdominal-brace', 'pregnancy-supine', 'support'],
	[
		'lower-back-rotation, thread-the-needle, double-knee-to-chest, child-pose, prone-press-up, prone-on-elbows, standing-back-bend, curl-up, lift-drill',
		'spine-surgery',
		'out'
	],
	['knee-rolls, cat-cow, seated-cat-cow, open-book, seated-twist, seated-side-bend', 'spine-surgery', 'small']
];

describe('section 1, filters', () => {
	it.each(filterRows)('%s: %s, %s', (ids, filters, care) => {
		for (const id of ids.split(', ')) {
			for (const filter of filters.split(', ') as Filter[]) {
				expect(careFor(id, filter) ?? 'none', `${id}, ${filter}`).toBe(care);
			}
		}
	});

	it('every exercise that the rows name exists', () => {
		const named = filterRows.flatMap(([ids]) => ids.split(', '));
		expect(named.filter((id) => !exercises.has(id))).toEqual([]);
	});

	it('no exercise names a filter twice', () => {
		for (const { id, filters } of exercises.values()) {
			const names = filters.map(({ filter }) => filter);
			expect(new Set(names).size, id).toBe(names.length);
		}
	});
});

/** Section 2: wording that a layperson who only listens can follow. */
const wordRows: readonly (readonly [exercise: string, field: 'cues' | 'stop' | 'easier' | 'harder', words: string])[] = [
	['dead-bug', 'cues', 'On your back, knees over your hips, arms to the ceiling. Keep your lower back still.'],
	['glute-bridge', 'cues', 'Knees bent, feet flat. Press through the heels and squeeze your buttocks.'],
	['glute-bridge', 'stop', 'Back pain above 3 out of 10, pain that builds, or cramp.'],
	['knee-rolls', 'cues', 'Knees bent, feet flat, knees together. Both shoulders stay down.'],
	['heel-slide', 'cues', 'Knees bent, feet flat. Slide one heel away, then back.'],
	['heel-slide', 'cues', 'Keep your lower back still.'],
	['clamshell', 'cues', 'On your side, knees bent. Feet together, lift the top knee.'],
	['bird-dog', 'cues', 'Hold while you breathe, then change sides.'],
	['cat-cow', 'cues', 'Breathe out as you round, in as you sink.'],
	['ankle-pump', 'cues', 'One heel rests a little in front, knee bent. Toes up, toes down.'],
	['ankle-pump', 'stop', 'Pulling or tingling down the leg: bend the knee more, or leave it out. A calf that is swollen, hot or painful: ask for medical advice, it can be a clot.'],
	['neck-side-bend', 'cues', 'The weight of your head is enough; do not pull.'],
	['levator-stretch', 'cues', 'With a straight back, keep both hands down.'],
	['hip-flexor-standing', 'cues', 'Step one foot back, back heel lifted.'],
	['hip-flexor-standing', 'cues', 'Squeeze your buttocks, and tuck your tailbone under.'],
	['hip-flexor-half-kneel', 'cues', 'First tuck your tailbone under. Hold on to a chair.'],
	['front-plank', 'cues', 'Tighten the muscles of your thighs and buttocks.'],
	['prone-leg-lift', 'cues', 'Squeeze one buttock, and lift that leg a little.'],
	['figure-four', 'cues', 'Keep your bottom on the mat.'],
	['hamstring-towel', 'cues', 'Put the towel around your foot or behind the thigh.'],
	['hamstring-towel', 'easier', 'Bend the knee more'],
	['single-knee-to-chest', 'cues', 'Put your hands behind the thigh, not in front.'],
	['knee-across-stretch', 'cues', 'Put both hands on the outside of one knee.'],
	['scapular-squeeze', 'cues', 'Draw your shoulder blades back and slightly down.'],
	['scapular-squeeze', 'cues', 'Do not push your chest out.'],
	['body-scan', 'cues', 'Put a pillow under your knees. Move your attention from feet to face.'],
	['muscle-relaxation', 'cues', 'Put a pillow under your knees. Tighten one part of the body gently for 5 seconds.'],
	['open-book', 'stop', 'Pain at the front of the shoulder, pain, tingling or numbness in a leg, or dizziness.'],
	['lower-back-rotation', 'harder', 'Hold longer']
];

describe('section 2, cues', () => {
	it.each(wordRows)('%s, %s: %s', (id, field, words) => {
		// A cue has at most 12 words, so the words of one row may be in two cues, one after the other.
		expect([exercises.get(id)?.[field]].flat().join(' ')).toContain(words);
	});
});

describe('words and filters of an exercise', () => {
	const named: readonly (readonly [Filter, RegExp])[] = [
		['osteoporosis', /(^|[.:] )With (osteoporosis|thin bones)/],
		['head-low', /(^|[.:] )With glaucoma/],
		['hip-replacement', /(^|[.:] )With a (recent )?hip replacement/]
	];

	it.each(named)('%s: an exercise that is left out gives no advice on doing it anyway', (filter, words) => {
		const leftOut = [...exercises.values()].filter(({ id }) => careFor(id, filter) === 'out');
		expect(leftOut.length).toBeGreaterThan(0);
		for (const { id, stop = '', cues } of leftOut) expect([stop, ...cues].join(' '), id).not.toMatch(words);
	});
});

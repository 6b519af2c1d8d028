import { describe, expect, it } from 'vitest';
import { poseFaults } from '../lib/figure/pose-laws.ts';
import { readRoutineFolder } from './read-routines.ts';

const posed = [...readRoutineFolder('routines').exercises.values()].flatMap(({ id, pose }) => (pose ? [{ id, pose }] : []));

describe('every pose is one that a body can take', () => {
	it.each(posed)('$id', ({ pose }) => {
		expect(poseFaults(pose)).toEqual([]);
	});
});

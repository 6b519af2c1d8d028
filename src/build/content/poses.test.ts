import { describe, expect, it } from 'vitest';
import { Figure } from '../../lib/figure/figure.ts';
import { poseFaults } from '../../lib/figure/laws/pose-laws.ts';
import { readRoutineFolder } from './read-routines.ts';

const posed = [...readRoutineFolder('routines').exercises.values()].flatMap(({ id, pose }) => (pose ? [{ id, pose }] : []));

describe('every pose is one that a body can take', () => {
	it.each(posed)('$id', ({ pose }) => {
		expect(poseFaults(pose)).toEqual([]);
	});
});

it('no two paths of a picture have the same key: a page would not come to life', () => {
	for (const { id, pose } of posed) {
		const figure = new Figure(pose);
		for (let at = 0; at <= figure.length - 1; at += 0.5) {
			const { paths, clips } = figure.drawn(at);
			for (const keys of [paths.map(({ key }) => key), clips.map(({ key }) => key)]) {
				expect(new Set(keys).size, `${id} at ${at}`).toBe(keys.length);
			}
		}
	}
});

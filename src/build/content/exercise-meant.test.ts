import { expect, it } from 'vitest';
import { exerciseMeant } from './exercise-meant.ts';
import { readRoutineFolder } from './read-routines.ts';

const { exercises } = readRoutineFolder('routines');
const meant = exerciseMeant(exercises.values());

it.each([
	['Cat Cow', 'cat-cow'],
	['cat–cow', 'cat-cow'],
	['cat_cow', 'cat-cow'],
	['CatCow', 'cat-cow'],
	['cat-cwo', 'cat-cow'],
	['childs-pose', 'child-pose'],
	['Child’s Pose', 'child-pose'],
	['child poses', 'child-pose'],
	['glute bridges', 'glute-bridge'],
	['bird dogs', 'bird-dog'],
	['pelvic-tlit', 'pelvic-tilt'],
	['figure 4', 'figure-four'],
	['nowhere', null],
	['', null],
	['x'.repeat(5000), null]
])('%s: %s', (written, id) => {
	expect(meant(written)).toBe(id);
});

it('knows every exercise by its id and by its name', () => {
	for (const { id, name } of exercises.values()) {
		expect(meant(id.toUpperCase())).toBe(id);
		expect(meant(name), name).toBe(id);
	}
});

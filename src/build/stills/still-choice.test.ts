import { expect, it } from 'vitest';
import type { Exercise } from '../../lib/routine/schema.ts';
import { readRoutineFolder } from '../content/read-routines.ts';
import { stillsOfRoutines } from './still-choice.ts';

const folder = readRoutineFolder('routines');
const stills = stillsOfRoutines(folder);

it('gives every routine the picture of one of its own exercises', () => {
	for (const { id, steps } of folder.routines.values()) {
		expect(steps.map((step) => ('exercise' in step ? step.exercise : ''))).toContain(stills.get(id)?.id);
	}
});

it('tells routines apart: no two have the same picture', () => {
	expect(new Set([...stills.values()].map(({ id }) => id)).size).toBe(folder.routines.size);
});

it('shows somebody at rest only where nothing in the routine moves', () => {
	for (const [routine, { pose }] of stills) {
		const moves = folder.routines.get(routine)!.steps.some((step) => {
			return 'exercise' in step && (folder.exercises.get(step.exercise)?.pose?.frames.length ?? 0) > 1;
		});
		if (moves) expect(pose.frames.length, routine).toBeGreaterThan(1);
	}
});

it('shows nobody turning over or getting up', () => {
	for (const [routine, { pose }] of stills) {
		expect(pose.frames.filter(({ orientation }) => orientation !== undefined), routine).toEqual([]);
	}
});

it('has none for a routine whose exercises have no pose', () => {
	const exercises = new Map<string, Exercise>([...folder.exercises].map(([id, exercise]) => [id, { ...exercise, pose: undefined }]));
	const withoutOwnPose = [...folder.routines].filter(([, routine]) => routine.exercises === undefined);
	expect(withoutOwnPose.length).toBeGreaterThan(20);
	expect(stillsOfRoutines({ routines: new Map(withoutOwnPose), exercises }).size).toBe(0);
});

import { expect, it } from 'vitest';
import { parseExerciseValue } from '../../lib/routine/parse.ts';
import { poseProblems } from './pose-problems.ts';

const exercise = (pose: object) => {
	const file = { version: 1, id: 'reach', name: 'Reach', position: 'quadruped', cues: ['Reach.'], pose };
	const parsed = parseExerciseValue(file);
	if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
	return parsed.value;
};
const onFours = { hip: { flexion: 78 }, knee: { flexion: 90 }, ankle: { dorsiflexion: -68 }, shoulder: { flexion: 86 } };

it('says which hand misses by how much, and in which moment', () => {
	const contacts = { 'hand.left': { on: 'floor', at: [0.9, 0] }, 'hand.right': { on: 'floor', at: [0, 0] } };
	const found = poseProblems(exercise({ orientation: 'quadruped', camera: [14, 12], frames: [{ ...onFours, contacts }] }));
	expect(found).toContainEqual({
		pointer: '/pose/frames/0',
		message: expect.stringMatching(/^leaves a gap of \d{3} mm between hand\.left and what it rests on$/) as string,
		at: 0
	});
});

it('says nothing of a pose that a body can take', () => {
	const contacts = { 'hand.left': { on: 'floor', at: [0, 0] }, 'hand.right': { on: 'floor', at: [0, 0] } };
	const pose = { orientation: 'quadruped', camera: [14, 12], frames: [{ ...onFours, contacts }] };
	expect(poseProblems(exercise(pose))).toEqual([]);
});

it('says which joint goes how far, and how far it may', () => {
	const found = poseProblems(exercise({ orientation: 'supine', camera: [14, 12], frames: [{}, { 'hip.left': { flexion: 152 } }] }));
	const message = 'hip.left flexion is 152°; it must be at most 140°';
	expect(found).toContainEqual({ pointer: '/pose/frames/1', message, at: 1 });
});

it('says between which moments, and when', () => {
	const frames = [{ 'shoulder.left': { flexion: 90 } }, { contacts: { 'hand.left': 'lowback.right' } }];
	const found = poseProblems(exercise({ orientation: 'standing', camera: [14, 12], frames }));
	const between = found.filter(({ at }) => !Number.isInteger(at));
	expect(between).not.toEqual([]);
	for (const { pointer, message } of between) {
		expect(pointer).toBe('/pose');
		expect(message).toMatch(/ between moments 0 and 1(; it must be at (most|least) -?\d+°)?$/);
	}
});

it('says which part is inside which other part', () => {
	const props = [{ kind: 'wall', x: 0.1 }];
	const found = poseProblems(exercise({ orientation: 'standing', camera: [14, 12], props, frames: [{}] }));
	expect(found.map(({ message }) => message)).toContainEqual(
		expect.stringMatching(/^has trunk and wall \d+ mm inside each other$/)
	);
});

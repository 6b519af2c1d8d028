import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { poseSchema, type Pose } from '../../routine/pose.ts';
import { poseFaults } from './pose-laws.ts';

const pose = (value: v.InferInput<typeof poseSchema>): Pose => v.parse(poseSchema, value);
const camera: [number, number] = [14, 12];

/** On hands and knees; most of the faulty poses below are variations of this one. */
const onFours = {
	orientation: 'quadruped',
	camera,
	frames: [
		{
			hip: { flexion: 78 },
			knee: { flexion: 90 },
			ankle: { dorsiflexion: -68 },
			shoulder: { flexion: 86 },
			contacts: { 'hand.left': { on: 'floor', at: [0, 0] }, 'hand.right': { on: 'floor', at: [0, 0] } }
		}
	]
} as const satisfies v.InferInput<typeof poseSchema>;

describe('what is wrong with a pose is said', () => {
	it('and nothing of one that a body can take', () => {
		expect(poseFaults(pose(onFours as never))).toEqual([]);
	});

	it('when a hand cannot reach what it rests on: which, and by how much', () => {
		const [frame] = onFours.frames;
		const far = { ...frame, contacts: { ...frame.contacts, 'hand.left': { on: 'floor', at: [0.9, 0] } } };
		const faults = poseFaults(pose({ ...onFours, frames: [far] } as never));
		expect(faults).toContainEqual(expect.objectContaining({ law: 'contact', what: 'hand.left', at: 0 }));
	});

	it('when a part is under the floor', () => {
		// In a body on its back, an elbow without a given direction points down, into the floor.
		const hand = { on: 'floor', at: [0.5, 0.1] as [number, number], fingers: [1, 0.1] as [number, number] } as const;
		const sunk = pose({ orientation: 'supine', camera, frames: [{ contacts: { 'hand.left': hand } }] });
		expect(poseFaults(sunk).map(({ law }) => law)).toContain('floor');
	});

	it('when the body would fall over', () => {
		const leaning = pose({ orientation: 'standing', camera, frames: [{ ankle: { dorsiflexion: 30 } }] });
		expect(poseFaults(leaning).map(({ law }) => law)).toContain('balance');
	});
});

describe('a pose that is no pose is refused, with the place', () => {
	const problems = (value: unknown) => {
		const result = v.safeParse(poseSchema, value);
		return (result.issues ?? []).map(({ path }) => (path ?? []).map(({ key }) => key).join('/'));
	};

	it.each([
		['an angle that no joint has', { ...onFours, frames: [{ knee: { abduction: 3 } }] }, 'frames/0/knee/abduction'],
		['an angle out of range', { ...onFours, frames: [{ knee: { flexion: 400 } }] }, 'frames/0/knee/flexion'],
		[
			'a place that no body has',
			{ ...onFours, frames: [{ contacts: { 'hand.left': { on: 'moon' } } }] },
			'frames/0/contacts/hand.left/on'
		],
		['a muscle that nobody has', { ...onFours, muscles: ['bizeps'] }, 'muscles/0'],
		['no moments', { ...onFours, frames: [] }, 'frames'],
		['five moments', { ...onFours, frames: Array.from({ length: 5 }, () => ({})) }, 'frames'],
		['an orientation that is none', { ...onFours, orientation: 'floating' }, 'orientation']
	])('%s', (_, value, place) => {
		expect(problems(value)).toContain(place);
	});
});

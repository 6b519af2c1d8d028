import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { poseSchema, type Pose } from '../../routine/pose.ts';
import { Motion } from './motion.ts';
import { distance } from '../body/vector.ts';

const pose = (value: unknown): Pose => v.parse(poseSchema, value);
const onFours = {
	hip: { flexion: 78 },
	knee: { flexion: 90 },
	ankle: { dorsiflexion: -68 },
	shoulder: { flexion: 86 }
};
const hands = { 'hand.left': { on: 'floor', at: [0, 0] }, 'hand.right': { on: 'floor', at: [0, 0] } };
const birdDog = pose({
	orientation: 'quadruped',
	camera: [14, 12],
	frames: [
		{ ...onFours, contacts: hands },
		{
			'hip.left': { flexion: -13 },
			'knee.left': { flexion: 2 },
			'shoulder.right': { flexion: 170 },
			contacts: { 'hand.right': null }
		}
	]
});

/** The furthest that any joint moves between consecutive samples, 200 per interval between keyframes, in metres. */
function longestStep(motion: Motion): number {
	const steps = 200;
	let longest = 0;
	for (let step = 1; step <= steps * (motion.length - 1); step++) {
		const [before, after] = [motion.at((step - 1) / steps).skeleton, motion.at(step / steps).skeleton];
		for (const side of ['left', 'right'] as const) {
			for (const name of ['hand', 'foot', 'forearm', 'shank'] as const) {
				longest = Math.max(longest, distance(before[side][name].origin, after[side][name].origin));
			}
		}
	}
	return longest;
}

describe('a pose in motion', () => {
	it('comes back to its first moment where it goes round, without a stop or a jump', () => {
		const round = new Motion({ ...birdDog, frames: [...birdDog.frames, onFours], loop: true });
		expect(round.end).toBe(3);
		expect(round.at(round.end)).toEqual(round.at(0));
		const [before, after] = [round.at(round.end - 0.005), round.at(round.end)].map(({ skeleton }) => skeleton);
		expect(distance(before!.right.hand.origin, after!.right.hand.origin)).toBeLessThan(0.02);
	});

	it('leaves what stays on the floor where it is', () => {
		const motion = new Motion(birdDog);
		const start = motion.at(0).skeleton;
		for (const at of [0.2, 0.5, 0.9, 1]) {
			const { left, right } = motion.at(at).skeleton;
			expect(distance(left.hand.origin, start.left.hand.origin)).toBeLessThan(0.001);
			expect(distance(right.shank.origin, start.right.shank.origin)).toBeLessThan(0.03);
		}
	});

	it('never jumps', () => {
		expect(longestStep(new Motion(birdDog))).toBeLessThan(0.05);
	});

	it('does not jump where it begins away from the middle', () => {
		const aside = pose({
			...birdDog,
			frames: birdDog.frames.map((frame, index) => (index ? frame : { ...frame, move: [0, 0.3] }))
		});
		const motion = new Motion(aside);
		expect(longestStep(motion)).toBeLessThan(0.05);
		expect(motion.at(1).skeleton.pelvis.origin[2]).toBeGreaterThan(0.25);
	});

	it('leaves a hand where it came to lie, in the second moment, also in the third', () => {
		const [frame] = birdDog.frames;
		const three = pose({
			...birdDog,
			frames: [
				{ ...frame, contacts: { 'hand.left': hands['hand.left'] } },
				{ contacts: { 'hand.right': { on: 'floor', at: [0, 0] } } },
				{ lumbar: { flexion: 12 } }
			]
		});
		const motion = new Motion(three);
		const [second, third] = [motion.at(1).skeleton, motion.at(2).skeleton];
		expect(distance(second.right.upperArm.origin, third.right.upperArm.origin)).toBeGreaterThan(0.005);
		expect(distance(second.right.hand.origin, third.right.hand.origin)).toBeLessThan(0.001);
	});

	it('stays at its ends outside of them', () => {
		const motion = new Motion(birdDog);
		expect(motion.at(-3)).toBe(motion.at(0));
		expect(motion.at(9)).toBe(motion.at(1));
	});
});

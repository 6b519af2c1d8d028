import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { keyframesOf } from '../lib/figure/motion/keyframes.ts';
import { poseSchema } from '../lib/routine/pose.ts';
import { readRoutineFolder } from '../build/content/read-routines.ts';
import {
	angleIn,
	MOST_MOMENTS,
	anglesAt,
	NEW_POSE,
	withAngle,
	withContact,
	withMomentAfter,
	withoutMoment,
	type WrittenPose
} from './written-pose.ts';

const posed = [...readRoutineFolder('routines').exercises.values()].flatMap(({ id, pose }) =>
	pose ? [{ id, pose }] : []
);
const momentsOf = (pose: WrittenPose) => keyframesOf(v.parse(poseSchema, pose));
/** Sorts contacts by name, because their order does not matter. */
const sorted = (moments: ReturnType<typeof keyframesOf>) =>
	moments.map((moment) => ({
		...moment,
		contacts: moment.contacts.toSorted((a, b) => `${a.part}.${a.side}`.localeCompare(`${b.part}.${b.side}`))
	}));

describe.each(posed)('$id', ({ pose }) => {
	it('has its other moments as before when one is taken away', () => {
		for (const moment of pose.frames.length > 1 ? pose.frames.keys() : []) {
			const left = momentsOf(withoutMoment(pose, moment));
			expect(sorted(left)).toEqual(sorted(momentsOf(pose).toSpliced(moment, 1)));
		}
	});

	it('stands still where a moment is added', () => {
		const moments = momentsOf(pose);
		if (moments.length === MOST_MOMENTS) return;
		expect(momentsOf(withMomentAfter(pose, 0))).toEqual([moments[0], ...moments]);
	});
});

it('what is said of both hips later goes before what was said of one', () => {
	const pose = { ...NEW_POSE, frames: [{ 'hip.left': { flexion: 20 } }, { hip: { flexion: 40 } }] };
	expect(withoutMoment(pose, 0).frames).toEqual([{ hip: { flexion: 40 } }]);
});

it('an angle is set, read and unset, and leaves nothing behind', () => {
	const hip = { joint: 'hip.left', angle: 'flexion' } as const;
	const set = withAngle(NEW_POSE, 0, hip, 30);
	expect(angleIn(set.frames[0]!, 'hip.left', 'flexion')).toBe(30);
	expect(anglesAt(momentsOf(set)[1]!, 'hip', 'flexion')).toEqual([30, 0]);
	expect(angleIn(set.frames[1]!, 'hip.left', 'flexion')).toBeUndefined();
	expect(withAngle(set, 0, hip, undefined)).toEqual(NEW_POSE);
});

it('a contact is set, let go and unset', () => {
	const held = withContact(NEW_POSE, 0, 'hand.left', 'wall');
	expect(withContact(held, 1, 'hand.left', null).frames[1]).toEqual({ contacts: { 'hand.left': null } });
	expect(withContact(held, 0, 'hand.left', undefined)).toEqual(NEW_POSE);
});

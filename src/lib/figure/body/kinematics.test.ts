import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMB_JOINTS } from '../../routine/pose-words.ts';
import { LENGTHS } from './body.ts';
import { anglesOf } from './goniometry.ts';
import { bodyOf } from './kinematics.ts';
import { keyframesOf } from '../motion/keyframes.ts';
import { ZERO_LIMB, type Keyframe, type LimbAngles } from '../motion/whole-pose.ts';
import { limbEnd, SIDES } from './skeleton.ts';
import { axisX, axisY, distance } from './vector.ts';

const standing = keyframesOf({
	orientation: 'standing',
	camera: [0, 0],
	props: [],
	muscles: [],
	arrows: [],
	working: [],
	ghost: false,
	gaze: false,
	repeats: false,
	loop: false,
	frames: [{}]
})[0]!;

/** Limits that avoid gimbal lock: abduction of 90° leaves flexion and rotation undetermined. */
const most: Readonly<Record<string, number>> = { abduction: 80, eversion: 40 };
const limb = fc.record(
	Object.fromEntries(
		Object.entries(LIMB_JOINTS).map(([joint, angles]) => [
			joint,
			fc.record(
				Object.fromEntries(
					angles.map((angle) => {
						const limit = joint === 'wrist' ? 80 : (most[angle] ?? 150);
						return [angle, fc.double({ min: -limit, max: limit, noNaN: true })];
					})
				)
			)
		])
	)
) as unknown as fc.Arbitrary<LimbAngles>;

describe('the body that angles make', () => {
	it('stands upright, looks forward and hangs its arms, when all are zero', () => {
		const { head, left, right, pelvis } = bodyOf(standing);
		expect(axisY(head.turn)[1]).toBeCloseTo(1);
		expect(axisX(head.turn)[0]).toBeCloseTo(1);
		expect(head.origin[1]).toBeGreaterThan(pelvis.origin[1] + 0.6);
		for (const { hand, upperArm, foot } of [left, right]) {
			expect(hand.origin[1]).toBeCloseTo(upperArm.origin[1] - LENGTHS.upperArm - LENGTHS.forearm);
			expect(foot.origin[1]).toBeCloseTo(pelvis.origin[1] - LENGTHS.thigh - LENGTHS.shank);
		}
		expect(right.hand.origin[2]).toBeCloseTo(-left.hand.origin[2]);
	});

	it('moves as goniometry names it', () => {
		const flexed = (joints: Partial<LimbAngles>): Keyframe => ({ ...standing, right: { ...ZERO_LIMB, ...joints } });
		const ball = (flexion: number, abduction: number) => ({ flexion, abduction, rotation: 0 });
		// The body stands on its right leg, so flexing the right hip would tilt the pelvis. The left hip is flexed
		// instead.
		const raised = bodyOf({ ...standing, left: { ...ZERO_LIMB, hip: ball(90, 0) } }).left;
		expect(raised.shank.origin[0]).toBeCloseTo(LENGTHS.thigh);
		const reaching = bodyOf(flexed({ shoulder: ball(90, 0) })).right;
		expect(reaching.hand.origin[0] - reaching.upperArm.origin[0]).toBeCloseTo(LENGTHS.upperArm + LENGTHS.forearm);
		const aside = bodyOf(flexed({ shoulder: ball(90, 90) })).right;
		expect(aside.hand.origin[2] - aside.upperArm.origin[2]).toBeCloseTo(LENGTHS.upperArm + LENGTHS.forearm);
		const curled = bodyOf(flexed({ elbow: { flexion: 90 } })).right;
		expect(curled.hand.origin[0] - curled.forearm.origin[0]).toBeCloseTo(LENGTHS.forearm);
	});

	it('keeps every bone as long as it is, and reads its angles back', () => {
		fc.assert(
			fc.property(limb, limb, (left, right) => {
				const body = bodyOf({ ...standing, orientation: 'supine', left, right });
				for (const side of SIDES) {
					const limbs = body[side];
					expect(distance(limbs.thigh.origin, limbEnd('thigh', limbs))).toBeCloseTo(LENGTHS.thigh, 9);
					expect(distance(limbs.shank.origin, limbs.foot.origin)).toBeCloseTo(LENGTHS.shank, 9);
					expect(distance(limbs.upperArm.origin, limbs.forearm.origin)).toBeCloseTo(LENGTHS.upperArm, 9);
					expect(distance(limbs.forearm.origin, limbs.hand.origin)).toBeCloseTo(LENGTHS.forearm, 9);
					const said = (side === 'left' ? left : right) as unknown as Record<string, Record<string, number>>;
					for (const [joint, angles] of Object.entries(anglesOf(body, side))) {
						for (const [name, angle] of Object.entries(angles)) {
							expect(angle, `${side} ${joint} ${name}`).toBeCloseTo(said[joint]![name]!, 5);
						}
					}
				}
			}),
			{ numRuns: 300 }
		);
	});
});

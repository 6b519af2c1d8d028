import type { LimbAngles } from './pose.ts';
import { OUTWARD, type BodySide, type Skeleton } from './skeleton.ts';
import { aboutX, aboutZ, inverse, turns, type Mat } from './vector.ts';

const DEGREES = 180 / Math.PI;

/**
 * Angles of a side's joints, read back from a body as it is: what a goniometer would show, whatever was said.
 */
export function anglesOf(skeleton: Skeleton, side: BodySide): Omit<LimbAngles, 'scapula'> {
	const limbs = skeleton[side];
	const out = OUTWARD[side];
	const top = skeleton.spine.at(-1)!.turn;
	const joint = (from: Mat, to: Mat) => turns(inverse(from), to);
	const knee = joint(limbs.thigh.turn, limbs.shank.turn);
	const elbow = joint(limbs.upperArm.turn, limbs.forearm.turn);
	const ankle = joint(limbs.shank.turn, limbs.foot.turn);
	const hand = joint(limbs.forearm.turn, limbs.hand.turn);
	const dorsiflexion = Math.atan2(-ankle[1], ankle[0]) * DEGREES;
	const pronation = Math.atan2(-hand[6], hand[0]) * DEGREES;
	return {
		hip: ballAngles(joint(skeleton.pelvis.turn, limbs.thigh.turn), out),
		knee: { flexion: -Math.atan2(knee[3], knee[0]) * DEGREES },
		ankle: { dorsiflexion, eversion: out * Math.asin(clamp(ankle[5])) * DEGREES },
		shoulder: ballAngles(joint(top, limbs.upperArm.turn), out),
		elbow: { flexion: Math.atan2(elbow[3], elbow[0]) * DEGREES },
		forearm: { pronation: out * pronation },
		wrist: { flexion: -out * Math.asin(clamp(hand[5])) * DEGREES }
	};
}

/** Flexion, then abduction, then rotation: the order of the pose language (Z, X, Y). */
function ballAngles(m: Mat, out: 1 | -1): LimbAngles['hip'] {
	const abduction = Math.asin(clamp(m[7])) * DEGREES;
	const flexion = Math.atan2(-m[1], m[4]) * DEGREES;
	const rest = turns(inverse(turns(aboutZ(flexion), aboutX(abduction))), m);
	return { flexion, abduction: -out * abduction, rotation: -out * Math.atan2(rest[2], rest[0]) * DEGREES };
}

function clamp(share: number): number {
	return Math.max(-1, Math.min(1, share));
}

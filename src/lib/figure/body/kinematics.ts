import { LENGTHS, NECK_BASE, NECK_STEPS, SKULL, SPINE_BASE, SPINE_STEPS } from './body.ts';
import type { Keyframe, LimbAngles } from '../motion/whole-pose.ts';
import { OUTWARD, pointOn, type BodySide, type Limbs, type Segment, type Skeleton } from './skeleton.ts';
import {
	aboutX,
	aboutY,
	aboutZ,
	angleBetween,
	add,
	ORIGIN,
	turned,
	turns,
	type Degrees,
	type Mat,
	type Vec
} from './vector.ts';

const DOWN: Vec = [0, -1, 0];
/** The natural bend of the upper neck relative to the lower neck. */
export const NECK_BEND: Degrees = 6;
/** Where a clavicle begins: a little behind, above and outside the origin of the uppermost spine segment. */
export const clavicleBase = (top: Segment, out: 1 | -1): Vec => pointOn(top, [-0.005, 0.018, out * 0.03]);
/** How far a shoulder hangs below its clavicle, in metres. */
export const SHOULDER_DROP = 0.01;
/**
 * Scapulohumeral rhythm: above 60° of arm elevation the scapula turns with the arm, in a ratio of 1 to 2 (Inman,
 * Saunders and Abbott 1944, J Bone Joint Surg 26:1–30). The figure shows part of this turn by raising the clavicle.
 */
const RHYTHM_FROM: Degrees = 60;
const RHYTHM = 0.2;

/**
 * Forward kinematics: the body with a keyframe's joint angles and its pelvis at the origin. `solve` puts the body on
 * the floor.
 */
export function bodyOf(keyframe: Keyframe): Skeleton {
	const pelvis: Segment = { origin: ORIGIN, turn: keyframe.pelvis?.turn ?? rootTurn(keyframe) };
	const spine = spineOf(pelvis, keyframe);
	const neck = neckOf(spine.at(-1)!, keyframe);
	const upper = neck[1]!;
	const neckTop = pointOn(upper, [0, NECK_STEPS[1]!, 0]);
	return {
		pelvis,
		spine,
		neck,
		head: { origin: add(neckTop, turned(upper.turn, SKULL)), turn: upper.turn },
		left: limbsOf('left', keyframe.left, pelvis, spine.at(-1)!),
		right: limbsOf('right', keyframe.right, pelvis, spine.at(-1)!)
	};
}

/** The rotation of the pelvis in the room. */
function rootTurn(keyframe: Keyframe): Mat {
	const { tilt, list, roll, turn } = keyframe.trunk.root;
	return turns(aboutY(-turn), orientationTurn(keyframe), aboutY(-roll), aboutX(list), aboutZ(-tilt));
}

function orientationTurn(keyframe: Keyframe): Mat {
	const { hip, knee, ankle } = keyframe[keyframe.stance];
	switch (keyframe.orientation) {
		case 'standing':
			return aboutZ(-(hip.flexion - knee.flexion + ankle.dorsiflexion));
		case 'kneeling':
		case 'half-kneeling':
		case 'quadruped':
			return aboutZ(knee.flexion - 90 - hip.flexion);
		case 'seated':
		case 'long-sitting':
			return aboutZ(0);
		case 'supine':
			return aboutZ(90);
		case 'prone':
			return aboutZ(-90);
		// A side-lying body faces the viewer. Lying on its left side, it has its head at the right of the picture.
		case 'side-lying-left':
			return [0, 1, 0, 0, 0, 1, 1, 0, 0];
		case 'side-lying-right':
			return [0, -1, 0, 0, 0, -1, 1, 0, 0];
	}
}

/** Spreads the lumbar angles evenly over three segments, and the thoracic angles over four. */
function spineOf(pelvis: Segment, { trunk: { lumbar, thoracic } }: Keyframe): Segment[] {
	const segments: Segment[] = [];
	let { turn } = pelvis;
	let origin = pointOn(pelvis, SPINE_BASE);
	for (const [index, step] of SPINE_STEPS.entries()) {
		const [angles, count] = index < 3 ? [lumbar, 3] : [thoracic, 4];
		const { flexion, sideBend, rotation } = angles;
		turn = turns(turn, aboutX(sideBend / count), aboutY(-rotation / count), aboutZ(-flexion / count));
		segments.push({ origin, turn });
		origin = add(origin, turned(turn, [0, step, 0]));
	}
	return segments;
}

function neckOf(top: Segment, { trunk: { neck } }: Keyframe): Segment[] {
	const { flexion, sideBend, rotation, retraction } = neck;
	const segments: Segment[] = [];
	let { turn } = top;
	let origin = add(pointOn(top, [0, SPINE_STEPS.at(-1)!, 0]), turned(turn, NECK_BASE));
	for (const [index, step] of NECK_STEPS.entries()) {
		const bend = index === 0 ? retraction - NECK_BEND : NECK_BEND - retraction;
		turn = turns(turn, aboutX(sideBend / 2), aboutY(-rotation / 2), aboutZ(bend - flexion / 2));
		segments.push({ origin, turn });
		origin = add(origin, turned(turn, [0, step, 0]));
	}
	return segments;
}

function limbsOf(side: BodySide, angles: LimbAngles, pelvis: Segment, top: Segment): Limbs {
	const { hip, knee, ankle, scapula, shoulder, elbow, forearm: radioulnar, wrist } = angles;
	const out = OUTWARD[side];
	const ball = ({ flexion, abduction, rotation }: LimbAngles['hip']) => {
		return [aboutZ(flexion), aboutX(-out * abduction), aboutY(-out * rotation)] as const;
	};

	const raised = angleBetween(turned(turns(...ball(shoulder)), DOWN), DOWN);
	const elevation = scapula.elevation + Math.max(0, raised - RHYTHM_FROM) * RHYTHM;
	const clavicle = turns(top.turn, aboutY(out * scapula.protraction), aboutX(-out * elevation));
	const upperArm: Segment = {
		origin: add(clavicleBase(top, out), turned(clavicle, [0, -SHOULDER_DROP, out * LENGTHS.clavicle])),
		turn: turns(top.turn, ...ball(shoulder))
	};
	const forearm = next(upperArm, LENGTHS.upperArm, aboutZ(elbow.flexion));
	const hand = next(forearm, LENGTHS.forearm, aboutY(out * radioulnar.pronation), aboutX(out * wrist.flexion));

	const thigh: Segment = {
		origin: pointOn(pelvis, [0, 0, out * LENGTHS.hip]),
		turn: turns(pelvis.turn, ...ball(hip))
	};
	const shank = next(thigh, LENGTHS.thigh, aboutZ(-knee.flexion));
	const foot = next(shank, LENGTHS.shank, aboutX(-out * ankle.eversion), aboutZ(ankle.dorsiflexion));
	return { upperArm, forearm, hand, thigh, shank, foot };
}

/** The segment that begins where `segment` ends. */
function next(segment: Segment, length: number, ...joint: readonly Mat[]): Segment {
	return { origin: pointOn(segment, [0, -length, 0]), turn: turns(segment.turn, ...joint) };
}

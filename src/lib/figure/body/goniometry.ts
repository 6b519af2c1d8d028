import { LENGTHS } from './body.ts';
import { clavicleBase, NECK_BEND, SHOULDER_DROP } from './kinematics.ts';
import type { LimbAngles, TrunkAngles } from '../motion/whole-pose.ts';
import { OUTWARD, type BodySide, type Segment, type Skeleton } from './skeleton.ts';
import {
	aboutX,
	aboutY,
	aboutZ,
	axisY,
	inverse,
	lengthOf,
	scale,
	shortestTurn,
	subtract,
	turned,
	turns,
	unit,
	type Degrees,
	type Mat,
	type Vec
} from './vector.ts';

/**
 * Measures the joint angles of a solved body, as a goniometer would. Contacts move limbs, so the measured angles may
 * differ from the pose's angles.
 */

const DEGREES = 180 / Math.PI;

/** The angles of one side's joints, with the rotation order that poses use. `clavicleOf` measures the scapula. */
export function anglesOf(skeleton: Skeleton, side: BodySide): Omit<LimbAngles, 'scapula'> {
	const limbs = skeleton[side];
	const out = OUTWARD[side];
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
		shoulder: ballAngles(joint(topOf(skeleton).turn, limbs.upperArm.turn), out),
		elbow: { flexion: Math.atan2(elbow[3], elbow[0]) * DEGREES },
		forearm: { pronation: out * pronation },
		wrist: { flexion: -out * Math.asin(clamp(hand[5])) * DEGREES }
	};
}

/** The angles of the lumbar spine, the thoracic spine and the neck, each summed over its joints. */
export function trunkAnglesOf({ pelvis, spine, neck }: Skeleton): Omit<TrunkAngles, 'root'> {
	const bends = [pelvis, ...spine, ...neck].map(({ turn }) => turn);
	const joints = bends.slice(1).map((turn, index) => spineAngles(joint(bends[index]!, turn)));
	const [lower, upper] = joints.slice(7) as [SpineAngles, SpineAngles];
	const retraction = (upper.flexion - lower.flexion) / 2 + NECK_BEND;
	return {
		lumbar: sumOf(joints.slice(0, 3)),
		thoracic: sumOf(joints.slice(3, 7)),
		neck: { ...sumOf([lower, upper]), retraction }
	};
}

/**
 * Elevation and protraction of a shoulder about the base of its clavicle. Includes the elevation that comes from
 * raising the arm.
 */
export function clavicleOf(skeleton: Skeleton, side: BodySide): LimbAngles['scapula'] {
	const top = topOf(skeleton);
	const out = OUTWARD[side];
	const way = subtract(skeleton[side].upperArm.origin, clavicleBase(top, out));
	const [x, y, z] = turned(inverse(top.turn), way);
	const rest = Math.atan2(SHOULDER_DROP, LENGTHS.clavicle);
	return {
		elevation: (Math.atan2(y, Math.hypot(x, z)) + rest) * DEGREES,
		protraction: Math.atan2(x, out * z) * DEGREES
	};
}

/**
 * A hand relative to its forearm: the twist of the forearm, then the shortest rotation of the wrist. These angles have
 * no singularity at 90°, which a wrist can reach.
 */
export function handAngles(skeleton: Skeleton, side: BodySide): Record<'pronation' | 'flexion' | 'radial', Degrees> {
	const { forearm, hand } = skeleton[side];
	const out = OUTWARD[side];
	const m = joint(forearm.turn, hand.turn);
	const twist = twistOf(m);
	const [flexion, , radial] = rotationVector(turns(aboutY(-twist), m));
	return { pronation: out * twist, flexion: out * flexion, radial };
}

/** A foot relative to its shank: the direction of the toes, then the shortest rotation of the ankle. */
export function footAngles(
	skeleton: Skeleton,
	side: BodySide
): Record<'dorsiflexion' | 'eversion' | 'turnout', Degrees> {
	const { shank, foot } = skeleton[side];
	const out = OUTWARD[side];
	const m = joint(shank.turn, foot.turn);
	const twist = twistOf(m);
	const [eversion, , dorsiflexion] = rotationVector(turns(m, aboutY(-twist)));
	return { dorsiflexion, eversion: -out * eversion, turnout: -out * twist };
}

/** An upper arm relative to the trunk. */
export interface ArmReading {
	/** The direction that the arm points in: ahead, up, outwards. */
	readonly towards: Vec;
	/**
	 * Outward rotation about the arm's own axis. It is 0 if the arm reaches `towards` by two shortest rotations: from
	 * hanging down to the middle of the reach (halfway between ahead and outwards, at shoulder height), then from there
	 * to `towards`. With this zero, the angle is continuous in all directions that an arm can reach, even overhead.
	 * Flexion and abduction, by contrast, lead overhead with rotations that differ by 180°.
	 */
	readonly rotation: Degrees;
}

const MIDDLE_OF_REACH: Vec = [Math.SQRT1_2, 0, Math.SQRT1_2];
const DOWN: Vec = [0, -1, 0];

export function armOf(skeleton: Skeleton, side: BodySide): ArmReading {
	const inTrunk = joint(topOf(skeleton).turn, skeleton[side].upperArm.turn);
	const m = side === 'left' ? turns(MIRROR, inTrunk, MIRROR) : inTrunk;
	const towards = scale(axisY(m), -1);
	const neutral = turns(shortestTurn(MIDDLE_OF_REACH, towards), shortestTurn(DOWN, MIDDLE_OF_REACH));
	const rest = turns(inverse(neutral), m);
	return { towards, rotation: -Math.atan2(rest[2], rest[0]) * DEGREES };
}

const MIRROR: Mat = [1, 0, 0, 0, 1, 0, 0, 0, -1];

const joint = (from: Mat, to: Mat): Mat => turns(inverse(from), to);
const topOf = ({ spine }: Skeleton): Segment => spine.at(-1)!;

/** Decomposes a rotation into flexion, abduction and rotation, applied in this order (Z, X, Y), as in a pose. */
function ballAngles(m: Mat, out: 1 | -1): LimbAngles['hip'] {
	const abduction = Math.asin(clamp(m[7])) * DEGREES;
	const flexion = Math.atan2(-m[1], m[4]) * DEGREES;
	const rest = turns(inverse(turns(aboutZ(flexion), aboutX(abduction))), m);
	return { flexion, abduction: -out * abduction, rotation: -out * Math.atan2(rest[2], rest[0]) * DEGREES };
}

type SpineAngles = TrunkAngles['lumbar'];

/** Decomposes a rotation into side bend, rotation and flexion, applied in this order (X, Y, Z). */
function spineAngles(m: Mat): SpineAngles {
	return {
		flexion: Math.atan2(m[1], m[0]) * DEGREES,
		sideBend: Math.atan2(-m[5], m[8]) * DEGREES,
		rotation: -Math.asin(clamp(m[2])) * DEGREES
	};
}

function sumOf(angles: readonly SpineAngles[]): SpineAngles {
	const sum = (name: keyof SpineAngles) => angles.reduce((total, angle) => total + angle[name], 0);
	return { flexion: sum('flexion'), sideBend: sum('sideBend'), rotation: sum('rotation') };
}

/** The twist about y that a rotation contains (swing–twist decomposition). */
function twistOf(m: Mat): Degrees {
	return 2 * Math.atan2(m[2] - m[6], 1 + m[0] + m[4] + m[8]) * DEGREES;
}

/** The rotation vector: it points along the axis, and its length is the angle in degrees. */
function rotationVector(m: Mat): Vec {
	const axis: Vec = [m[7] - m[5], m[2] - m[6], m[3] - m[1]];
	return scale(unit(axis), Math.atan2(lengthOf(axis), m[0] + m[4] + m[8] - 1) * DEGREES);
}

function clamp(share: number): number {
	return Math.max(-1, Math.min(1, share));
}

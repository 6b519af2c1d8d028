import type { Place } from '../../routine/pose-words.ts';
import { limbEnd, OUTWARD, pointOn, type BodySide, type LimbSegment, type Skeleton } from './skeleton.ts';
import { add, between, scale, turned, type Mat, type Vec } from './vector.ts';

/** A place on the skin, and its outward normal, of about unit length. */
export interface Landmark {
	readonly point: Vec;
	readonly normal: Vec;
}

type Bone = Extract<LimbSegment, 'upperArm' | 'forearm' | 'thigh' | 'shank'>;

/** A place along a bone, and the radius of the limb there, in metres. */
interface Station {
	readonly bone: Bone;
	readonly share: number;
	readonly radius: number;
}

const STATIONS: Readonly<Record<string, Station>> = {
	thigh: { bone: 'thigh', share: 0.6, radius: 0.066 },
	lowthigh: { bone: 'thigh', share: 0.84, radius: 0.058 },
	knee: { bone: 'thigh', share: 0.97, radius: 0.055 },
	shin: { bone: 'shank', share: 0.3, radius: 0.05 },
	midshin: { bone: 'shank', share: 0.66, radius: 0.04 }
};

/** The direction of each face: ahead, up, outwards. */
const FACES: Readonly<Record<string, Vec>> = {
	front: [1, 0, 0],
	back: [-1, 0, 0],
	outer: [0, 0, 1],
	inner: [0, 0, -1],
	cap: [0.8, -0.6, 0]
};

/** Places without named faces. */
const PLACES: Readonly<Record<string, (skeleton: Skeleton, side: BodySide) => Landmark>> = {
	foot: (skeleton, side) => onSegment(skeleton[side].foot, [0.05, -0.05, 0], [0, -1, 0], 0.03),
	ankle: (skeleton, side) => {
		const { shank, foot } = skeleton[side];
		return {
			point: add(foot.origin, scale(turned(shank.turn, [1, 0, 0]), 0.035)),
			normal: turned(shank.turn, [1, 0, 0])
		};
	},
	shoulder: (skeleton, side) => {
		const { origin } = skeleton[side].upperArm;
		return onSegment({ origin, turn: topOf(skeleton) }, [0, 0, 0], [0.9, 0.2, OUTWARD[side] * 0.2], 0.055);
	},
	upperArm: (skeleton, side) => {
		const { upperArm, forearm } = skeleton[side];
		const origin = between(upperArm.origin, forearm.origin, 0.5);
		return onSegment({ origin, turn: upperArm.turn }, [0, 0, 0], [0.7, 0, OUTWARD[side] * 0.7], 0.05);
	},
	head: ({ head }, side) => onSegment(head, [0, 0, 0], [-0.1, 0.5, OUTWARD[side]], 0.092),
	chest: (skeleton, side) => onSegment(skeleton.spine[5]!, [0, 0.02, OUTWARD[side] * 0.09], [1, 0, 0], 0.112),
	lowback: (skeleton, side) => onSegment(skeleton.spine[0]!, [0, 0, OUTWARD[side] * 0.06], [-1, 0, 0], 0.092),
	hipbone: ({ pelvis }, side) => {
		return onSegment(pelvis, [0, 0.07, OUTWARD[side] * 0.09], [0.5, 0, OUTWARD[side] * 0.6], 0.085);
	}
};

/** Places in the middle, neither left nor right. */
const MIDDLE: Readonly<Partial<Record<Place, (skeleton: Skeleton) => Landmark>>> = {
	'head.back': ({ head }) => onSegment(head, [0, 0, 0], [-1, 0.1, 0], 0.092),
	'chest.middle': ({ spine }) => onSegment(spine[5]!, [0, 0.02, 0], [1, 0, 0], 0.112),
	'belly.middle': ({ spine }) => onSegment(spine[1]!, [0, 0, 0], [1, 0, 0], 0.095)
};

/** Where a named place is on this body. Throws a `RangeError` for an unknown name. */
export function landmark(skeleton: Skeleton, name: Place): Landmark {
	const middle = MIDDLE[name];
	if (middle) return middle(skeleton);
	const [part = '', side, face] = name.split('.');
	const station = STATIONS[part];
	const normal = FACES[face ?? ''];
	if (side !== 'left' && side !== 'right') throw new RangeError(`there is no place “${name}” on a body`);
	if (station && normal) return onBone(skeleton, side, station, normal);
	const place = PLACES[part];
	if (!place) throw new RangeError(`there is no place “${name}” on a body`);
	return place(skeleton, side);
}

function onBone(skeleton: Skeleton, side: BodySide, { bone, share, radius }: Station, face: Vec): Landmark {
	const { origin, turn } = skeleton[side][bone];
	const middle = between(origin, limbEnd(bone, skeleton[side]), share);
	return onSegment({ origin: middle, turn }, [0, 0, 0], [face[0], face[1], face[2] * OUTWARD[side]], radius);
}

function onSegment(segment: { origin: Vec; turn: Mat }, offset: Vec, direction: Vec, radius: number): Landmark {
	const normal = turned(segment.turn, direction);
	return { point: add(pointOn(segment, offset), scale(normal, radius)), normal };
}

function topOf({ spine }: Skeleton): Mat {
	return spine.at(-1)!.turn;
}

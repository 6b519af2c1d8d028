import type { Pose } from '../routine/pose.ts';
import { LENGTHS, SEAT_HEIGHT } from './body.ts';
import { keyframesOf } from './keyframes.ts';
import { centreOfMass } from './mass.ts';
import { mirrored } from './mirror.ts';
import { Motion } from './motion.ts';
import type { Keyframe } from './pose.ts';
import { LIMB_SEGMENTS, limbEnd, SIDES, type Skeleton } from './skeleton.ts';
import { footSpheres, handSpheres, limbSpheres, solidsOf, type Solids, type Sphere } from './solids.ts';
import { distance, type Vec } from './vector.ts';

/** Metres by which each law may be broken (issue “Figure”). */
const MOST_STRETCH = 0.001;
const MOST_MISS = 0.015;
const MOST_SINK = 0.01;
/** Of a hand or forearm under the back. */
const MOST_SINK_UNDER_BACK = 0.025;
const MOST_LEAN = 0.03;
const MOST_MIRROR_ERROR = 0.001;

/** In between two moments it is looked at so often. */
const STEPS = 10;
/** What is so near to the floor, or the seat, carries. */
const CARRIES_FROM_FLOOR = 0.025;
const CARRIES_FROM_SEAT = 0.03;

/** How a pose breaks a law. */
export interface PoseFault {
	readonly law: 'length' | 'contact' | 'floor' | 'balance' | 'mirror';
	/** The part of the body, or the contact. */
	readonly what: string;
	/** By how much. */
	readonly metres: number;
	/** The moment, from 0; fractions are in between. */
	readonly at: number;
}

/** What is wrong with a pose; nothing where a body could do it. */
export function poseFaults(pose: Pose): PoseFault[] {
	const motion = new Motion(pose);
	const keyframes = keyframesOf(pose);
	return [
		...everywhere(motion).flatMap((at) => stretchFaults(motion.at(at).skeleton, at)),
		...keyframes.flatMap((_, at) => missFaults(motion, at)),
		...everywhere(motion).flatMap((at) => sinkFaults(pose, motion, keyframes, at)),
		...keyframes.flatMap((keyframe, at) => leanFaults(motion.at(at).skeleton, keyframe, at)),
		...mirrorFaults(pose, motion)
	];
}

function everywhere({ length }: Motion): number[] {
	return Array.from({ length: (length - 1) * STEPS + 1 }, (_, step) => step / STEPS);
}

function stretchFaults(skeleton: Skeleton, at: number): PoseFault[] {
	return SIDES.flatMap((side) => {
		const limbs = skeleton[side];
		const ends = [
			['thigh', 'shank'],
			['shank', 'foot'],
			['upperArm', 'forearm'],
			['forearm', 'hand']
		] as const;
		return ends.flatMap(([bone, next]) => {
			const off = Math.max(
				Math.abs(distance(limbs[bone].origin, limbs[next].origin) - LENGTHS[bone]),
				distance(limbEnd(bone, limbs), limbs[next].origin)
			);
			return off > MOST_STRETCH ? [{ law: 'length' as const, what: `${bone}.${side}`, metres: off, at }] : [];
		});
	});
}

/** Also of what is held while a moment lasts. */
function missFaults(motion: Motion, at: number): PoseFault[] {
	return [...motion.at(at).misses].flatMap(([contact, missed]) => {
		return missed > MOST_MISS ? [{ law: 'contact' as const, what: contact, metres: missed, at }] : [];
	});
}

function sinkFaults(pose: Pose, motion: Motion, keyframes: readonly Keyframe[], at: number): PoseFault[] {
	const [before, after] = [keyframes[Math.floor(at)]!, keyframes[Math.ceil(at)]!];
	// On the edge of a bed the legs hang below the floor of the picture; a change of orientation is exempt.
	if (before.orientation !== after.orientation || before.seatHeight < 0.2) return [];
	const solids = solidsOf(motion.at(at).skeleton);
	const arms = SIDES.flatMap((side) => {
		const { upperArm, forearm, hand } = solids[side];
		return [...upperArm.slice(-1), ...forearm, ...handSpheres(hand)];
	});
	const others = [
		...solids.head,
		...SIDES.flatMap((side) => {
			const { upperArm, thigh, shank, foot } = solids[side];
			return [...upperArm.slice(0, -1), ...thigh, ...shank, ...footSpheres(foot)];
		})
	];
	const isOnBack = pose.orientation === 'supine';
	const edge = solids.trunk.flatMap(({ edge }) => edge.map(([, y]) => -y));
	return [
		...sunk('forearm', arms.map(depthOf), isOnBack ? MOST_SINK_UNDER_BACK : MOST_SINK, at),
		...sunk('body', [...others.map(depthOf), ...edge], MOST_SINK, at)
	];
}

function sunk(what: string, depths: readonly number[], most: number, at: number): PoseFault[] {
	const depth = Math.max(...depths);
	return depth > most ? [{ law: 'floor', what, metres: depth, at }] : [];
}

const depthOf = ({ centre, radius }: Sphere): number => radius - centre[1];

/** The centre of mass is over what carries it. */
function leanFaults(skeleton: Skeleton, keyframe: Keyframe, at: number): PoseFault[] {
	const seat = keyframe.orientation === 'seated' ? (keyframe.seatHeight ?? SEAT_HEIGHT) : null;
	const carrying = supportOf(solidsOf(skeleton), seat);
	const [x, , z] = centreOfMass(skeleton);
	let outside = 0;
	for (let angle = 0; angle < 360; angle += 5) {
		const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
		const reach = Math.max(...carrying.map(({ centre, radius }) => centre[0] * cos + centre[2] * sin + radius));
		outside = Math.max(outside, x * cos + z * sin - reach);
	}
	return outside > MOST_LEAN ? [{ law: 'balance', what: 'body', metres: outside, at }] : [];
}

function supportOf(solids: Solids, seat: number | null): Sphere[] {
	const carries = (height: number) => {
		return height < CARRIES_FROM_FLOOR || (seat !== null && Math.abs(height - seat) < CARRIES_FROM_SEAT);
	};
	const edge = solids.trunk.flatMap((hoop) => hoop.edge.map((centre): Sphere => ({ centre, radius: 0 })));
	const limbs = SIDES.flatMap((side) => limbSpheres(solids[side]));
	return [...edge, ...solids.head, ...limbs].filter(({ centre, radius }) => carries(centre[1] - radius));
}

/** Who turns from one orientation into another is not mirrored: who lies on a side turns end for end, others do not. */
function mirrorFaults(pose: Pose, motion: Motion): PoseFault[] {
	if (pose.frames.some(({ orientation }) => orientation && orientation !== pose.orientation)) return [];
	const other = new Motion(mirrored(pose));
	const isOnSide = pose.orientation.startsWith('side-lying');
	const inMirror = ([x, y, z]: Vec): Vec => (isOnSide ? [-x, y, z] : [x, y, -z]);
	return everywhere(motion).flatMap((at) => {
		const [one, two] = [motion.at(at).skeleton, other.at(at).skeleton];
		return LIMB_SEGMENTS.flatMap((name) => {
			const off = distance(inMirror(one.left[name].origin), two.right[name].origin);
			return off > MOST_MIRROR_ERROR ? [{ law: 'mirror' as const, what: name, metres: off, at }] : [];
		});
	});
}

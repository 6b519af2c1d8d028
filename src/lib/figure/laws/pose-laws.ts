import type { Pose } from '../../routine/pose.ts';
import { keyframesOf } from '../motion/keyframes.ts';
import { balanceFaults } from './balance-law.ts';
import { contactFaults, type Hold } from './contact-law.ts';
import { crossingFaults } from './crossing-law.ts';
import type { PoseFault } from './fault.ts';
import { floorFaults } from './floor-law.ts';
import { jointFaults } from './joint-law.ts';
import { jumpFaults } from './jump-law.ts';
import { obstacleFaults } from './obstacle-law.ts';
import { obstaclesOf, type Obstacle } from './obstacles.ts';
import { lengthFaults, mirrorFaults } from './shape-law.ts';
import { mirrored } from '../body/mirror.ts';
import { Motion } from '../motion/motion.ts';
import { solidsOf } from '../drawing/solids.ts';

/** Samples per interval between keyframes; jumps need more. */
const STEPS = 10;
const FINE_STEPS = 100;

/**
 * A seat lower than this, in metres, is the edge of a bed. The legs then hang below the pose's floor, so the floor law
 * is not checked.
 */
const SEAT_ON_FLOOR = 0.2;

/** All faults of a pose; empty if a body could do the pose. */
export function poseFaults(pose: Pose): PoseFault[] {
	const motion = new Motion(pose);
	const obstacles = obstaclesOf(pose);
	const holds = keyframesOf(pose).map((keyframe, at): Hold => ({ keyframe, pins: motion.at(at).pins }));
	// A loop passes its keyframes without stopping, so the body need not be balanced there. Walking, for example, is a
	// controlled fall from step to step.
	const isHeld = !pose.loop;
	return [
		...momentsOf(motion, STEPS).flatMap((at) => {
			const [before, after] = [Math.floor(at), Math.ceil(at)].map((moment) => holds[moment % motion.length]!);
			return faultsAt(motion, before!, after!, obstacles, at, isHeld);
		}),
		...momentsOf(motion, FINE_STEPS).flatMap((at) => {
			return at === 0 ? [] : jumpFaults(motion.at(at - 1 / FINE_STEPS).skeleton, motion.at(at).skeleton, at);
		}),
		...asymmetries(pose, motion)
	];
}

function momentsOf({ end }: Motion, steps: number): number[] {
	return Array.from({ length: end * steps + 1 }, (_, step) => step / steps);
}

function faultsAt(
	motion: Motion,
	before: Hold,
	after: Hold,
	obstacles: readonly Obstacle[],
	at: number,
	isHeld: boolean
): PoseFault[] {
	const { skeleton } = motion.at(at);
	const solids = solidsOf(skeleton);
	const { orientation, seatHeight, contacts } = before.keyframe;
	const isTurning = orientation !== after.keyframe.orientation;
	return [
		...lengthFaults(skeleton, at),
		...jointFaults(skeleton, at),
		...crossingFaults(solids, at),
		...contactFaults(skeleton, before, after, at),
		...(isTurning || seatHeight < SEAT_ON_FLOOR ? [] : floorFaults(solids, orientation === 'supine', at)),
		...(isTurning ? [] : obstacleFaults(solids, obstacles, at)),
		...(isHeld && before === after ? balanceFaults(skeleton, solids, contacts, obstacles, at) : [])
	];
}

/** Where a pose and its mirror image differ. Not checked for a pose that changes its orientation. */
function asymmetries(pose: Pose, motion: Motion): PoseFault[] {
	if (pose.frames.some(({ orientation }) => orientation && orientation !== pose.orientation)) return [];
	const other = new Motion(mirrored(pose));
	const isOnSide = pose.orientation.startsWith('side-lying');
	return momentsOf(motion, STEPS).flatMap((at) => {
		return mirrorFaults(motion.at(at).skeleton, other.at(at).skeleton, isOnSide, at);
	});
}

import { LENGTHS, NECK_BASE, NECK_STEPS, SKULL, SPINE_BASE, SPINE_STEPS } from './body.ts';
import { limbEnd, OUTWARD, pointOn, type BodySide, type Limbs, type Segment, type Skeleton } from './skeleton.ts';
import { aboutX, aboutY, aboutZ, turned, turns, type Degrees, type Mat, type Vec } from './vector.ts';

/**
 * Angles of a body for tests, built without the solver. Each angle turns a segment relative to the previous segment.
 */
export interface SampleAngles {
	readonly turn?: Degrees;
	readonly tilt?: Degrees;
	/** How far each segment of the spine bends forwards. */
	readonly bend?: Degrees;
	readonly left?: SampleLimbAngles;
	readonly right?: SampleLimbAngles;
}
export interface SampleLimbAngles {
	readonly hip?: Degrees;
	readonly knee?: Degrees;
	readonly shoulder?: Degrees;
	readonly out?: Degrees;
	readonly elbow?: Degrees;
}

export function sampleBody({ turn = 0, tilt = 0, bend = 0, left = {}, right = {} }: SampleAngles = {}): Skeleton {
	const pelvis: Segment = { origin: [0, 0.91, 0], turn: turns(aboutY(turn), aboutZ(-tilt)) };
	const spine = stack(pointOn(pelvis, SPINE_BASE), pelvis.turn, SPINE_STEPS, bend);
	const top = spine.at(-1)!;
	const neckBase = pointOn({ origin: pointOn(top, [0, SPINE_STEPS.at(-1)!, 0]), turn: top.turn }, NECK_BASE);
	const neck = stack(neckBase, top.turn, NECK_STEPS, 0);
	const upper = neck.at(-1)!;
	const skull = pointOn(upper, [SKULL[0], NECK_STEPS.at(-1)! + SKULL[1], SKULL[2]]);
	return {
		pelvis,
		spine,
		neck,
		head: { origin: skull, turn: upper.turn },
		left: limbsOf(pelvis, top, 'left', left),
		right: limbsOf(pelvis, top, 'right', right)
	};
}

function stack(base: Vec, turn: Mat, steps: readonly number[], bend: Degrees): Segment[] {
	const segments: Segment[] = [];
	let next: Segment = { origin: base, turn };
	for (const step of steps) {
		const segment: Segment = { origin: next.origin, turn: turns(next.turn, aboutZ(-bend)) };
		segments.push(segment);
		next = { origin: pointOn(segment, [0, step, 0]), turn: segment.turn };
	}
	return segments;
}

function limbsOf(pelvis: Segment, top: Segment, side: BodySide, angles: SampleLimbAngles): Limbs {
	const { hip = 0, knee = 0, shoulder = 0, out = 0, elbow = 0 } = angles;
	const outward = OUTWARD[side];
	const thigh = jointed(pelvis, [0, 0, outward * LENGTHS.hip], turns(aboutZ(hip), aboutX(-outward * out)));
	const shank = jointed(thigh, [0, -LENGTHS.thigh, 0], aboutZ(-knee));
	const upperArm = jointed(top, [0, 0.01, outward * 0.164], turns(aboutZ(shoulder), aboutX(-outward * out)));
	const forearm = jointed(upperArm, [0, -LENGTHS.upperArm, 0], aboutZ(elbow));
	const limbs = { thigh, shank, upperArm, forearm, hand: forearm, foot: shank };
	return {
		...limbs,
		hand: { origin: limbEnd('forearm', limbs), turn: forearm.turn },
		foot: { origin: limbEnd('shank', limbs), turn: shank.turn }
	};
}

function jointed(parent: Segment, at: Vec, turn: Mat): Segment {
	return { origin: pointOn(parent, at), turn: turns(parent.turn, turn) };
}

export function mirroredBody({ pelvis, spine, neck, head, left, right }: Skeleton): Skeleton {
	return {
		pelvis: mirrored(pelvis),
		spine: spine.map(mirrored),
		neck: neck.map(mirrored),
		head: mirrored(head),
		left: mirroredLimbs(right),
		right: mirroredLimbs(left)
	};
}

const MIRROR: Mat = [1, 0, 0, 0, 1, 0, 0, 0, -1];

const mirrored = ({ origin, turn }: Segment): Segment => {
	return { origin: turned(MIRROR, origin), turn: turns(MIRROR, turn, MIRROR) };
};

function mirroredLimbs({ upperArm, forearm, hand, thigh, shank, foot }: Limbs): Limbs {
	return {
		upperArm: mirrored(upperArm),
		forearm: mirrored(forearm),
		hand: mirrored(hand),
		thigh: mirrored(thigh),
		shank: mirrored(shank),
		foot: mirrored(foot)
	};
}

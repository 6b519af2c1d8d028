import { isPlaneName } from '../props/planes.ts';
import { centreOfMass } from '../body/mass.ts';
import type { Contact } from '../motion/whole-pose.ts';
import { SIDES, type Skeleton } from '../body/skeleton.ts';
import { limbSpheres, type Solids, type Sphere } from '../drawing/solids.ts';
import { heldPoint } from './contact-law.ts';
import type { DistanceFault } from './fault.ts';
import { depthIn, type Obstacle } from './obstacles.ts';
import { trunkEdge } from './parts.ts';

/** Metres by which the centre of mass may be outside the base of support. */
const MOST = 0.03;
/** Parts that are closer than this, in metres, to the floor or to a hard prop carry the body. */
const FROM_FLOOR = 0.025;
const FROM_THING = 0.03;

/**
 * The centre of mass must be over the base of support. Three things form the base: the parts on the floor, the trunk
 * and thighs where they touch a hard prop, and the contacts with planes. A seat that the body does not touch supports
 * nothing.
 */
export function balanceFaults(
	skeleton: Skeleton,
	solids: Solids,
	contacts: readonly Contact[],
	obstacles: readonly Obstacle[],
	at: number
): DistanceFault[] {
	const carrying = [...onFloor(solids), ...onThings(solids, obstacles), ...held(skeleton, contacts)];
	const [x, , z] = centreOfMass(skeleton);
	let outside = 0;
	for (let angle = 0; angle < 360; angle += 5) {
		const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
		const reach = Math.max(...carrying.map(({ centre, radius }) => centre[0] * cos + centre[2] * sin + radius));
		outside = Math.max(outside, x * cos + z * sin - reach);
	}
	return outside > MOST ? [{ law: 'balance', what: 'body', metres: outside, at }] : [];
}

function onFloor(solids: Solids): Sphere[] {
	const limbs = SIDES.flatMap((side) => limbSpheres(solids[side]));
	return [...edgeOf(solids), ...solids.head, ...limbs].filter(({ centre, radius }) => centre[1] - radius < FROM_FLOOR);
}

function onThings(solids: Solids, obstacles: readonly Obstacle[]): Sphere[] {
	const heavy = [...edgeOf(solids), ...SIDES.flatMap((side) => solids[side].thigh)];
	return heavy.filter(({ centre, radius }) => {
		return obstacles.some((obstacle) => depthIn(obstacle, centre) + radius > -FROM_THING);
	});
}

function edgeOf(solids: Solids): Sphere[] {
	return trunkEdge(solids).map((centre) => ({ centre, radius: 0 }));
}

function held(skeleton: Skeleton, contacts: readonly Contact[]): Sphere[] {
	const onPlanes = contacts.filter(({ on }) => isPlaneName(on));
	return onPlanes.map((contact) => ({ centre: heldPoint(skeleton, contact), radius: 0 }));
}

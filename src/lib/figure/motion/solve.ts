import type { Place } from '../../routine/pose-words.ts';
import { elbowOnFloor, elbowPoint, footOnBody, footOnPlane, handOnBody, handOnPlane, type Placed } from './contacts.ts';
import { bodyOf } from '../body/kinematics.ts';
import { landmark } from '../body/landmarks.ts';
import { isPlaneName, isUpright, ontoPlane, planeOf, type Plane } from '../props/planes.ts';
import type { Contact, HeldPart, Keyframe } from './whole-pose.ts';
import { moved, OUTWARD, SIDES, type BodySide, type LimbSegment, type Skeleton } from '../body/skeleton.ts';
import {
	footSpheres,
	handSpheres,
	lowestOf,
	lowestOfHoop,
	solidsOf,
	type LimbSolids,
	type Sphere
} from '../drawing/solids.ts';
import { add, subtract, type Vec } from '../body/vector.ts';

/** A body at rest, with its limbs on their contacts. */
export interface SolvedPose {
	readonly skeleton: Skeleton;
	/** Position of the anchor, before the keyframe's `move`. */
	readonly anchor: Vec;
	/** Positions of the contacts with planes, by `contactKey`. */
	readonly pins: ReadonlyMap<string, Pin>;
	/** Metres by which limbs fall short of their contacts, by `contactKey`. */
	readonly misses: ReadonlyMap<string, number>;
}

interface Pin {
	readonly on: string;
	readonly point: Vec;
}

/** Segments that a contact moves, and that therefore do not carry the body. */
const MOVES: Readonly<Record<HeldPart, readonly LimbSegment[]>> = {
	hand: ['upperArm', 'forearm', 'hand'],
	elbow: ['upperArm', 'forearm', 'hand'],
	foot: ['shank', 'foot']
};

const JOINT_AT: Readonly<Record<HeldPart, LimbSegment>> = { hand: 'hand', elbow: 'forearm', foot: 'foot' };

export function contactKey({ part, side }: Pick<Contact, 'part' | 'side'>): string {
	return `${part}.${side}`;
}

/**
 * Solves a keyframe's body at rest in three steps. It puts the body on the floor or the seat, moves the anchor to its
 * position in `first`, then moves hands, elbows and feet to their contacts. A contact with a plane keeps its point from
 * `first`, unless it slides.
 */
export function solve(keyframe: Keyframe, first: SolvedPose | null = null): SolvedPose {
	const free = bodyOf(keyframe);
	const body = placed(free, keyframe, first);
	const pins = new Map<string, Pin>();
	const misses = new Map<string, number>();
	let skeleton = body;
	for (const contact of inOrder(keyframe.contacts)) {
		const key = contactKey(contact);
		const { on } = contact;
		const { limbs, missed } = isPlaneName(on)
			? onPlane(skeleton, contact, keyframe, pinOf(skeleton, contact, keyframe, first, pins))
			: onBody(skeleton, contact, on, keyframe);
		skeleton = { ...skeleton, [contact.side]: limbs };
		misses.set(key, missed);
	}
	const [x, z] = keyframe.move;
	return { skeleton, anchor: subtract(anchorOf(body, keyframe), [x, 0, z]), pins, misses };
}

function placed(free: Skeleton, keyframe: Keyframe, first: SolvedPose | null): Skeleton {
	const { pelvis } = keyframe;
	if (!pelvis) return anchored(grounded(free, keyframe), keyframe, first);
	const body = moved(free, pelvis.origin);
	return pelvis.floats ? body : grounded(body, keyframe);
}

/**
 * The order to solve contacts in. Contacts with planes come first, because they may move a limb that another limb
 * holds. Contacts with the body follow. In each group, legs come before arms.
 */
function inOrder(contacts: readonly Contact[]): Contact[] {
	const rank = ({ on, part }: Contact) => (isPlaneName(on) ? 0 : 2) + (part === 'foot' ? 0 : 1);
	return [...contacts].sort((one, other) => rank(one) - rank(other));
}

function onPlane(skeleton: Skeleton, contact: Contact, keyframe: Keyframe, point: Vec): Placed {
	const limbs = skeleton[contact.side];
	const plane = planeFor(contact, keyframe);
	if (contact.part === 'foot') return footOnPlane(limbs, contact, plane, point, keyframe[contact.side]);
	if (contact.part === 'elbow') return elbowOnFloor(limbs, contact, point);
	return handOnPlane(limbs, contact, plane, point);
}

function onBody(skeleton: Skeleton, contact: Contact, on: Place, keyframe: Keyframe): Placed {
	const place = landmark(skeleton, on);
	const target = contact.offset ? { ...place, point: add(place.point, contact.offset) } : place;
	const limbs = skeleton[contact.side];
	if (contact.part === 'foot') return footOnBody(limbs, contact, target, keyframe[contact.side]);
	return handOnBody(limbs, contact, target);
}

/** Finds the point of a contact on its plane, and adds it to `pins`. */
function pinOf(
	skeleton: Skeleton,
	contact: Contact,
	keyframe: Keyframe,
	first: SolvedPose | null,
	pins: Map<string, Pin>
): Vec {
	const key = contactKey(contact);
	const before = first?.pins.get(key);
	const stays = before?.on === contact.on && !contact.slide;
	const point = contact.point ?? (stays ? before.point : pointFor(skeleton, contact, planeFor(contact, keyframe)));
	pins.set(key, { on: contact.on, point });
	return point;
}

function pointFor(skeleton: Skeleton, { part, side, at }: Contact, plane: Plane): Vec {
	const limbs = skeleton[side];
	const from = part === 'foot' ? limbs.thigh.origin : limbs.upperArm.origin;
	const outward = OUTWARD[side] * (at?.[1] ?? 0);
	const by: Vec = isUpright(plane) ? [0, at?.[0] ?? 0, outward] : [at?.[0] ?? 0, 0, outward];
	const point = at ? add(from, by) : limbs[JOINT_AT[part]].origin;
	return part === 'elbow' ? elbowPoint(from, point, plane.point[1]) : ontoPlane(point, plane);
}

function planeFor({ on }: Contact, { wallAt }: Keyframe): Plane {
	if (!isPlaneName(on)) throw new RangeError(`“${on}” is not a plane`);
	return planeOf(on, wallAt);
}

/**
 * Moves a body down or up until its lowest part is `lift` above the floor. Parts that a contact will move do not count.
 * A seated body is moved until its thighs or pelvis touch the seat.
 */
function grounded(skeleton: Skeleton, keyframe: Keyframe): Skeleton {
	const { trunk, head, ...limbs } = solidsOf(skeleton);
	if (keyframe.orientation === 'seated') {
		const thighs = SIDES.flatMap((side) => limbs[side].thigh.slice(0, 3));
		const lowest = Math.min(lowestOf(thighs), ...trunk.slice(0, 3).map(lowestOfHoop));
		return moved(skeleton, [0, keyframe.seatHeight - lowest, 0]);
	}
	const carrying = SIDES.flatMap((side) => carryingSpheres(limbs[side], side, keyframe.contacts));
	const lowest = Math.min(lowestOf([...head, ...carrying]), ...trunk.map(lowestOfHoop));
	return moved(skeleton, [0, keyframe.lift - lowest, 0]);
}

function carryingSpheres(solids: LimbSolids, side: BodySide, contacts: readonly Contact[]): Sphere[] {
	const isMoved = (name: LimbSegment) => contacts.some((one) => one.side === side && MOVES[one.part].includes(name));
	const spheres: Record<LimbSegment, readonly Sphere[]> = {
		...solids,
		hand: handSpheres(solids.hand),
		foot: footSpheres(solids.foot)
	};
	return Object.entries(spheres).flatMap(([name, some]) => (isMoved(name as LimbSegment) ? [] : some));
}

function anchored(skeleton: Skeleton, keyframe: Keyframe, first: SolvedPose | null): Skeleton {
	const [x, z] = keyframe.move;
	if (!first) return moved(skeleton, [x, 0, z]);
	const [awayX, , awayZ] = subtract(first.anchor, anchorOf(skeleton, keyframe));
	return moved(skeleton, [awayX + x, 0, awayZ + z]);
}

function anchorOf(skeleton: Skeleton, { anchor, stance }: Keyframe): Vec {
	if (anchor === 'pelvis') return skeleton.pelvis.origin;
	return skeleton[stance][anchor === 'ankle' ? 'foot' : 'shank'].origin;
}

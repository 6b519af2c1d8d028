import type { ANCHORS, HELD_PARTS, ORIENTATIONS, Place, PLANES } from '../../routine/pose-words.ts';
import { LIMB_JOINTS, TRUNK_JOINTS } from '../../routine/pose-words.ts';
import type { BodySide, Segment } from '../body/skeleton.ts';
import type { Degrees, Vec } from '../body/vector.ts';

export type Orientation = (typeof ORIENTATIONS)[number];
export type HeldPart = (typeof HELD_PARTS)[number];
export type Anchor = (typeof ANCHORS)[number];
export type PlaneName = (typeof PLANES)[number];

type AnglesOf<Table extends Record<string, readonly string[]>> = {
	readonly [Joint in keyof Table]: { readonly [Angle in Table[Joint][number]]: Degrees };
};
export type LimbAngles = AnglesOf<typeof LIMB_JOINTS>;
export type TrunkAngles = AnglesOf<typeof TRUNK_JOINTS>;

/** A hand, elbow or foot that rests on something or holds something. */
export interface Contact {
	readonly part: HeldPart;
	readonly side: BodySide;
	readonly on: PlaneName | Place;
	/**
	 * On a plane: the position relative to the shoulder or hip of that side, in metres ahead (on a wall, up) and
	 * outwards. Without `at`, the contact is where the joint angles put the part.
	 */
	readonly at?: readonly [ahead: number, outward: number];
	/** Where the fingers point: ahead and outwards; on a wall, up and outwards. */
	readonly fingers?: readonly [ahead: number, outward: number];
	/** Where the elbow points: ahead, up, outwards. */
	readonly elbow?: Vec;
	/** Whether the contact may move along its plane between two keyframes. */
	readonly slide?: boolean;
	/** On the body: metres from the place, as x, y, z. */
	readonly offset?: Vec;
	/**
	 * 0 to 1, while the contact is made or released: 0 leaves the limb where the angles put it, 1 moves it to the
	 * contact.
	 */
	readonly weight?: number;
	/** 0 to 1: the weight of `elbow` between two keyframes if only one of them has an `elbow`. */
	readonly elbowWeight?: number;
	/** On a plane: the point that the part is pinned to. */
	readonly point?: Vec;
}

/** One keyframe of a pose with every angle, 0 where the pose gives none. */
export interface Keyframe {
	readonly orientation: Orientation;
	/** The side of the leg that carries the body. */
	readonly stance: BodySide;
	/** The joint that stays where it was in the first keyframe. */
	readonly anchor: Anchor;
	readonly trunk: TrunkAngles;
	readonly left: LimbAngles;
	readonly right: LimbAngles;
	readonly contacts: readonly Contact[];
	/** Height of the seat above the floor in metres, for a seated body. */
	readonly seatHeight: number;
	/** Height of the lowest part above the floor, in metres. */
	readonly lift: number;
	/** Metres by which the whole body is moved over the floor: ahead, and to the right of an upright body. */
	readonly move: readonly [x: number, z: number];
	/** Where a wall is, in metres ahead of the origin; negative is behind the origin. */
	readonly wallAt: number;
	/**
	 * Set only between keyframes that differ in orientation or stance: the rotation and position of the pelvis. They
	 * override the root's angles, the anchor and `move`. If the pelvis `floats`, it keeps its height; otherwise the
	 * body is put on the floor or the seat.
	 */
	readonly pelvis?: Segment & { readonly floats: boolean };
}

export const ZERO_LIMB = zeroOf(LIMB_JOINTS) as LimbAngles;
export const ZERO_TRUNK = zeroOf(TRUNK_JOINTS) as TrunkAngles;

function zeroOf(table: Record<string, readonly string[]>): Record<string, Record<string, Degrees>> {
	const joints = Object.entries(table).map(([joint, angles]) => {
		return [joint, Object.fromEntries(angles.map((angle) => [angle, 0]))] as const;
	});
	return Object.fromEntries(joints);
}

type AngleTable = Readonly<Record<string, Readonly<Record<string, Degrees>>>>;

/** Interpolates every angle between two sets of the same joints; `share` 0 is `a`. */
export function anglesBetween<Angles extends LimbAngles | TrunkAngles>(a: Angles, b: Angles, share: number): Angles {
	const [from, to] = [a as AngleTable, b as AngleTable];
	const joints = Object.keys(from).map((joint) => {
		const angles = Object.keys(from[joint]!).map((angle) => {
			return [angle, from[joint]![angle]! * (1 - share) + to[joint]![angle]! * share] as const;
		});
		return [joint, Object.fromEntries(angles)] as const;
	});
	return Object.fromEntries(joints) as unknown as Angles;
}

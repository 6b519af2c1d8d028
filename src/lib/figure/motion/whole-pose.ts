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

/** What a hand, an elbow or a foot rests on or holds. */
export interface Contact {
	readonly part: HeldPart;
	readonly side: BodySide;
	readonly on: PlaneName | Place;
	/** On a plane: metres in front of and outside of the shoulder or hip of that side; else where the angles put it. */
	readonly at?: readonly [ahead: number, outward: number];
	/** Where the fingers point: ahead and outwards, on a wall up and outwards. */
	readonly fingers?: readonly [ahead: number, outward: number];
	/** Where the elbow points: ahead, up, outwards. */
	readonly elbow?: Vec;
	/** It may move on its plane between two keyframes. */
	readonly slide?: boolean;
	/** Metres from the place on the body. */
	readonly offset?: Vec;
	/** 0 to 1: how far it is taken from where the angles put it, while it comes or goes. */
	readonly weight?: number;
	/** 0 to 1: how much `elbow` counts, where only one of two keyframes says it. */
	readonly elbowWeight?: number;
	/** On a plane: where it stays. */
	readonly point?: Vec;
}

/** One moment of a pose, with every angle; 0 where nothing was said. */
export interface Keyframe {
	readonly orientation: Orientation;
	/** Whose leg carries. */
	readonly stance: BodySide;
	/** What stays where it was in the first keyframe. */
	readonly anchor: Anchor;
	readonly trunk: TrunkAngles;
	readonly left: LimbAngles;
	readonly right: LimbAngles;
	readonly contacts: readonly Contact[];
	/** Metres above the floor, of who is seated. */
	readonly seatHeight: number;
	/** Metres above the floor, of the lowest part. */
	readonly lift: number;
	/** Metres by which all of it is moved: ahead and to the right of the picture. */
	readonly move: readonly [x: number, z: number];
	/** Metres ahead of the middle: where a wall is, behind it where negative. */
	readonly wallAt: number;
	/**
	 * Between two orientations, or two legs that carry: how the pelvis is turned and where its middle is, whatever else is
	 * said; its height only where it `floats`.
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

/** Each angle between two sets of the same joints; `share` 0 is `a`. */
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

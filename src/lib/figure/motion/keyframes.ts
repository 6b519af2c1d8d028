import { LIMB_JOINTS, TRUNK_JOINTS } from '../../routine/pose-words.ts';
import type { Pose, PoseFrame } from '../../routine/pose.ts';
import { SEAT_HEIGHT } from '../body/body.ts';
import {
	ZERO_LIMB,
	ZERO_TRUNK,
	type Anchor,
	type Contact,
	type HeldPart,
	type Keyframe,
	type LimbAngles,
	type Orientation,
	type TrunkAngles
} from './whole-pose.ts';
import type { BodySide } from '../body/skeleton.ts';

/** Default position of the wall, in metres ahead of the origin. */
const WALL_AT = 0.5;

const ANCHOR_OF: Readonly<Partial<Record<Orientation, Anchor>>> = {
	standing: 'ankle',
	quadruped: 'knee',
	kneeling: 'knee',
	'half-kneeling': 'knee'
};

/**
 * All keyframes of a pose, each complete. A value that a frame leaves out is carried over from the previous keyframe.
 */
export function keyframesOf(pose: Pose): Keyframe[] {
	const { wallAt = WALL_AT } = pose;
	let before: Keyframe = {
		orientation: pose.orientation,
		stance: pose.stance ?? 'right',
		anchor: pose.anchor ?? ANCHOR_OF[pose.orientation] ?? 'pelvis',
		trunk: ZERO_TRUNK,
		left: ZERO_LIMB,
		right: ZERO_LIMB,
		contacts: [],
		seatHeight: SEAT_HEIGHT,
		lift: 0,
		move: [0, 0],
		wallAt
	};
	return pose.frames.map((frame) => (before = following(before, frame)));
}

function following(before: Keyframe, frame: PoseFrame): Keyframe {
	const { orientation = before.orientation, stance = before.stance, anchor = before.anchor } = frame;
	const { seatHeight = before.seatHeight, lift = before.lift, move = before.move } = frame;
	return {
		...{ orientation, stance, anchor, seatHeight, lift, move, wallAt: before.wallAt },
		trunk: trunkAfter(before.trunk, frame),
		left: limbAfter(before.left, frame, 'left'),
		right: limbAfter(before.right, frame, 'right'),
		contacts: contactsAfter(before.contacts, frame)
	};
}

function trunkAfter(before: TrunkAngles, frame: PoseFrame): TrunkAngles {
	const joints = Object.keys(TRUNK_JOINTS) as (keyof typeof TRUNK_JOINTS)[];
	return Object.fromEntries(joints.map((joint) => [joint, { ...before[joint], ...said(frame[joint]) }])) as TrunkAngles;
}

/** A limb's angles after `frame`. Angles given for one side override those given for both. */
function limbAfter(before: LimbAngles, frame: PoseFrame, side: BodySide): LimbAngles {
	const joints = Object.keys(LIMB_JOINTS) as (keyof typeof LIMB_JOINTS)[];
	const angles = joints.map((joint) => {
		return [joint, { ...before[joint], ...said(frame[joint]), ...said(frame[`${joint}.${side}`]) }] as const;
	});
	return Object.fromEntries(angles) as unknown as LimbAngles;
}

/** Drops angles that are present but undefined. */
function said(angles: Readonly<Record<string, number | undefined>> | undefined): Record<string, number> {
	const known = Object.entries(angles ?? {}).filter((entry): entry is [string, number] => entry[1] !== undefined);
	return Object.fromEntries(known);
}

type Held = NonNullable<NonNullable<PoseFrame['contacts']>[keyof NonNullable<PoseFrame['contacts']>]>;

/** The contacts after a frame. In the frame, `null` releases a contact. */
function contactsAfter(before: readonly Contact[], { contacts = {} }: PoseFrame): Contact[] {
	const isNamed = ({ part, side }: Contact) => `${part}.${side}` in contacts;
	const held = Object.entries(contacts).flatMap(([key, value]) => (value ? [contactOf(key, value)] : []));
	return [...before.filter((contact) => !isNamed(contact)), ...held];
}

function contactOf(key: string, value: Held): Contact {
	const [part, side] = key.split('.') as [HeldPart, BodySide];
	if (typeof value === 'string') return { part, side, on: value };
	const { on, at, fingers, elbow, slide, offset } = value;
	return {
		...{ part, side, on },
		...(at && { at }),
		...(fingers && { fingers }),
		...(elbow && { elbow }),
		...(slide !== undefined && { slide }),
		...(offset && { offset })
	};
}

import type * as v from 'valibot';
import type { Keyframe } from '../lib/figure/motion/whole-pose.ts';
import { BODY_SIDES, LIMB_JOINTS, TRUNK_JOINTS, type HELD_PARTS, type PoseSide } from '../lib/routine/pose-words.ts';
import type { poseSchema } from '../lib/routine/pose.ts';

/**
 * A pose as written in a file: only what is set, in the file's own order. Functions that change a pose return a new
 * one.
 */
export type WrittenPose = v.InferInput<typeof poseSchema>;
export type WrittenFrame = WrittenPose['frames'][number];
export type WrittenContact = NonNullable<WrittenFrame['contacts']>[HeldKey];

export type LimbJoint = keyof typeof LIMB_JOINTS;
export type TrunkJoint = keyof typeof TRUNK_JOINTS;
/** A limb's joint, of both sides or of one, or a joint of the trunk. */
export type JointKey = LimbJoint | `${LimbJoint}.${PoseSide}` | TrunkJoint;
export type HeldKey = `${(typeof HELD_PARTS)[number]}.${PoseSide}`;

export const MOST_MOMENTS = 4;

/** Two moments, both in the anatomical position. */
export const NEW_POSE: WrittenPose = { orientation: 'standing', camera: [20, 8], frames: [{}, {}] };

type Members = Readonly<Record<string, unknown>>;

/** `undefined` removes the member; an existing member keeps its place in the order. */
function withMember<Whole extends object>(whole: Whole, name: string, value: unknown): Whole {
	if (value !== undefined) return { ...whole, [name]: value };
	return Object.fromEntries(Object.entries(whole).filter(([key]) => key !== name)) as Whole;
}

/** Like `withMember`, for a member of an inner object. An inner object that becomes empty is removed too. */
function withInner<Whole extends object>(whole: Whole, outer: string, inner: string, value: unknown): Whole {
	const changed = withMember(((whole as Members)[outer] ?? {}) as Members, inner, value);
	return withMember(whole, outer, Object.keys(changed).length > 0 ? changed : undefined);
}

function withFrame(pose: WrittenPose, moment: number, frame: WrittenFrame): WrittenPose {
	return { ...pose, frames: pose.frames.with(moment, frame) };
}

export function withField(pose: WrittenPose, name: keyof WrittenPose, value: unknown): WrittenPose {
	return withMember(pose, name, value);
}

export function withFrameField(
	pose: WrittenPose,
	moment: number,
	name: keyof WrittenFrame,
	value: unknown
): WrittenPose {
	return withFrame(pose, moment, withMember(pose.frames[moment]!, name, value));
}

export function withContact(pose: WrittenPose, moment: number, part: HeldKey, value: unknown): WrittenPose {
	return withFrame(pose, moment, withInner(pose.frames[moment]!, 'contacts', part, value));
}

/** `undefined` unsets the angle, so that earlier moments determine it. */
export function withAngle(
	pose: WrittenPose,
	moment: number,
	{ joint, angle }: { joint: JointKey; angle: string },
	degrees: number | undefined
): WrittenPose {
	return withFrame(pose, moment, withInner(pose.frames[moment]!, joint, angle, degrees));
}

/** Inserts, after `moment`, a new moment that changes nothing. */
export function withMomentAfter(pose: WrittenPose, moment: number): WrittenPose {
	return { ...pose, frames: pose.frames.toSpliced(moment + 1, 0, {}) };
}

/**
 * Removes a moment, without changing how the others look: the next moment takes over everything that the removed moment
 * set, except what the next moment sets itself.
 */
export function withoutMoment(pose: WrittenPose, moment: number): WrittenPose {
	const { frames } = pose;
	const [gone, next] = [frames[moment]!, frames[moment + 1]];
	if (!next) return { ...pose, frames: frames.toSpliced(moment, 1) };
	return { ...pose, frames: frames.toSpliced(moment, 2, merged(gone, next)) };
}

/**
 * `before`, with everything that `after` sets. An angle that `after` sets for both sides replaces the angles that
 * `before` sets for single sides.
 */
function merged(before: WrittenFrame, after: WrittenFrame): WrittenFrame {
	let frame = before;
	for (const joint of Object.keys(LIMB_JOINTS) as LimbJoint[]) {
		for (const angle of Object.keys(after[joint] ?? {})) {
			for (const side of BODY_SIDES) frame = withInner(frame, `${joint}.${side}`, angle, undefined);
		}
	}
	for (const [name, value] of Object.entries(after)) {
		const isWhole = typeof value !== 'object' || Array.isArray(value);
		const earlier = (frame as Members)[name] as Members | undefined;
		frame = withMember(frame, name, isWhole ? value : { ...earlier, ...value });
	}
	return frame;
}

/** The angle that the moment itself sets, if any. */
export function angleIn(frame: WrittenFrame, joint: JointKey, angle: string): number | undefined {
	return (frame[joint] as Readonly<Record<string, number | undefined>> | undefined)?.[angle];
}

/**
 * The angle in effect at a keyframe, which may be carried over from an earlier one. Returns both sides, left first, if a
 * limb's `joint` names no side.
 */
export function anglesAt(keyframe: Keyframe, joint: JointKey, angle: string): number[] {
	const [name, side] = joint.split('.') as [LimbJoint | TrunkJoint, PoseSide?];
	const parts = name in TRUNK_JOINTS ? [keyframe.trunk] : side ? [keyframe[side]] : [keyframe.left, keyframe.right];
	return parts.map((part) => (part as unknown as Record<string, Record<string, number>>)[name]![angle]!);
}

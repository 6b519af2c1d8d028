import { PALM, SOLE } from '../body/body.ts';
import { ELBOW, GRIP, HEEL, palmMiddle } from '../motion/contacts.ts';
import { landmark } from '../body/landmarks.ts';
import { isPlaneName, planeOf } from '../props/planes.ts';
import type { Contact, Keyframe } from '../motion/whole-pose.ts';
import { LIFT_FROM } from '../motion/motion.ts';
import { OUTWARD, pointOn, type Skeleton } from '../body/skeleton.ts';
import { contactKey, type SolvedPose } from '../motion/solve.ts';
import { add, distance, dot, ORIGIN, scale, subtract, type Vec } from '../body/vector.ts';
import type { DistanceFault } from './fault.ts';

/** Metres by which a contact may be missed. */
const MOST = 0.015;

/** A keyframe, and the positions of its contacts with planes. */
export interface Hold {
	readonly keyframe: Keyframe;
	readonly pins: SolvedPose['pins'];
}

/** The point of a hand, an elbow or a foot that should coincide with the point of the contact. */
export function heldPoint(skeleton: Skeleton, { part, side, on }: Contact): Vec {
	const { forearm, hand, foot } = skeleton[side];
	if (part === 'elbow') return add(forearm.origin, [0, -ELBOW, 0]);
	if (part === 'foot') return isPlaneName(on) ? pointOn(foot, [0, -SOLE, 0]) : foot.origin;
	if (isPlaneName(on)) return pointOn(hand, [0, 0, -OUTWARD[side] * PALM]);
	return palmMiddle(hand);
}

/**
 * Contacts that both keyframes around `at` have, but that the body misses at `at`. The limb must stay on the straight
 * line between the contact's two positions. On a plane, it may be lifted off that line if the line is longer than
 * `LIFT_FROM`. If the two keyframes differ in orientation, nothing is checked.
 */
export function contactFaults(skeleton: Skeleton, before: Hold, after: Hold, at: number): DistanceFault[] {
	if (before.keyframe.orientation !== after.keyframe.orientation) return [];
	return before.keyframe.contacts.flatMap((contact) => {
		const next = after.keyframe.contacts.find((other) => contactKey(other) === contactKey(contact));
		if (!next || next.on !== contact.on) return [];
		const metres = missedBy(skeleton, [contact, before], [next, after]);
		return metres > MOST ? [{ law: 'contact' as const, what: contactKey(contact), metres, at }] : [];
	});
}

type Held = readonly [Contact, Hold];

function missedBy(skeleton: Skeleton, [contact, before]: Held, [next, after]: Held): number {
	const point = heldPoint(skeleton, contact);
	const { on } = contact;
	if (!isPlaneName(on)) {
		const { point: skin, normal } = landmark(skeleton, on);
		const place = add(skin, scale(normal, contact.part === 'foot' ? HEEL : GRIP));
		const [from, to] = [contact, next].map(({ offset = ORIGIN }) => add(place, offset)) as [Vec, Vec];
		return distance(point, nearestOn(from, to, point));
	}
	const [from, to] = [before, after].map(({ pins }) => pins.get(contactKey(contact))!.point) as [Vec, Vec];
	const { normal } = planeOf(on, before.keyframe.wallAt);
	const off = subtract(point, nearestOn(from, to, point));
	const above = dot(off, normal);
	return distance(off, distance(from, to) > LIFT_FROM && above > 0 ? scale(normal, above) : ORIGIN);
}

function nearestOn(from: Vec, to: Vec, point: Vec): Vec {
	const way = subtract(to, from);
	const share = dot(subtract(point, from), way) / (dot(way, way) || 1);
	return add(from, scale(way, Math.max(0, Math.min(1, share))));
}

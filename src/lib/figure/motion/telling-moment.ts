import type { Pose } from '../../routine/pose.ts';
import { Motion } from './motion.ts';
import { distance, type Vec } from '../body/vector.ts';

/** Two keyframes look different if a part of the body is more than this apart, in metres. */
const APART = 0.04;

/**
 * The keyframe that best shows a movement. Usually, this is the last keyframe. In a loop, or if the last keyframe looks
 * like the first, it is the keyframe that differs most from the first.
 */
export function tellingMoment(pose: Pose): number {
	const motion = new Motion(pose);
	const places = Array.from({ length: motion.length }, (_, at) => placesOf(motion, at));
	const apart = places.map((moment) => Math.max(...moment.map((place, part) => distance(place, places[0]![part]!))));
	const last = motion.length - 1;
	return !pose.loop && apart[last]! > APART ? last : apart.indexOf(Math.max(...apart));
}

function placesOf(motion: Motion, at: number): Vec[] {
	const { pelvis, spine, head, left, right } = motion.at(at).skeleton;
	const limbs = [left, right].flatMap(({ forearm, hand, shank, foot }) => [forearm, hand, shank, foot]);
	return [pelvis, spine[5]!, head, ...limbs].map(({ origin }) => origin);
}

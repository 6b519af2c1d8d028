import type { JointKey } from './written-pose.ts';

/** Degrees, either way the same. */
const either = (most: number): readonly [number, number] => [-most, most];

/** How far a slider goes. Not what a body can do, which the laws say: more than that, in round numbers. */
const REACH: Readonly<Record<string, readonly [least: number, most: number]>> = {
	'hip.flexion': [-40, 150],
	'hip.abduction': [-45, 65],
	'hip.rotation': either(70),
	'knee.flexion': [-10, 165],
	'ankle.dorsiflexion': [-75, 45],
	'ankle.eversion': either(45),
	'scapula.elevation': [-20, 50],
	'scapula.protraction': either(45),
	'shoulder.flexion': [-80, 180],
	'shoulder.abduction': [-70, 180],
	'shoulder.rotation': either(120),
	'elbow.flexion': [-15, 160],
	'forearm.pronation': either(100),
	'wrist.flexion': either(95),
	'lumbar.flexion': [-45, 70],
	'lumbar.sideBend': either(40),
	'lumbar.rotation': either(30),
	'thoracic.flexion': either(60),
	'thoracic.sideBend': either(50),
	'thoracic.rotation': either(60),
	'neck.flexion': either(90),
	'neck.sideBend': either(55),
	'neck.rotation': either(90),
	'neck.retraction': either(35)
};

/** Of the slider of an angle, wide enough for the angle it has. */
export function reachOf(joint: JointKey, angle: string, degrees: number): [least: number, most: number] {
	const [least, most] = REACH[`${joint.split('.')[0]}.${angle}`] ?? either(180);
	return [Math.min(least, degrees), Math.max(most, degrees)];
}

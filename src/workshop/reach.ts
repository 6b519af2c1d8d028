import type { JointKey } from './written-pose.ts';

/** A range that is the same in both directions, in degrees. */
const either = (most: number): readonly [number, number] => [-most, most];

/** The range of each slider, in degrees, as round numbers. Most are wider than the laws allow a body to move. */
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

/** The range of an angle's slider, widened if necessary to include the current angle. */
export function reachOf(joint: JointKey, angle: string, degrees: number): [least: number, most: number] {
	const [least, most] = REACH[`${joint.split('.')[0]}.${angle}`] ?? either(180);
	return [Math.min(least, degrees), Math.max(most, degrees)];
}

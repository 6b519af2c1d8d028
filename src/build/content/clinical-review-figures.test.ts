import { describe, expect, it } from 'vitest';
import { landmark } from '../../lib/figure/body/landmarks.ts';
import type { BodySide, Skeleton } from '../../lib/figure/body/skeleton.ts';
import { angleBetween, axisX, distance, subtract, UP, type Degrees, type Vec } from '../../lib/figure/body/vector.ts';
import { footSpheres, lowestOf, solidsOf } from '../../lib/figure/drawing/solids.ts';
import { keyframesOf } from '../../lib/figure/motion/keyframes.ts';
import { Motion } from '../../lib/figure/motion/motion.ts';
import type { Keyframe } from '../../lib/figure/motion/whole-pose.ts';
import type { Pose } from '../../lib/routine/pose.ts';
import { readRoutineFolder } from './read-routines.ts';

/** Section 9 of the clinical review of November 2026: what figures must show. Each test is named after its row. */

const { exercises } = readRoutineFolder('routines');
const SIDES: readonly BodySide[] = ['left', 'right'];

type Scapula = Keyframe['right']['scapula'];

function poseOf(id: string): Pose {
	const pose = exercises.get(id)?.pose;
	if (!pose) throw new Error(`“${id}” has no pose`);
	return pose;
}

/** The angles and contacts of the keyframe at index `at`; −1 stands for the last keyframe. */
function frame(id: string, at: number): Keyframe {
	return keyframesOf(poseOf(id)).at(at)!;
}

function bodies(id: string): Skeleton[] {
	const motion = new Motion(poseOf(id));
	return Array.from({ length: motion.length }, (_, at) => motion.at(at).skeleton);
}

const body = (id: string, at: number): Skeleton => bodies(id).at(at)!;

const kinds = (id: string): string[] => poseOf(id).props.map(({ kind }) => kind);

/** The place or plane on which each hand, elbow and foot rests at a keyframe: `hand.left` → `seat`. */
function heldAt(id: string, at: number): Record<string, string> {
	return Object.fromEntries(frame(id, at).contacts.map(({ part, side, on }) => [`${part}.${side}`, on]));
}

/** The backward (posterior) tilt of the pelvis, which tucks the tailbone under. */
const tuckOf = ({ pelvis }: Skeleton): Degrees => 90 - angleBetween(axisX(pelvis.turn), UP);

/** How high the sole is above the floor, in metres. */
const footHeight = (skeleton: Skeleton, side: BodySide): number => {
	return lowestOf(footSpheres(solidsOf(skeleton)[side].foot));
};

describe('section 9, wrong', () => {
	it('levator-stretch: both arms hang down, and the neck bends no further than 32', () => {
		for (const skeleton of bodies('levator-stretch')) {
			for (const side of SIDES) {
				const { upperArm, forearm, hand } = skeleton[side];
				expect(forearm.origin[1]).toBeLessThan(upperArm.origin[1] - 0.2);
				expect(hand.origin[1]).toBeLessThan(forearm.origin[1] - 0.15);
			}
		}
		expect(frame('levator-stretch', -1).trunk.neck.flexion).toBe(32);
		expect(Object.keys(heldAt('levator-stretch', -1)).filter((part) => part.startsWith('hand'))).toEqual([]);
	});

	it('thoracic-extension-chair: the elbows stay in front, the face stays ahead, and the lower back is still', () => {
		for (const { head, left, right } of bodies('thoracic-extension-chair')) {
			for (const { forearm } of [left, right]) expect(forearm.origin[0]).toBeGreaterThan(head.origin[0]);
		}
		const { thoracic, neck, lumbar } = frame('thoracic-extension-chair', -1).trunk;
		expect([thoracic.flexion, neck.flexion, lumbar.flexion]).toEqual([-26, 10, 0]);
	});

	it('log-roll: a bed only because its words let the feet come down from one', () => {
		const { equipment, cues } = exercises.get('log-roll')!;
		expect(kinds('log-roll')).toEqual(['bed']);
		expect(equipment).toMatch(/\bbed\b/);
		expect(cues.join(' ')).toMatch(/feet come down/);
		const { left, right } = body('log-roll', -1);
		for (const { foot } of [left, right]) expect(foot.origin[1]).toBeLessThan(-0.2);
	});

	it('ankle-pump: the knee is bent by 45, and the heel rests', () => {
		for (const [at, skeleton] of bodies('ankle-pump').entries()) {
			expect(frame('ankle-pump', at).right.knee.flexion).toBe(45);
			expect(footHeight(skeleton, 'right')).toBeLessThan(0.02);
		}
	});
});

describe('section 9, misleading', () => {
	it('curl-up: the head rises by a few centimetres', () => {
		const [from, to] = bodies('curl-up').map(({ head }) => head.origin[1]) as [number, number];
		expect(to - from).toBeGreaterThan(0.03);
		expect(to - from).toBeLessThan(0.12);
		const { thoracic, neck, lumbar } = frame('curl-up', -1).trunk;
		expect([thoracic.flexion, neck.flexion, lumbar.flexion]).toEqual([14, 8, 0]);
	});

	it('upper-back-reach: the upper back rounds, not the lower back', () => {
		const { trunk, right } = frame('upper-back-reach', -1);
		expect([trunk.thoracic.flexion, trunk.lumbar.flexion, trunk.neck.flexion]).toEqual([24, 2, 14]);
		expect(right.shoulder.flexion).toBe(100);
	});

	it('wall-sit: half-way down at most', () => {
		for (const side of SIDES) {
			const { hip, knee } = frame('wall-sit', -1)[side];
			expect([hip.flexion, knee.flexion]).toEqual([46, 48]);
		}
	});

	it('pelvic-tilt: the near arm lies away from the lower back', () => {
		for (const { right, pelvis } of bodies('pelvic-tilt')) {
			expect(right.hand.origin[2] - right.upperArm.origin[2]).toBeCloseTo(0.5, 1);
			expect(distance(right.hand.origin, pelvis.origin)).toBeGreaterThan(0.5);
		}
		expect(poseOf('pelvic-tilt').camera[1]).toBeLessThanOrEqual(5);
	});

	it('supported-lean: from the side, without a side bend, forearms parallel', () => {
		expect(Math.abs(poseOf('supported-lean').camera[0])).toBeLessThanOrEqual(30);
		for (const [at, { left, right }] of bodies('supported-lean').entries()) {
			const { lumbar, thoracic } = frame('supported-lean', at).trunk;
			expect([lumbar.sideBend, thoracic.sideBend]).toEqual([0, 0]);
			const [one, other] = [left, right].map(({ forearm, hand }) => subtract(hand.origin, forearm.origin));
			expect(angleBetween(one!, other!)).toBeLessThan(3);
		}
	});

	it('hip-flexor-half-kneel: the pelvis tucks first and stays tucked, the knee stays down, a hand is on a chair', () => {
		const id = 'hip-flexor-half-kneel';
		const [start, tuck, end] = bodies(id).map(tuckOf) as [Degrees, Degrees, Degrees];
		expect(tuck - start).toBeGreaterThan(8);
		expect(end).toBeCloseTo(tuck, 0);
		for (const at of [1, 2]) expect(frame(id, at).trunk.lumbar.flexion).toBe(10);
		for (const { right } of bodies(id)) expect(right.shank.origin[1]).toBeLessThan(0.06);
		expect(kinds(id)).toContain('chair');
		for (const at of [0, 1, 2]) expect(heldAt(id, at)['hand.left']).toBe('seat');
	});

	it('desk-lean: the arms go on from the line of the trunk, ears between them', () => {
		const { spine, pelvis, head, left, right } = body('desk-lean', -1);
		const trunk = subtract(spine.at(-1)!.origin, pelvis.origin);
		for (const { upperArm, hand } of [left, right]) {
			expect(angleBetween(trunk, subtract(hand.origin, upperArm.origin))).toBeLessThan(25);
			expect(Math.abs(head.origin[1] - upperArm.origin[1])).toBeLessThan(0.08);
		}
		expect(frame('desk-lean', -1).left.hip.flexion).toBeGreaterThanOrEqual(105);
	});

	it('seated-figure-four: both hands are on the shin, well below the knee', () => {
		for (const [at, skeleton] of bodies('seated-figure-four').entries()) {
			const held = heldAt('seated-figure-four', at);
			for (const side of SIDES) {
				expect(held[`hand.${side}`]).toMatch(/^(?:mid)?shin\.right\./);
				const { point } = landmark(skeleton, 'knee.right.front');
				expect(distance(skeleton[side].hand.origin, point)).toBeGreaterThan(0.1);
			}
		}
	});

	it('crook-lying-rest: pillows carry both legs', () => {
		const { left, right } = frame('crook-lying-rest', 0);
		for (const { hip, knee } of [left, right]) {
			expect(hip.flexion).toBeLessThanOrEqual(35);
			expect(knee.flexion).toBeLessThanOrEqual(60);
		}
		expect(kinds('crook-lying-rest').filter((kind) => kind === 'cushion')).toHaveLength(2);
	});

	it.each(['body-scan', 'muscle-relaxation'])('%s: a pillow under the knees, which bend by 35', (id) => {
		expect(poseOf(id).props.flatMap((prop) => (prop.kind === 'cushion' ? [prop.underKnee] : [])).sort()).toEqual([
			'left',
			'right'
		]);
		for (const [at, skeleton] of bodies(id).entries()) {
			for (const side of SIDES) {
				expect(frame(id, at)[side].knee.flexion).toBe(35);
				expect(footHeight(skeleton, side)).toBeLessThan(0.03);
			}
		}
	});

	it('lift-drill: the load begins on a stool', () => {
		const stool = poseOf('lift-drill').props.find((prop) => prop.kind === 'chair');
		expect(stool).toMatchObject({ isStool: true });
		const [from, to] = bodies('lift-drill').map(({ right }) => right.hand.origin) as [Vec, Vec];
		const ahead = stool?.at?.[0] ?? 0;
		expect(Math.abs(from[0] - ahead)).toBeLessThan(0.22);
		expect(from[1]).toBeLessThan(0.75);
		expect(to[0]).toBeLessThan(from[0] - 0.1);
	});

	it('shoulder-roll: up first, then back, then down', () => {
		const scapulae = [0, 1, 2, 3].map((at) => frame('shoulder-roll', at).right.scapula);
		const [rest, up, back, down] = scapulae as [Scapula, Scapula, Scapula, Scapula];
		expect(up.elevation - rest.elevation).toBeGreaterThan(25);
		expect(Math.abs(up.protraction - rest.protraction)).toBeLessThan(10);
		expect(back.protraction).toBeLessThan(up.protraction - 20);
		expect(down.elevation).toBeLessThan(back.elevation);
		expect(poseOf('shoulder-roll').arrows.map(({ of }) => of)).toEqual(['elbow.right']);
	});
});

describe('section 9, ugly', () => {
	it('bird-dog: the arm reaches to the height of the shoulder', () => {
		const { upperArm, hand } = body('bird-dog', -1).right;
		expect(Math.abs(hand.origin[1] - upperArm.origin[1])).toBeLessThan(0.06);
	});

	it('prone-leg-lift: the leg is lifted a little', () => {
		expect(footHeight(body('prone-leg-lift', -1), 'right')).toBeLessThan(0.15);
	});

	it.each(['front-plank', 'front-plank-knees'])('%s: never starts in an arch', (id) => {
		for (const at of [0, 1]) {
			const { lumbar, thoracic } = frame(id, at).trunk;
			expect([lumbar.flexion, thoracic.flexion]).toEqual([0, 0]);
		}
	});

	it('side-bridge-full: the top foot stands on the floor in front of the other', () => {
		const skeleton = body('side-bridge-full', -1);
		for (const side of SIDES) expect(footHeight(skeleton, side)).toBeLessThan(0.02);
		expect(Math.abs(skeleton.right.foot.origin[2] - skeleton.left.foot.origin[2])).toBeGreaterThan(0.1);
	});

	it('seated-march: the back is away from the chair', () => {
		const chair = poseOf('seated-march').props.find((prop) => prop.kind === 'chair');
		expect(chair?.at?.[0]).toBeLessThan(0);
	});

	it('side-lying-rest: the top foot lies on the other', () => {
		const { left, right } = body('side-lying-rest', 0);
		expect(right.foot.origin[1] - left.foot.origin[1]).toBeLessThan(0.13);
	});
});

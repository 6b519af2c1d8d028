import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { poseSchema, type Pose } from '../../routine/pose.ts';
import { keyframesOf } from '../motion/keyframes.ts';
import { mirrored } from '../body/mirror.ts';
import { Motion } from '../motion/motion.ts';
import { poseFaults } from './pose-laws.ts';
import { moved, type BodySide, type LimbSegment, type Segment, type Skeleton } from '../body/skeleton.ts';
import { solidsOf } from '../drawing/solids.ts';
import { aboutX, aboutY, aboutZ, add, turns, type Vec } from '../body/vector.ts';
import { balanceFaults } from './balance-law.ts';
import { contactFaults, type Hold } from './contact-law.ts';
import { crossingFaults } from './crossing-law.ts';
import { floorFaults } from './floor-law.ts';
import { jointFaults } from './joint-law.ts';
import { jumpFaults } from './jump-law.ts';
import { obstacleFaults } from './obstacle-law.ts';
import { obstaclesOf } from './obstacles.ts';
import { lengthFaults, mirrorFaults } from './shape-law.ts';

type Written = v.InferInput<typeof poseSchema>;
const pose = (value: Written): Pose => v.parse(poseSchema, value);
const camera: [number, number] = [14, 12];

const onFours = pose({
	orientation: 'quadruped',
	camera,
	frames: [
		{
			hip: { flexion: 78 },
			knee: { flexion: 90 },
			ankle: { dorsiflexion: -68 },
			shoulder: { flexion: 86 },
			contacts: { 'hand.left': { on: 'floor', at: [0, 0] }, 'hand.right': { on: 'floor', at: [0, 0] } }
		},
		{ lumbar: { flexion: 10 } }
	]
});
const seated = pose({
	orientation: 'seated',
	camera,
	props: [{ kind: 'chair', at: [0.07, 0] }],
	frames: [
		{
			hip: { flexion: 90, abduction: 6 },
			knee: { flexion: 90 },
			shoulder: { abduction: 9 },
			elbow: { flexion: 14 },
			contacts: { 'foot.left': 'floor', 'foot.right': 'floor' }
		}
	]
});
const standing = pose({ orientation: 'standing', camera, frames: [{ shoulder: { abduction: 9 } }] });

const bodyOf = (value: Pose, at = 0): Skeleton => new Motion(value).at(at).skeleton;
const holdsOf = (value: Pose): Hold[] => {
	const motion = new Motion(value);
	return keyframesOf(value).map((keyframe, at) => ({ keyframe, pins: motion.at(at).pins }));
};

/** The same body with one segment changed. */
function spoilt(body: Skeleton, side: BodySide, name: LimbSegment, change: (segment: Segment) => Segment): Skeleton {
	return { ...body, [side]: { ...body[side], [name]: change(body[side][name]) } };
}
const by =
	(way: Vec) =>
	({ origin, turn }: Segment): Segment => ({ origin: add(origin, way), turn });

it('finds nothing wrong with bodies as they are', () => {
	for (const value of [onFours, seated, standing]) expect(poseFaults(value)).toEqual([]);
});

describe('the shape of a body', () => {
	it('is broken by a forearm that is 20 mm too long', () => {
		const faults = lengthFaults(spoilt(bodyOf(standing), 'left', 'hand', by([0, -0.02, 0])), 0);
		expect(faults).toEqual([{ law: 'length', what: 'forearm.left', metres: expect.closeTo(0.02) as number, at: 0 }]);
	});

	it('is broken by a side that is not the other one in the mirror', () => {
		const body = bodyOf(standing);
		const other = bodyOf(mirrored(standing));
		expect(mirrorFaults(body, other, false, 0)).toEqual([]);
		const faults = mirrorFaults(spoilt(body, 'left', 'foot', by([0.005, 0, 0])), other, false, 0);
		expect(faults.map(({ what }) => what)).toEqual(['foot.left']);
	});
});

describe('joints', () => {
	const body = bodyOf(standing);
	const turnedBy = (side: BodySide, name: LimbSegment, ...by: Parameters<typeof turns>) =>
		jointFaults(
			spoilt(body, side, name, ({ origin, turn }) => ({ origin, turn: turns(turn, ...by) })),
			0.5
		);

	it('say by which angle they are too far, and what is allowed', () => {
		const faults = turnedBy('left', 'thigh', aboutZ(152));
		expect(faults).toContainEqual({
			law: 'joint',
			what: 'hip.left flexion',
			degrees: expect.closeTo(152) as number,
			least: -30,
			most: 140,
			at: 0.5
		});
	});

	it.each([
		['a knee that bends forward', 'shank', aboutZ(20), 'knee.right flexion'],
		['a thigh that turns inwards by 60°', 'thigh', aboutY(60), 'hip.right rotation'],
		['a foot on its outer edge', 'foot', aboutX(50), 'ankle.right eversion'],
		['an elbow that bends back', 'forearm', aboutZ(-20), 'elbow.right flexion'],
		['a palm that is turned too far', 'hand', aboutY(130), 'forearm.right pronation'],
		['a hand bent to its thumb', 'hand', aboutZ(50), 'wrist.right radial'],
		['an arm far behind', 'upperArm', aboutZ(-75), 'shoulder.right behind'],
		['an arm turned in by 130°', 'upperArm', aboutY(130), 'shoulder.right rotation']
	] as const)('are broken by %s', (_, name, turn, what) => {
		expect(turnedBy('right', name, turn).map((fault) => fault.what)).toContain(what);
	});

	it.each([
		['raised forward', { flexion: 178, abduction: 0, rotation: 0 }],
		['raised sideways, as a thrower does', { flexion: 0, abduction: 90, rotation: 85 }],
		['straight ahead, its elbow out', { flexion: 90, abduction: 0, rotation: -85 }],
		['at the side, its hand behind the back', { flexion: -20, abduction: 5, rotation: -80 }]
	])('allow an arm that is %s', (_, shoulder) => {
		const raised = pose({ orientation: 'standing', camera, frames: [{ shoulder }] });
		expect(jointFaults(bodyOf(raised), 0)).toEqual([]);
	});

	it('of the trunk are checked too', () => {
		const twisted = pose({
			orientation: 'standing',
			camera,
			frames: [{ lumbar: { rotation: 30 }, neck: { flexion: 100 } }]
		});
		expect(jointFaults(bodyOf(twisted), 0).map(({ what }) => what)).toEqual(['lumbar rotation', 'neck flexion']);
	});
});

describe('what does not give', () => {
	const into = (prop: Written['props'], body: Skeleton) => {
		const obstacles = obstaclesOf(pose({ orientation: 'standing', camera, props: prop, frames: [{}] }));
		return obstacleFaults(solidsOf(body), obstacles, 0);
	};

	it('is broken by a body that is 60 mm in the seat of a chair', () => {
		const faults = into([{ kind: 'chair', at: [0.07, 0] }], moved(bodyOf(seated), [0, -0.06, 0]));
		expect(faults.map(({ what }) => what)).toContain('thigh.left and chair seat');
	});

	it('is broken by a trunk that leans through the back of a chair', () => {
		const faults = into([{ kind: 'chair', at: [0.07, 0] }], moved(bodyOf(seated), [-0.08, 0, 0]));
		expect(faults.map(({ what }) => what)).toContain('trunk and chair back');
	});

	it('is broken by a hand in a wall, which says how deep it is', () => {
		const reaching = bodyOf(pose({ orientation: 'standing', camera, frames: [{ shoulder: { flexion: 90 } }] }));
		const x = reaching.left.hand.origin[0] + 0.1;
		const faults = into([{ kind: 'wall', x }], reaching);
		expect(faults.map(({ what }) => what)).toEqual(['hand.left and wall', 'hand.right and wall']);
		expect(faults[0]!.metres).toBeCloseTo(0.07, 2);
	});

	it('is broken by thighs in a table', () => {
		const faults = into([{ kind: 'table', at: [0.4, 0] }], bodyOf(standing));
		expect(faults.map(({ what }) => what)).toContain('thigh.left and table top');
	});

	it('ignores a body beside it', () => {
		expect(into([{ kind: 'table', at: [0.6, 0] }], bodyOf(standing))).toEqual([]);
	});
});

it('the floor is broken by a body that is let down by 20 mm', () => {
	const body = bodyOf(standing);
	expect(floorFaults(solidsOf(body), false, 0)).toEqual([]);
	expect(floorFaults(solidsOf(moved(body, [0, -0.02, 0])), false, 0)).toContainEqual(
		expect.objectContaining({ what: 'body', metres: expect.closeTo(0.02) as number })
	);
});

describe('parts of a body', () => {
	const body = bodyOf(standing);
	const put = (name: LimbSegment, origin: Vec) => {
		return crossingFaults(solidsOf(spoilt(body, 'right', name, ({ turn }) => ({ origin, turn }))), 0);
	};

	it.each([
		['hand', body.spine[1]!.origin, 'hand.right and trunk'],
		['forearm', add(body.head.origin, [0, 0.1, 0]), 'head and forearm.right'],
		['forearm', body.left.upperArm.origin, 'upperArm.left and forearm.right'],
		['foot', add(body.left.shank.origin, [0, -0.2, 0]), 'shank.left and foot.right'],
		['thigh', add(body.spine[2]!.origin, [0, 0.1, 0]), 'thigh.right and trunk']
	] as const)('are not in others: a %s', (name, origin, what) => {
		expect(crossingFaults(solidsOf(body), 0)).toEqual([]);
		expect(put(name, origin).map((fault) => fault.what)).toContain(what);
	});

	it('are reported with the depth to which they overlap', () => {
		const body = bodyOf(standing);
		const gap = body.right.shank.origin[2] - body.left.shank.origin[2];
		const together = { ...body, left: moved(body, [0, 0, gap - 0.05]).left };
		const found = crossingFaults(solidsOf(together), 0).find(({ what }) => what === 'shank.left and shank.right');
		expect(found?.metres).toBeCloseTo(0.058, 2);
	});
});

describe('what is held', () => {
	const [before, after] = holdsOf(onFours) as [Hold, Hold];
	const body = bodyOf(onFours, 0.5);

	it('is held in between', () => {
		expect(contactFaults(body, before, after, 0.5)).toEqual([]);
	});

	it('is broken in between by a hand that slips by 30 mm, or lifts', () => {
		for (const slip of [
			[0.03, 0, 0],
			[0, 0.03, 0]
		] as const) {
			const slipped = spoilt(body, 'right', 'hand', by(slip));
			expect(contactFaults(slipped, before, after, 0.5)).toEqual([
				{ law: 'contact', what: 'hand.right', metres: expect.closeTo(0.03, 2) as number, at: 0.5 }
			]);
		}
	});

	it('may be lifted where it goes a longer way, but not sink', () => {
		const pins = new Map(after.pins).set('hand.right', {
			on: 'floor',
			point: add(after.pins.get('hand.right')!.point, [0.3, 0, 0])
		});
		const at = (y: number) => spoilt(body, 'right', 'hand', by([0.15, y, 0]));
		expect(contactFaults(at(0.04), before, { ...after, pins }, 0.5)).toEqual([]);
		expect(contactFaults(at(-0.04), before, { ...after, pins }, 0.5)).toHaveLength(1);
	});

	it('is broken by a hand that has left the thigh it lies on', () => {
		const on = 'lowthigh.left.front' as const;
		const resting = pose({
			...seated,
			frames: [{ ...seated.frames[0], shoulder: { flexion: 30 }, contacts: { 'hand.left': on } }]
		});
		const [hold] = holdsOf(resting) as [Hold];
		expect(contactFaults(bodyOf(resting), hold, hold, 0)).toEqual([]);
		const away = spoilt(bodyOf(resting), 'left', 'hand', by([0, 0.05, 0]));
		expect(contactFaults(away, hold, hold, 0).map(({ what }) => what)).toEqual(['hand.left']);
	});
});

describe('balance', () => {
	const fall = (body: Skeleton, value: Pose) => {
		return balanceFaults(body, solidsOf(body), keyframesOf(value)[0]!.contacts, obstaclesOf(value), 0);
	};
	/** A pose that sits in the air, with its feet ahead. */
	const wallSit = (props: Written['props']) =>
		pose({
			orientation: 'seated',
			camera,
			props,
			frames: [
				{
					seatHeight: 0.5,
					hip: { flexion: 66 },
					knee: { flexion: 70 },
					contacts: { 'foot.left': { on: 'floor', at: [0.45, 0] }, 'foot.right': { on: 'floor', at: [0.45, 0] } }
				}
			]
		});

	it('is kept by a body on a chair, and by one that leans on a wall', () => {
		expect(fall(bodyOf(seated), seated)).toEqual([]);
		const leaning = wallSit([{ kind: 'wall', x: -0.13 }]);
		expect(fall(bodyOf(leaning), leaning)).toEqual([]);
	});

	it.each([
		['no wall', []],
		['a wall that is too far away', [{ kind: 'wall', x: -0.3 }]],
		['a chair that stands elsewhere', [{ kind: 'chair', at: [-0.6, 0] }]]
	] as const)('is lost by who sits in the air, with %s', (_, props) => {
		const falling = wallSit(props as unknown as Written['props']);
		expect(fall(bodyOf(falling), falling).map(({ law }) => law)).toEqual(['balance']);
	});

	it('is kept by hands on a table', () => {
		const table = { 'hand.left': { on: 'table' }, 'hand.right': { on: 'table' } } as const;
		const leaning = {
			orientation: 'standing',
			camera,
			frames: [{ ankle: { dorsiflexion: 24 }, shoulder: { flexion: 50 }, elbow: { flexion: 30 } }]
		} satisfies Written;
		const free = pose(leaning);
		expect(fall(bodyOf(free), free)).toHaveLength(1);
		const held = pose({ ...leaning, frames: [{ ...leaning.frames[0]!, contacts: table }] });
		expect(fall(bodyOf(held), held)).toEqual([]);
	});
});

it('a joint that goes 50 mm in a hundredth of the way jumps', () => {
	const body = bodyOf(standing);
	expect(jumpFaults(body, moved(body, [0.02, 0, 0]), 0.5)).toEqual([]);
	expect(jumpFaults(body, spoilt(body, 'left', 'shank', by([0.05, 0, 0])), 0.5)).toEqual([
		{ law: 'jump', what: 'shank.left', metres: expect.closeTo(0.05) as number, at: 0.5 }
	]);
});

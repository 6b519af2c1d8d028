import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawFigure, type FigureLook } from './drawing.ts';
import { MUSCLES } from '../../routine/pose-words.ts';
import type { Prop } from '../props/props.ts';
import { mirroredBody, sampleBody, type SampleAngles } from '../body/sample-body.ts';

const angle = (most: number) => fc.integer({ min: -most, max: most });
const limb = fc.record({
	hip: angle(130),
	knee: fc.integer({ min: 0, max: 140 }),
	shoulder: angle(170),
	out: fc.integer({ min: 0, max: 90 }),
	elbow: fc.integer({ min: 0, max: 140 })
});
const angles: fc.Arbitrary<SampleAngles> = fc.record({
	turn: angle(180),
	tilt: angle(180),
	bend: angle(12),
	left: limb,
	right: limb
});
const view = fc.record({ azimuth: angle(180), elevation: fc.integer({ min: 0, max: 60 }) });

const props: readonly Prop[] = [
	{ kind: 'mat' },
	{ kind: 'chair', at: [0.1, 0], turn: 30 },
	{ kind: 'wall', x: -0.5 },
	{ kind: 'doorway', x: 0.3, halfWidth: 0.45 },
	{ kind: 'table' },
	{ kind: 'bed' },
	{ kind: 'pillow', under: 'head' },
	{ kind: 'cushion', underKnee: 'left' },
	{ kind: 'towel', roundFoot: 'right' },
	{ kind: 'pack' }
];
const look: FigureLook = {
	camera: { azimuth: 20, elevation: 12 },
	props,
	muscles: MUSCLES.map((name) => ({ name, side: 'both' })),
	working: [{ limb: 'leg', side: 'left' }],
	grips: { right: 0.6 },
	ghost: sampleBody(),
	gaze: true,
	arrows: [
		{
			points: [
				[0, 1, 0],
				[0.2, 1.2, 0],
				[0.4, 1.2, 0]
			]
		}
	]
};

describe('drawFigure', () => {
	it('has the same paths in every frame, each once, whatever the pose', () => {
		const keys = drawFigure(sampleBody(), look).paths.map(({ key }) => key);
		expect(new Set(keys).size).toBe(keys.length);
		fc.assert(
			fc.property(angles, view, (pose, camera) => {
				const frame = drawFigure(sampleBody(pose), { ...look, camera });
				expect(frame.paths.map(({ key }) => key).sort()).toEqual([...keys].sort());
			}),
			{ numRuns: 60 }
		);
	});

	it('writes whole numbers only', () => {
		fc.assert(
			fc.property(angles, view, (pose, camera) => {
				const { paths, clips } = drawFigure(sampleBody(pose), { ...look, camera });
				for (const { d } of [...paths, ...clips]) expect(d).toMatch(/^[MLAQaz\d -]*$/);
			}),
			{ numRuns: 60 }
		);
	});

	it('cuts muscles only to areas that are there', () => {
		const { paths, clips } = drawFigure(sampleBody(), look);
		const named = new Set(paths.flatMap(({ clip }) => clip ?? []));
		expect([...named].sort()).toEqual(clips.map(({ key }) => key).sort());
	});

	it('mirrors with the body: seen from the other side, left is where right was', () => {
		fc.assert(
			fc.property(angles, view, (pose, { azimuth, elevation }) => {
				const body = sampleBody(pose);
				const { bounds } = drawFigure(body, { camera: { azimuth, elevation } });
				const other = drawFigure(mirroredBody(body), { camera: { azimuth: 180 - azimuth, elevation } }).bounds;
				expect(other.left).toBeCloseTo(-bounds.right, 6);
				expect(other.right).toBeCloseTo(-bounds.left, 6);
				expect(other.top).toBeCloseTo(bounds.top, 6);
				expect(other.bottom).toBeCloseTo(bounds.bottom, 6);
			}),
			{ numRuns: 60 }
		);
	});

	it('shows head and shoulders within the whole', () => {
		const { bounds, closeBounds } = drawFigure(sampleBody(), { camera: { azimuth: 80, elevation: 8 } });
		expect(closeBounds.top).toBe(bounds.top);
		expect(closeBounds.bottom).toBeLessThan((bounds.top + bounds.bottom) / 2);
	});

	it('keeps a depth order that is passed in', () => {
		const { order } = drawFigure(sampleBody(), look);
		const raised = sampleBody({ left: { shoulder: 90 } });
		expect(drawFigure(raised, { ...look, order }).order).toBe(order);
	});

	it('gives the far limb the far tone, and turns it without a step', () => {
		const farOf = (azimuth: number, key: string) => {
			const { paths } = drawFigure(sampleBody(), { camera: { azimuth, elevation: 10 } });
			return paths.find((path) => path.key === key)!.far;
		};
		expect([farOf(0, 'thigh-right'), farOf(0, 'thigh-left')]).toEqual([0, 1]);
		for (let azimuth = 0; azimuth < 180; azimuth++) {
			const step = farOf(azimuth, 'thigh-left')! - farOf(azimuth + 1, 'thigh-left')!;
			expect(Math.abs(step)).toBeLessThan(0.05);
		}
	});

	it('shows only the eyes that face the viewer', () => {
		const face = (azimuth: number) => {
			const { paths } = drawFigure(sampleBody(), { camera: { azimuth, elevation: 5 } });
			return paths.filter(({ key, d }) => key.startsWith('eye-') && d !== '').map(({ key }) => key);
		};
		expect(face(90)).toEqual(['eye-left', 'eye-right']);
		expect(face(0)).toEqual(['eye-right']);
		expect(face(-90)).toEqual([]);
	});

	it('draws where the eyes look, all of it in the picture', () => {
		const seenAt = (camera: FigureLook['camera']) => {
			const { paths, bounds } = drawFigure(sampleBody(), { camera, gaze: true });
			const [from, to] = paths
				.find(({ key }) => key === 'gaze')!
				.d.slice(1)
				.split('L');
			return { from: from!.split(' ').map(Number), to: to!.split(' ').map(Number), bounds };
		};
		const fromRight = seenAt({ azimuth: 0, elevation: 0 });
		expect(fromRight.to[0]! - fromRight.from[0]!).toBeCloseTo(610, -1);
		expect(fromRight.to[1]).toBe(fromRight.from[1]);
		expect(fromRight.bounds.right).toBeCloseTo(fromRight.to[0]!, -1);
		const fromLeft = seenAt({ azimuth: 180, elevation: 0 });
		expect(fromLeft.bounds.left).toBeCloseTo(fromLeft.to[0]!, -1);
	});

	it('shows the neckline from the front and not from behind', () => {
		const neckline = (azimuth: number) => {
			const { paths } = drawFigure(sampleBody(), { camera: { azimuth, elevation: 5 } });
			return paths.find(({ key }) => key === 'neckline')!.d;
		};
		expect(neckline(90)).not.toBe('');
		expect(neckline(-90)).toBe('');
	});

	it('puts one line around a working limb, before all of it', () => {
		const { paths } = drawFigure(sampleBody(), { ...look, working: [{ limb: 'arm', side: 'right' }] });
		const at = (key: string) => paths.findIndex((path) => path.key === key);
		for (const key of ['upperArm-right', 'forearm-right', 'hand-right']) {
			expect(at('working-arm-right')).toBeLessThan(at(key));
			expect(paths[at(key)]!.paint).toBe('working');
		}
	});
});

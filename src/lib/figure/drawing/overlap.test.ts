import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlapOrder, type Layer } from './overlap.ts';

const disc = fc.record({
	x: fc.integer({ min: -300, max: 300 }),
	y: fc.integer({ min: -300, max: 300 }),
	depth: fc.integer({ min: -500, max: 500 }),
	radius: fc.integer({ min: 1, max: 100 })
});
const layer: fc.Arbitrary<Layer> = fc.record({
	kind: fc.constantFrom(
		'thigh',
		'shank',
		'foot',
		'upperArm',
		'forearm',
		'hand',
		'pelvis',
		'trunk',
		'neck',
		'head',
		'mat'
	),
	side: fc.constantFrom('left' as const, 'right' as const, undefined),
	discs: fc.array(disc, { minLength: 1, maxLength: 6 })
});

const at = (kind: string, depth: number, x = 0): Layer => ({ kind, discs: [{ x, y: 0, depth, radius: 50 }] });

describe('overlapOrder', () => {
	it('has every layer once', () => {
		fc.assert(
			fc.property(fc.array(layer, { maxLength: 12 }), (layers) => {
				expect([...overlapOrder(layers)].sort((a, b) => a - b)).toEqual([...layers.keys()]);
			})
		);
	});

	it('draws what is nearer later, where things meet', () => {
		fc.assert(
			fc.property(fc.uniqueArray(fc.integer({ min: -500, max: 500 }), { minLength: 2, maxLength: 8 }), (depths) => {
				const order = overlapOrder(depths.map((depth) => at('block', depth)));
				expect(order.map((index) => depths[index])).toEqual([...depths].sort((a, b) => a - b));
			})
		);
	});

	it('breaks the weakest vote where they go in a circle', () => {
		const ring: readonly Layer[] = [
			{
				kind: 'a',
				discs: [
					{ x: 0, y: 0, depth: 0, radius: 50 },
					{ x: 200, y: 0, depth: 3, radius: 50 }
				]
			},
			{
				kind: 'b',
				discs: [
					{ x: 0, y: 0, depth: 60, radius: 50 },
					{ x: 400, y: 0, depth: 0, radius: 50 }
				]
			},
			{
				kind: 'c',
				discs: [
					{ x: 400, y: 0, depth: 60, radius: 50 },
					{ x: 200, y: 0, depth: 0, radius: 50 }
				]
			}
		];
		expect(overlapOrder(ring)).toEqual([0, 1, 2]);
	});

	it('puts the top over the trousers, and a chin over its neck, whatever their depths', () => {
		const order = overlapOrder([at('trunk', -90), at('pelvis', 90), at('head', -20, 300), at('neck', 20, 300)]);
		expect(order.indexOf(0)).toBeGreaterThan(order.indexOf(1));
		expect(order.indexOf(2)).toBeGreaterThan(order.indexOf(3));
	});

	it('leaves the common joint of two neighbours out of the vote', () => {
		const line = (kind: string, depths: readonly number[], fromX: number): Layer => ({
			kind,
			side: 'left',
			discs: depths.map((depth, index) => ({ x: fromX + index * 10, y: 0, depth, radius: 30 }))
		});
		const thigh = line('thigh', [0, 0, 0, 200], 0);
		const shank = line('shank', [-200, 20, 20, 20], 30);
		expect(overlapOrder([thigh, shank])).toEqual([0, 1]);
	});
});

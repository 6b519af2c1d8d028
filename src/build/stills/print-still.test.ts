import * as v from 'valibot';
import { expect, it } from 'vitest';
import { poseSchema, type Pose } from '../../lib/routine/pose.ts';
import { posesToDraw } from './figure-stills.ts';
import { printStill } from './print-still.ts';
import { readRoutineFolder } from '../content/read-routines.ts';

const pose = (value: v.InferInput<typeof poseSchema>): Pose => v.parse(poseSchema, value);
const standing: Pick<v.InferInput<typeof poseSchema>, 'orientation' | 'camera'> = {
	orientation: 'standing',
	camera: [20, 8]
};

it('has no colour of its own, and no floor, arrow or muscle', () => {
	const still = printStill(
		pose({
			...standing,
			props: [{ kind: 'mat' }],
			muscles: ['quadriceps'],
			arrows: [{ of: 'hand.left' }],
			frames: [{}, { 'shoulder.left': { flexion: 90 } }]
		})
	);
	expect(still).toMatch(/^<svg [^>]*><g id="f">(<path [^>]*>)+<\/g><\/svg>\n$/);
	expect(still).not.toMatch(/#[0-9a-f]{3}|rgb|mat|arrow|muscle|shadow/);
});

it('stands or lies on the lower edge of the box, in its middle, for every exercise, and weighs little', () => {
	const poses = posesToDraw(readRoutineFolder('routines'));
	expect(poses.size).toBeGreaterThan(70);
	for (const [name, each] of poses) {
		const still = printStill(each);
		expect.soft(still.length, name).toBeLessThan(9000);
		// The figure of a close view continues below the picture's lower edge.
		if (each.focus === 'head') continue;
		const starts = [...still.matchAll(/M(-?\d+) ?(-?\d+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);
		const lowest = Math.max(...starts.map(([, y]) => y));
		// A path may start anywhere on the outline of its part: a foot seen from behind starts at the ankle.
		expect.soft(Math.abs(lowest), name).toBeLessThanOrEqual(80);
		expect.soft(Math.max(...starts.map(([x]) => Math.abs(x))), name).toBeLessThanOrEqual(316);
	}
}, 30_000);

import { discOf, type Camera } from './camera.ts';
import type { FigurePath } from './figure-path.ts';
import { capsule, type PathData, type Round } from './outline.ts';
import { SIDES } from '../body/skeleton.ts';
import type { LimbSolids, Solids, Sphere } from './solids.ts';

/** A part closer to the floor than this, in metres, counts as on it. */
const NEAR = 0.05;

/** The body projected straight down onto the floor: all of it, then its parts near the floor in a darker tone. */
export function shadowPaths(camera: Camera, solids: Solids): FigurePath[] {
	const runs = [...SIDES.flatMap((side) => limbRuns(solids[side])), trunkRun(solids), solids.head];
	const pairs = runs.flatMap((run) => run.slice(1).map((to, index) => [run[index]!, to] as const));
	const shade = (some: readonly (readonly [Sphere, Sphere])[]): PathData => {
		return some.map(([from, to]) => flat(camera, from, to)).join('');
	};
	return [
		{ key: 'shadow', d: shade(pairs), paint: 'shadow' },
		{ key: 'contact', d: shade(pairs.filter(([a, b]) => Math.min(heightOf(a), heightOf(b)) < NEAR)), paint: 'contact' }
	];
}

const heightOf = ({ centre, radius }: Sphere): number => centre[1] - radius;

function limbRuns({ upperArm, forearm, hand, thigh, shank, foot }: LimbSolids): (readonly Sphere[])[] {
	const ends = [thigh, shank, upperArm, forearm].map((bone) => [bone[0]!, bone.at(-1)!]);
	return [...ends, foot.ball.slice(0, 5), [hand.palm[0]!, hand.fingers[2]!]];
}

function trunkRun({ trunk }: Solids): Sphere[] {
	return trunk
		.filter((_, index) => index % 3 === 0)
		.map(({ centre, halfWidth }) => ({ centre, radius: Math.min(halfWidth, 0.13) }));
}

/**
 * The view flattens a circle on the floor by the sine of the camera's elevation. Therefore the capsule is made of
 * circles and then squashed.
 */
function flat(camera: Camera, from: Sphere, to: Sphere): PathData {
	const press = Math.max(0.02, camera.nearer[1]);
	const round = ({ centre, radius }: Sphere): Round => {
		const { x, y, radius: units } = discOf(camera, { centre: [centre[0], 0, centre[2]], radius });
		return { x, y: y / press, radius: units };
	};
	return capsule(round(from), round(to), press);
}

import { centreOfMass } from '../body/mass.ts';
import type { Keyframe, TrunkAngles } from './whole-pose.ts';
import { solve, type SolvedPose } from './solve.ts';
import type { Degrees } from '../body/vector.ts';

type Root = TrunkAngles['root'];

/** The most that settling turns a body about an axis. A larger turn would make it another pose. */
const MOST: Degrees = 14;
const STEPS: readonly Degrees[] = [4, 2, 1, 0.5];
/** The smallest drop of the centre of mass that counts, in metres. */
const LOWER = 1e-5;

/**
 * The root angles at which a lying body comes to rest: those with the lowest centre of mass, within `MOST` of the
 * keyframe's root angles. A body that does not lie keeps the keyframe's root angles.
 */
export function settledRoot(keyframe: Keyframe, first: SolvedPose | null): Root {
	const { root: start } = keyframe.trunk;
	const { orientation } = keyframe;
	const isOnSide = orientation === 'side-lying-left' || orientation === 'side-lying-right';
	if (!isOnSide && orientation !== 'supine' && orientation !== 'prone') return start;
	const axes = isOnSide ? (['list', 'roll'] as const) : (['tilt', 'roll'] as const);
	const heightOf = (root: Root) => {
		return centreOfMass(solve({ ...keyframe, trunk: { ...keyframe.trunk, root } }, first).skeleton)[1];
	};

	let best = { root: start, height: heightOf(start) };
	for (const step of STEPS) {
		for (let lower: typeof best | undefined = best; lower;) {
			best = lower;
			const around = axes.flatMap((axis) =>
				[step, -step].map((by) => ({ ...best.root, [axis]: best.root[axis] + by }))
			);
			const near = around.filter((root) => axes.every((axis) => Math.abs(root[axis] - start[axis]) <= MOST));
			const tried = near.map((root) => ({ root, height: heightOf(root) }));
			lower = tried.sort((a, b) => a.height - b.height).find(({ height }) => height < best.height - LOWER);
		}
	}
	return best.root;
}

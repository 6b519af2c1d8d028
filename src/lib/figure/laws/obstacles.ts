import type { Pose } from '../../routine/pose.ts';
import type { Block } from '../props/block.ts';
import { furnitureOf, unplaced, type FurniturePlacement } from '../props/furniture.ts';
import type { Vec } from '../body/vector.ts';
import { blockDepth } from './depth.ts';

/** One block of a hard prop. */
export interface Obstacle {
	/** `chair seat`, `table leg` … */
	readonly name: string;
	readonly block: Block;
	readonly standing: FurniturePlacement;
}

/** Metres by which a wall is thicker for the laws than it is drawn. */
const HOUSE = 1;

export function obstaclesOf({ props }: Pose): Obstacle[] {
	return props.flatMap((prop) => {
		const furniture = furnitureOf(prop);
		if (!furniture) return [];
		const { pieces, standing } = furniture;
		return pieces.map(({ key, block }) => {
			const name = key.replace(/-\d+$/, '').replace('-', ' ');
			return { name, block: name === 'wall' ? behind(block) : block, standing };
		});
	});
}

/** A wall, thickened away from the body, so that the space behind the drawn wall does not count as free. */
function behind({ from, to }: Block): Block {
	const isBehind = from[0] < 0;
	return {
		from: isBehind ? [from[0] - HOUSE, from[1], from[2]] : from,
		to: isBehind ? to : [to[0] + HOUSE, to[1], to[2]]
	};
}

/** How deep a point, in room coordinates, is inside an obstacle. Outside, minus its distance to the obstacle. */
export function depthIn({ block, standing }: Obstacle, point: Vec): number {
	return blockDepth(block, unplaced(standing, point));
}

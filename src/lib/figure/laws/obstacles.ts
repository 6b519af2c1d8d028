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

/** Metres by which a wall is thicker here than it is drawn. */
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

/** A wall, thickened away from the body as if it were a house, so that there is no free space behind it. */
function behind({ from, to }: Block): Block {
	const isBehind = from[0] < 0;
	return {
		from: isBehind ? [from[0] - HOUSE, from[1], from[2]] : from,
		to: isBehind ? to : [to[0] + HOUSE, to[1], to[2]]
	};
}

/** The depth of a point of the room inside an obstacle; outside, minus the distance to the obstacle. */
export function depthIn({ block, standing }: Obstacle, point: Vec): number {
	return blockDepth(block, unplaced(standing, point));
}

import { placed } from '../props/furniture.ts';
import type { Solids } from '../drawing/solids.ts';
import { along, pointsOf, trunkDepth } from './depth.ts';
import type { DistanceFault } from './fault.ts';
import { depthIn, type Obstacle } from './obstacles.ts';
import { partsOf, trunkEdge } from './parts.ts';

/** Metres by which a body may be inside a hard prop. */
const MOST = 0.01;
/** The limit for a thigh. The edge of a seat dents a real thigh, but the figure's flesh is rigid. */
const MOST_THIGH = 0.02;

/** Parts of a body that are inside a chair, a wall, a table, a bed or a door frame. */
export function obstacleFaults(solids: Solids, obstacles: readonly Obstacle[], at: number): DistanceFault[] {
	const parts = partsOf(solids);
	return obstacles.flatMap((obstacle) => {
		const depths = parts.map(({ name, chain }) => {
			const depth = Math.max(...along(chain).map(({ centre, radius }) => depthIn(obstacle, centre) + radius));
			return { name, depth };
		});
		return [...depths, { name: 'trunk', depth: trunkDepthIn(solids, obstacle) }].flatMap(({ name, depth }) => {
			if (depth <= (name.startsWith('thigh') ? MOST_THIGH : MOST)) return [];
			return [{ law: 'obstacle' as const, what: `${name} and ${obstacle.name}`, metres: depth, at }];
		});
	});
}

/** Either the trunk or the obstacle may be thin, so points of each are tested against the other. */
function trunkDepthIn(solids: Solids, obstacle: Obstacle): number {
	const edge = trunkEdge(solids).map((point) => depthIn(obstacle, point));
	const faces = pointsOf(obstacle.block).map((point) => trunkDepth(solids.trunk, placed(obstacle.standing, point)));
	return Math.max(...edge, ...faces);
}

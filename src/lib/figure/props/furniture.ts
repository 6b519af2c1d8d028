import type { Pose } from '../../routine/pose.ts';
import type { Block } from './block.ts';
import { SEAT_HEIGHT, TABLE_HEIGHT } from '../body/body.ts';
import { aboutY, add, subtract, turned, type Degrees, type Vec } from '../body/vector.ts';

/** Hard props: where they stand, and the blocks they are made of. */

/** A point on the floor, in metres. */
export type Spot = readonly [x: number, z: number];

/** One block of a piece of furniture, in the furniture's own coordinates. */
export interface Piece {
	readonly key: string;
	readonly block: Block;
	/** Whether the block is too thin to show its faces. */
	readonly isPost?: boolean;
}

/** Where a piece of furniture stands, and how far it is turned about the vertical. */
export interface FurniturePlacement {
	readonly at: Spot;
	readonly turn: Degrees;
}

/** Converts a point from the furniture's coordinates to the room's. */
export function placed({ at, turn }: FurniturePlacement, point: Vec): Vec {
	return add([at[0], 0, at[1]], turned(aboutY(-turn), point));
}

/** Converts a point from the room's coordinates to the furniture's. */
export function unplaced({ at, turn }: FurniturePlacement, point: Vec): Vec {
	return turned(aboutY(turn), subtract(point, [at[0], 0, at[1]]));
}

/**
 * A chair, in metres. `half`: half the chair's width. `back`, `front`: how far the edges of the seat are ahead of the
 * middle. `backTop`, `backBottom`: heights of the backrest's edges above the seat. `leg`: half a leg's width.
 */
export const CHAIR = { half: 0.22, back: -0.2, front: 0.24, backTop: 0.44, backBottom: 0.24, leg: 0.018 } as const;

/** Seat and legs, followed by the backrest and its posts; a stool has only seat and legs. */
export function chairPieces(isStool: boolean): Piece[] {
	const { half, back, front, backTop, backBottom, leg } = CHAIR;
	const inset = half - 0.02;
	const legs = [-inset, inset].flatMap((z) => [back + 0.02, front - 0.04].map((x) => [x, z] as const));
	const seat: Block = { from: [back, SEAT_HEIGHT - 0.045, -half], to: [front, SEAT_HEIGHT - 0.002, half] };
	const rest: Block = {
		from: [back - 0.025, SEAT_HEIGHT + backBottom, -half],
		to: [back + 0.005, SEAT_HEIGHT + backTop, half]
	};
	const pieces: Piece[] = [
		{ key: 'chair-seat', block: seat },
		...legs.map(([x, z], index): Piece => {
			const block: Block = { from: [x - leg, 0, z - leg], to: [x + leg, SEAT_HEIGHT - 0.045, z + leg] };
			return { key: `chair-leg-${index}`, block, isPost: true };
		})
	];
	if (isStool) return pieces;
	const posts = [-inset, inset].map((z, index): Piece => {
		const block: Block = {
			from: [back - 0.022, SEAT_HEIGHT - 0.02, z - 0.015],
			to: [back + 0.002, SEAT_HEIGHT + backBottom + 0.02, z + 0.015]
		};
		return { key: `chair-post-${index}`, block, isPost: true };
	});
	return [...pieces, { key: 'chair-back', block: rest }, ...posts];
}

export const TABLE = { halfX: 0.35, halfZ: 0.45, thickness: 0.03, leg: 0.02 } as const;

export function tablePieces(): Piece[] {
	const { halfX, halfZ, thickness, leg } = TABLE;
	const under = TABLE_HEIGHT - thickness;
	const top: Block = { from: [-halfX, under, -halfZ], to: [halfX, TABLE_HEIGHT, halfZ] };
	const legs = rectangle(halfX - 0.03, halfZ - 0.03).map(([x, z], index): Piece => {
		const block: Block = { from: [x - leg, 0, z - leg], to: [x + leg, under, z + leg] };
		return { key: `table-leg-${index}`, block, isPost: true };
	});
	return [{ key: 'table-top', block: top }, ...legs];
}

const WALL = { height: 2.05, halfWidth: 0.75, thickness: 0.07 } as const;

/** A wall whose near face is at `x`. Its thickness extends from there, away from the body. */
export function wallPiece(x: number, halfWidth: number = WALL.halfWidth): Piece {
	const outer = x + (x < 0 ? -WALL.thickness : WALL.thickness);
	return {
		key: 'wall',
		block: { from: [Math.min(x, outer), 0, -halfWidth], to: [Math.max(x, outer), WALL.height, halfWidth] }
	};
}

const DOOR = { width: 0.07, depth: 0.1, height: 2.02 } as const;

/** Both jambs, then the lintel. */
export function doorPieces(x: number, halfWidth: number): Piece[] {
	const { width, depth, height } = DOOR;
	const outer = halfWidth + width;
	return [
		{ key: 'jamb-0', block: { from: [x, 0, -outer], to: [x + depth, height, -halfWidth] } },
		{ key: 'jamb-1', block: { from: [x, 0, halfWidth], to: [x + depth, height, outer] } },
		{ key: 'lintel', block: { from: [x, height, -outer], to: [x + depth, height + width, outer] } }
	];
}

/** The top of the bed is the pose's floor; feet that hang beside the bed are lower. */
export const BED: Piece = { key: 'bed', block: { from: [-1.05, -0.45, -0.5], to: [1.05, -0.004, 0.42] } };

export const rectangle = (halfX: number, halfZ: number): Spot[] => [
	[-halfX, -halfZ],
	[halfX, -halfZ],
	[halfX, halfZ],
	[-halfX, halfZ]
];

/** The pieces of a hard prop, and where it stands; `null` for a soft one. */
export function furnitureOf(
	prop: Pose['props'][number]
): { pieces: readonly Piece[]; standing: FurniturePlacement } | null {
	const at = 'at' in prop && prop.at ? prop.at : ([0, 0] as const);
	const standing: FurniturePlacement = { at, turn: 'turn' in prop ? (prop.turn ?? 0) : 0 };
	switch (prop.kind) {
		case 'chair':
			return { pieces: chairPieces(prop.isStool ?? false), standing };
		case 'table':
			return { pieces: tablePieces(), standing };
		case 'bed':
			return { pieces: [BED], standing };
		case 'wall':
			return { pieces: [wallPiece(prop.x, prop.halfWidth)], standing };
		case 'doorway':
			return { pieces: doorPieces(prop.x, prop.halfWidth), standing };
		default:
			return null;
	}
}

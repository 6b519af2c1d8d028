import { discOf, seen, type Camera, type Seen } from '../drawing/camera.ts';
import type { Drawn, FigurePath, Paint } from '../drawing/figure-path.ts';
import { hull, polygon } from '../drawing/outline.ts';
import { cross, dot, subtract, unit, type Vec } from '../body/vector.ts';

/** In metres; each coordinate of `from` is less than that of `to`. */
export interface Block {
	readonly from: Vec;
	readonly to: Vec;
}

type Place = (point: Vec) => Vec;

const inPlace: Place = (point) => point;

/** A block as a layer: its two or three visible faces, each in its own tone. `place` turns and moves it. */
export function box(camera: Camera, key: string, paint: Paint, block: Block, place = inPlace): Drawn {
	const { paths } = slab(camera, key, paint, block, place);
	return { kind: key, discs: blockDiscs(camera, block, place), paths };
}

/** A block too thin to show faces: its outline, in one tone. */
export function post(camera: Camera, key: string, paint: Paint, block: Block, place = inPlace): Drawn {
	const corners = cornersOf(block).map((corner) => seen(camera, place(corner)));
	return { kind: key, discs: blockDiscs(camera, block, place), paths: [{ key, d: hull(corners), paint, far: 0.6 }] };
}

/** Pairs of opposite faces as corner indices, anticlockwise seen from outside, so that `outwardOf` points outwards. */
const FACES = [
	{ axis: 'x', pair: [[0, 1, 3, 2] as const, [4, 6, 7, 5] as const] },
	{ axis: 'y', pair: [[0, 4, 5, 1] as const, [2, 3, 7, 6] as const] },
	{ axis: 'z', pair: [[0, 2, 6, 4] as const, [1, 5, 7, 3] as const] }
] as const;

/** A block's visible faces (an empty path for a pair seen edge-on), and its corners in the picture. */
export function slab(
	camera: Camera,
	key: string,
	paint: Paint,
	block: Block,
	place = inPlace
): { readonly paths: FigurePath[]; readonly corners: readonly Seen[] } {
	const points = cornersOf(block).map(place);
	const corners = points.map((point) => seen(camera, point));
	const paths = FACES.map(({ axis, pair }) => {
		const shown = pair.map((face) => ({ face, outward: outwardOf(face, points) }));
		const face = shown.find(({ outward }) => dot(outward, camera.nearer) > 0.001);
		const d = face ? polygon(face.face.map((index) => corners[index]!)) : '';
		return { key: `${key}-${axis}`, d, paint, far: face ? shadeOf(camera, face.outward) : 0 };
	});
	return { paths, corners };
}

function cornersOf({ from, to }: Block): Vec[] {
	return [from[0], to[0]].flatMap((x) => {
		return [from[1], to[1]].flatMap((y) => [from[2], to[2]].map((z): Vec => [x, y, z]));
	});
}

/** The share of the far tone in a face's colour. The top has none, because light comes from above. */
function shadeOf(camera: Camera, outward: Vec): number {
	if (outward[1] > 0.8) return 0;
	return Math.abs(dot(outward, camera.right)) > 0.6 ? 1 : 0.5;
}

function outwardOf([a, b, c]: readonly [number, number, number, number], points: readonly Vec[]): Vec {
	const [first, second, third] = [points[a]!, points[b]!, points[c]!];
	return unit(cross(subtract(second, first), subtract(third, first)));
}

/** Metres between the discs of a block. The distance is greater on a long edge, because an edge has at most 7 discs. */
const SPACING = 0.09;
const RADIUS = 0.035;

function blockDiscs(camera: Camera, { from, to }: Block, place: Place) {
	const stops = ([0, 1, 2] as const).map((axis) => {
		const [least, most] = [from[axis], to[axis]];
		const count = Math.max(2, Math.min(7, Math.ceil((most - least) / SPACING)));
		return Array.from({ length: count }, (_, index) => least + ((most - least) * index) / (count - 1));
	}) as [number[], number[], number[]];
	return stops[0].flatMap((x) => {
		return stops[1].flatMap((y) => {
			return stops[2].map((z) => discOf(camera, { centre: place([x, y, z]), radius: RADIUS }));
		});
	});
}

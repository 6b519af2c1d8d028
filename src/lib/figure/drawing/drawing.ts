import { arrowPaths } from './arrow.ts';
import { boundsAround, boundsOf, type Bounds } from './bounds.ts';
import { cameraAt, discsOf, seen, UNITS_PER_METRE, type Camera, type Disc, type View } from './camera.ts';
import { rimmed, type ClipArea, type Drawn, type FigurePath } from './figure-path.ts';
import { headOutline, headPaths } from '../body/head.ts';
import { drawnArm, drawnLeg, workingOutline, type DrawnSegment, type LimbKind, type LimbName } from '../body/limbs.ts';
import { musclePaths, type ShownMuscle } from '../body/muscles.ts';
import { chain, polyline, type Flat, type PathData } from './outline.ts';
import { overlapOrder } from './overlap.ts';
import { drawnProps, placingOf, type Placing, type Prop } from '../props/props.ts';
import { shadowPaths } from './shadow.ts';
import { pointOn, SIDES, type BodySide, type Skeleton } from '../body/skeleton.ts';
import { solidsOf, type Solids } from './solids.ts';
import { drawnTrunk } from '../body/trunk.ts';
import type { Vec } from '../body/vector.ts';

export interface FigureLook {
	readonly camera: View;
	readonly props?: readonly Prop[];
	/** Where props stand; by default, derived from the skeleton being drawn. */
	readonly placing?: Placing;
	readonly muscles?: readonly ShownMuscle[];
	/** Limbs drawn white, with one line around each. */
	readonly working?: readonly LimbName[];
	/** How closed each hand is: 0 open, 1 a fist. */
	readonly grips?: Readonly<Partial<Record<BodySide, number>>>;
	/** A skeleton whose head is drawn dashed: the start of a small movement. */
	readonly ghost?: Skeleton;
	/** Whether to draw the line of sight, as a dashed line. */
	readonly gaze?: boolean;
	readonly arrows?: readonly Arrow[];
	/** How far the belly stands out, in metres. */
	readonly breath?: number | undefined;
	/**
	 * Draw order of an earlier drawing with the same props. Reusing the order saves a third of the drawing time. An
	 * order from a few frames ago makes no visible difference.
	 */
	readonly order?: readonly number[] | undefined;
}

/** The path of one point of the body through a movement. */
export interface Arrow {
	readonly points: readonly Vec[];
	/** How far to shift the arrow in the picture, in metres to the right and down. */
	readonly offset?: readonly [right: number, down: number];
	/** 1 for a whole body, less for a close view. */
	readonly size?: number;
}

export interface Drawing {
	/** In drawing order: later paths lie on top. */
	readonly paths: readonly FigurePath[];
	/** The areas that the paths' `clip` refers to. */
	readonly clips: readonly ClipArea[];
	/** The draw order of the layers, to reuse in the next frames. */
	readonly order: readonly number[];
	/** The bounding box of everything that must be visible, in units. */
	readonly bounds: Bounds;
	/** The bounding box for a close view: head, neck, chest, upper arms, raised forearms and hands, arrows and gaze. */
	readonly closeBounds: Bounds;
}

export function drawFigure(skeleton: Skeleton, look: FigureLook): Drawing {
	const camera = cameraAt(look.camera);
	const solids = solidsOf(skeleton, look.breath);
	const body = bodyLayers(camera, skeleton, solids, look);
	const placing = look.placing ?? placingOf([skeleton]);
	const props = drawnProps(camera, look.props ?? [], placing, skeleton);
	const layers = [...body.layers, ...props.layers];
	const order = look.order ?? overlapOrder(layers);
	const arrows = (look.arrows ?? []).map((arrow, index) => ({
		key: `arrow-${index}`,
		arrow,
		way: wayOf(camera, arrow)
	}));
	const gaze = look.gaze ? GAZE.map((ahead) => seen(camera, pointOn(skeleton.head, [ahead, EYES, 0]))) : [];
	const ways = [...arrows.flatMap(({ way }) => way), ...gaze].map(asDisc);
	return {
		paths: [
			...props.under,
			...shadowPaths(camera, solids),
			...ghostPaths(camera, look.ghost),
			...inOrder(layers, order, body.working),
			...(look.gaze ? [dashed('gaze', polyline(gaze))] : []),
			...arrows.flatMap(({ key, arrow, way }) => arrowPaths(key, way, arrow.size))
		],
		clips: body.layers.flatMap(({ clip }) => clip ?? []),
		order,
		// Getters, because bounds are read for only about one frame in a hundred.
		get bounds() {
			return boundsOf([...body.layers.flatMap(({ discs }) => discs), ...props.extent.map(asDisc), ...ways]);
		},
		get closeBounds() {
			return boundsAround([closeBounds(body.layers), boundsOf(ways)]);
		}
	};
}

/** A working limb. Its outline is drawn before the first of its segments. */
interface Working {
	readonly segments: readonly Drawn[];
	readonly outline: FigurePath;
}

interface BodyLayers {
	readonly layers: readonly Drawn[];
	readonly working: readonly Working[];
}

function bodyLayers(camera: Camera, skeleton: Skeleton, solids: Solids, look: FigureLook): BodyLayers {
	const { pelvis, trunk, pelvisArea, trunkArea } = drawnTrunk(camera, skeleton, solids);
	const neckArea = chain(discsOf(camera, solids.neck));
	const withMuscles = <Layer extends Drawn>(layer: Layer, area: PathData): Layer => {
		const key = [layer.kind, layer.side].filter(Boolean).join('-');
		const muscles = musclePaths({ skeleton, hoops: solids.trunk, camera }, look.muscles ?? [], layer, key);
		if (muscles.length === 0) return layer;
		return { ...layer, paths: [...layer.paths, ...muscles], clip: { key, d: area } };
	};
	const isWorking = (limb: LimbKind, side: BodySide): boolean => {
		return look.working?.some((name) => name.limb === limb && name.side === side) ?? false;
	};
	const limbs = SIDES.flatMap((side) => [
		{
			name: { limb: 'leg', side } as const,
			segments: drawnLeg(camera, skeleton, solids, side, { isWorking: isWorking('leg', side) })
		},
		{
			name: { limb: 'arm', side } as const,
			segments: drawnArm(camera, skeleton, solids, side, {
				isWorking: isWorking('arm', side),
				grip: look.grips?.[side] ?? 0
			})
		}
	]).map(({ name, segments }) => ({
		name,
		segments: segments.map((part) => withMuscles(part, areaOf(part, pelvisArea)))
	}));
	return {
		layers: [
			...limbs.flatMap(({ segments }) => segments),
			pelvis,
			withMuscles(trunk, trunkArea),
			withMuscles(neckLayer(camera, solids, neckArea), neckArea),
			{ kind: 'head', discs: discsOf(camera, solids.head), paths: headPaths(camera, skeleton.head, solids.head) }
		],
		working: limbs
			.filter(({ name }) => isWorking(name.limb, name.side))
			.map(({ name, segments }) => ({ segments, outline: workingOutline(segments, name) }))
	};
}

/** The area that clips a segment's muscles. A thigh also shows the hip's muscles, so it includes the pelvis. */
const areaOf = ({ kind, area }: DrawnSegment, pelvisArea: PathData): PathData => {
	return kind === 'thigh' ? area + pelvisArea : area;
};

function neckLayer(camera: Camera, { neck }: Solids, d: PathData): Drawn {
	return { kind: 'neck', discs: discsOf(camera, neck), paths: [rimmed({ key: 'neck', d, paint: 'skin', far: 0.4 })] };
}

function inOrder(layers: readonly Drawn[], order: readonly number[], working: readonly Working[]): FigurePath[] {
	const outlines = working.map(({ segments, outline }) => {
		return { outline, before: order.find((index) => segments.includes(layers[index]!)) };
	});
	return order.flatMap((index) => [
		...outlines.filter(({ before }) => before === index).map(({ outline }) => outline),
		...layers[index]!.paths
	]);
}

function ghostPaths(camera: Camera, ghost: Skeleton | undefined): FigurePath[] {
	if (!ghost) return [];
	return [dashed('ghost', headOutline(camera, solidsOf(ghost).head))];
}

const dashed = (key: string, d: PathData): FigurePath => ({ key, d, paint: 'ghost', stroke: GHOST, dash: DASH });

/** In units: width and dash length of dashed lines. */
const GHOST = 0.008 * UNITS_PER_METRE;
const DASH = 0.02 * UNITS_PER_METRE;
/** The line of sight, in metres from the centre of the skull: how far ahead it begins and ends, and how high it is. */
const GAZE = [0.14, 0.75] as const;
const EYES = 0.004;

function wayOf(camera: Camera, { points, offset = [0, 0] }: Arrow): Flat[] {
	return points.map((point) => {
		const { x, y } = seen(camera, point);
		return { x: x + offset[0] * UNITS_PER_METRE, y: y + offset[1] * UNITS_PER_METRE };
	});
}

const asDisc = ({ x, y, radius = 0 }: Flat & { readonly radius?: number }): Pick<Disc, 'x' | 'y' | 'radius'> => ({
	x,
	y,
	radius
});

function closeBounds(layers: readonly Drawn[]): Bounds {
	const close = layers.filter(({ kind }) => kind === 'head' || kind === 'neck' || kind === 'upperArm');
	const raised = layers.filter(({ kind }) => kind === 'forearm' || kind === 'hand').flatMap(({ discs }) => discs);
	const chin = Math.max(
		...layers.filter(({ kind }) => kind === 'head').flatMap(({ discs }) => discs.map(({ y }) => y))
	);
	const chest = layers.filter(({ kind }) => kind === 'trunk').flatMap(({ discs }) => discs.slice(CHEST));
	return boundsOf([...close.flatMap(({ discs }) => discs), ...raised.filter(({ y }) => y < chin), ...chest]);
}

/** Index of the first of the trunk's discs that belongs to the chest and shoulders. */
const CHEST = 12;

import { discOf, discsOf, seen, UNITS_PER_METRE, type Camera, type Seen } from '../drawing/camera.ts';
import { rimmed, type FigurePath } from '../drawing/figure-path.ts';
import { chain, circle, polygon, polyline, type PathData } from '../drawing/outline.ts';
import { OUTWARD, pointOn, SIDES, type BodySide, type Segment } from './skeleton.ts';
import type { Sphere } from '../drawing/solids.ts';
import { add, dot, scale, turned, unit, type Vec } from './vector.ts';

/** Points of a head that looks straight ahead, in metres from the centre of its skull. */
const NOSE: readonly { readonly at: Vec; readonly radius: number }[] = [
	{ at: [0.088, -0.012, 0], radius: 0.012 },
	{ at: [0.1, -0.034, 0], radius: 0.0135 }
];
const NOSE_SHADE: readonly { readonly at: Vec; readonly radius: number }[] = [
	{ at: [0.1, -0.025, 0], radius: 0.007 },
	{ at: [0.094, -0.04, 0], radius: 0.01 }
];
const ear = (side: BodySide): Vec => [-0.004, -0.016, OUTWARD[side] * 0.09];
const eye = (side: BodySide): Vec => [0.083, 0.004, OUTWARD[side] * 0.034];
/** The corner of the mouth is drawn farther back in a side view than in a front view. */
const MOUTH = { ahead: 0.084, corner: 0.074, down: -0.071, dip: -0.08, aside: 0.023 };
const MOUTH_SIDE = { corner: 0.056, down: -0.074, aside: 0.034 };
const EAR_RADIUS = 0.0195;
const EYE_RADIUS = 0.0098;
/** Width of the mouth's line, in metres. */
const LINE = 0.0075;

/** Skull, hair and face. `solids` are skull and jaw. */
export function headPaths(camera: Camera, head: Segment, solids: readonly Sphere[]): FigurePath[] {
	const facing = dot(turned(head.turn, [1, 0, 0]), camera.nearer);
	const nose = NOSE.map(({ at, radius }) => discOf(camera, { centre: pointOn(head, at), radius }));
	return [
		rimmed({ key: 'nose', d: chain(nose), paint: 'skin' }),
		rimmed({ key: 'head', d: headOutline(camera, solids), paint: 'skin' }),
		{ key: 'hair', d: hairOutline(camera, head), paint: 'hair' },
		...SIDES.flatMap((side) => sidePaths(camera, head, side)),
		{ key: 'nose-shade', d: facing > 0.3 ? noseShade(camera, head) : '', paint: 'skin', far: 1 },
		{ key: 'mouth', d: mouth(camera, head, facing), paint: 'skin', outline: true, stroke: LINE * UNITS_PER_METRE }
	];
}

/** The outline of a head, also used for its ghost. */
export function headOutline(camera: Camera, solids: readonly Sphere[]): PathData {
	return chain(discsOf(camera, solids));
}

function sidePaths(camera: Camera, head: Segment, side: BodySide): FigurePath[] {
	const outward = OUTWARD[side];
	const doesEarShow = facingOf(camera, head, [-0.1, 0, outward]) > 0.12;
	const doesEyeShow = facingOf(camera, head, [0.86, 0.05, outward * 0.42]) > 0.12;
	const narrow = Math.max(0.35, Math.abs(facingOf(camera, head, [0, 0, outward])));
	const earAt = discOf(camera, { centre: pointOn(head, ear(side)), radius: EAR_RADIUS * (0.6 + 0.4 * narrow) });
	const eyeAt = discOf(camera, { centre: pointOn(head, eye(side)), radius: EYE_RADIUS });
	return [
		rimmed({ key: `ear-${side}`, d: doesEarShow ? circle(earAt) : '', paint: 'skin', far: 0.3 }),
		{ key: `eye-${side}`, d: doesEyeShow ? circle(eyeAt) : '', paint: 'eye' }
	];
}

const facingOf = (camera: Camera, head: Segment, way: Vec): number => {
	return dot(unit(turned(head.turn, way)), camera.nearer);
};

function noseShade(camera: Camera, head: Segment): PathData {
	return chain(NOSE_SHADE.map(({ at, radius }) => discOf(camera, { centre: pointOn(head, at), radius })));
}

/** The mouth, a gently curved line. All of it is drawn from the front, half from the side, none from behind. */
function mouth(camera: Camera, head: Segment, facing: number): PathData {
	if (facing < -0.5) return '';
	const corner = (from: typeof MOUTH_SIDE, sign: number): Seen => {
		return seen(camera, pointOn(head, [from.corner, from.down, sign * from.aside]));
	};
	const middle = seen(camera, pointOn(head, [MOUTH.ahead, MOUTH.dip, 0]));
	if (facing > 0.35) return polyline([corner(MOUTH, -1), middle, corner(MOUTH, 1)]);
	return polyline([middle, corner(MOUTH_SIDE, Math.sign(facingOf(camera, head, [0, 0, 1])) || 1)]);
}

/**
 * The hair is a sphere, slightly larger than the skull, cut off by a tilted plane. Only its visible part is outlined.
 */
const HAIR_CENTRE: Vec = [-0.004, 0.006, 0];
const HAIR_RADIUS = 0.101;
const CROWN: Vec = unit([-0.76, 0.66, 0]);
const BROW: Vec = unit([0.66, 0.76, 0]);
const SLICES = 40;
const HAIRLINE = (89 * Math.PI) / 180;

interface RimPoint {
	readonly doesShow: boolean;
	readonly point: Seen;
}

function hairOutline(camera: Camera, head: Segment): PathData {
	const centre = pointOn(head, HAIR_CENTRE);
	const crown = turned(head.turn, CROWN);
	const at = (way: Vec): Seen => seen(camera, add(centre, scale(way, HAIR_RADIUS)));
	const line = around((c, s) => {
		const across = add(scale(BROW, Math.sin(HAIRLINE) * c), [0, 0, Math.sin(HAIRLINE) * s]);
		const way = turned(head.turn, add(scale(CROWN, Math.cos(HAIRLINE)), across));
		return { doesShow: dot(way, camera.nearer) > 0, point: at(way) };
	});
	const rim = around((c, s) => {
		const way = add(scale(camera.right, c), scale(camera.up, -s));
		return { doesShow: dot(way, crown) > Math.cos(HAIRLINE), point: at(way) };
	});
	if (rim.every(({ doesShow }) => doesShow)) return polygon(rim.map(({ point }) => point));
	const [outer, inner] = [visibleRun(rim), visibleRun(line)];
	const isBackwards =
		outer.length > 0 && inner.length > 0 && gap(outer.at(-1)!, inner[0]!) > gap(outer.at(-1)!, inner.at(-1)!);
	return polygon([...outer, ...(isBackwards ? inner.reverse() : inner)]);
}

function around(pointAt: (cosine: number, sine: number) => RimPoint): RimPoint[] {
	return Array.from({ length: SLICES }, (_, index) => {
		const angle = (index / SLICES) * 2 * Math.PI;
		return pointAt(Math.cos(angle), Math.sin(angle));
	});
}

/** The visible points as one continuous run, even if that run wraps around the end of the array. */
function visibleRun(rim: readonly RimPoint[]): Seen[] {
	const start = rim.findIndex(({ doesShow }, index) => doesShow && !rim.at(index - 1)!.doesShow);
	const turnedRim = start < 0 ? rim : [...rim.slice(start), ...rim.slice(0, start)];
	return turnedRim.filter(({ doesShow }) => doesShow).map(({ point }) => point);
}

const gap = (a: Seen, b: Seen): number => Math.hypot(a.x - b.x, a.y - b.y);

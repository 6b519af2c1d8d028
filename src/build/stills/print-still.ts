import { UNITS_PER_METRE } from '../../lib/figure/drawing/camera.ts';
import { Figure } from '../../lib/figure/figure.ts';
import { EDGE, type FigurePath, type Paint } from '../../lib/figure/drawing/figure-path.ts';
import { tellingMoment } from '../../lib/figure/motion/telling-moment.ts';
import type { Pose } from '../../lib/routine/pose.ts';
import { STILL_BOX, STILL_UNITS_PER_METRE } from '../../lib/ui/still-view.ts';
import { fewHulls, flattened, printHull } from './still-outline.ts';

/** Figures as small pictures for lists, drawn when the app is built: no page of a list carries the code that draws. */

/** Metres between a hull and what it stands for; in a list's row less than half a pixel. */
const GAP = 0.008;
/** In units of the still. */
const TOLERANCE = 0.8;
/** Metres above the body's own outline: hair, and the line around it. */
const HAIR = 0.03;
/** Head and shoulders alone are shown so much larger. */
const CLOSER = 1.8;
/** Tones between near and far. */
const TONES = 4;
/** Thumbs and mouths: less than a pixel. */
const TOO_SMALL = /^(?:thumb|mouth|nose-shade)/;

/**
 * The custom property of each paint's near and far tone, and of the line around it. What is not here is left out: a row's own
 * line is the floor.
 */
const COLOURS: Readonly<Partial<Record<Paint, readonly string[]>>> = {
	top: ['top', 'top-far', 'top-edge'],
	legs: ['legs', 'far', 'legs-edge'],
	skin: ['skin', 'skin-far', 'skin-edge'],
	hair: ['hair', 'hair', 'hair-edge'],
	eye: ['eye'],
	wood: ['wood', 'wood-far'],
	wall: ['wall', 'wall-far'],
	cloth: ['cloth', 'cloth', 'cloth-edge'],
	towel: ['towel']
};

/** Taller than a person, so that the picture may end before they do. */
const TALL_PROPS: readonly string[] = ['wall', 'doorway'];

/** An SVG file with one group, `f`: the figure on the lower edge of `STILL_BOX`, its colours custom properties. */
export function printStill(pose: Pose): string {
	const at = tellingMoment(pose);
	const { paths, bounds, closeBounds } = plainFigure(pose, ['mat']).drawn(at);
	const isClose = pose.focus === 'head';
	const { left, right, bottom } = isClose ? closeBounds : bounds;
	const { top } = isClose ? closeBounds : plainFigure(pose, ['mat', ...TALL_PROPS]).drawn(at).bounds;
	const scale = Math.min(
		(STILL_UNITS_PER_METRE / UNITS_PER_METRE) * (isClose ? CLOSER : 1),
		STILL_BOX.width / (right - left),
		STILL_BOX.height / (bottom - top + HAIR * UNITS_PER_METRE)
	);
	const place = { scale, middle: (left + right) / 2, bottom };
	const printed = merged(paths.flatMap((path) => printPath(path, place)));
	const drawn = printed.map(({ attributes, data }) => `<path ${attributes} d="${data}"/>`);
	return `<svg xmlns="http://www.w3.org/2000/svg"><g id="f">${drawn.join('')}</g></svg>\n`;
}

function plainFigure(pose: Pose, without: readonly string[]): Figure {
	const props = pose.props.filter(({ kind }) => !without.includes(kind));
	return new Figure({ ...pose, ghost: false, gaze: false, muscles: [], arrows: [], working: [], props });
}

interface Place {
	/** Units of the still to a unit of the drawing. */
	readonly scale: number;
	/** What comes to stand in the middle of the lower edge. */
	readonly middle: number;
	readonly bottom: number;
}

interface Printed {
	readonly attributes: string;
	readonly data: string;
}

function printPath({ key, d, paint, far = 0, stroke, rim, outline }: FigurePath, place: Place): Printed[] {
	const colours = COLOURS[paint];
	if (d === '' || !colours || TOO_SMALL.test(key)) return [];
	const { scale, middle, bottom } = place;
	const hulls = fewHulls(flattened(d), GAP * UNITS_PER_METRE)
		.map((hull) => hull.map(({ x, y }) => ({ x: (x - middle) * scale, y: (y - bottom) * scale })))
		.filter(isInBox);
	if (hulls.length === 0) return [];
	const data = hulls.map((hull) => printHull(hull, TOLERANCE)).join('');
	const [near = '', distant = near, edge = near] = colours.map((name) => `var(--fig-${name})`);
	const line = outline ? stroke : paint === 'hair' ? EDGE : rim;
	const width = Math.max(1, Math.round((line ?? 0) * scale));
	const lined = line === undefined ? '' : ` stroke="${edge}" stroke-width="${width}"`;
	const fill = outline ? edge : mixed(near, distant, far);
	return [{ attributes: `fill="${fill}"${lined}${outline || !lined ? '' : ' paint-order="stroke"'}`, data }];
}

/** What follows each other in one colour and without a line is one path. */
function merged(paths: readonly Printed[]): Printed[] {
	return paths.reduce<Printed[]>((all, path) => {
		const last = all.at(-1);
		const isSame = last?.attributes === path.attributes && !path.attributes.includes('paint-order');
		return isSame ? [...all.slice(0, -1), { ...last, data: last.data + path.data }] : [...all, path];
	}, []);
}

function mixed(near: string, far: string, share: number): string {
	const tone = Math.round(share * TONES);
	if (tone === 0 || far === near) return near;
	return tone === TONES ? far : `color-mix(in oklab,${far} ${(100 * tone) / TONES}%,${near})`;
}

/** A close view leaves out what it does not show. */
function isInBox(outline: readonly { readonly x: number; readonly y: number }[]): boolean {
	const half = STILL_BOX.width / 2;
	return outline.some(({ x, y }) => Math.abs(x) < half && y < 0 && y > -STILL_BOX.height);
}

import { UNITS_PER_METRE } from '../../lib/figure/drawing/camera.ts';
import { Figure } from '../../lib/figure/figure.ts';
import { EDGE, type FigurePath, type Paint } from '../../lib/figure/drawing/figure-path.ts';
import { tellingMoment } from '../../lib/figure/motion/telling-moment.ts';
import type { Pose } from '../../lib/routine/pose.ts';
import { STILL_BOX, STILL_UNITS_PER_METRE } from '../../lib/ui/still-view.ts';
import { fewHulls, flattened, printHull } from './still-outline.ts';

/** Draws figures as small pictures for lists at build time, so that list pages do not ship the drawing code. */

/** Largest gap in metres between a hull and the pieces it replaces: less than half a pixel in a list row. */
const GAP = 0.008;
/** How far a printed outline may stray from its hull, in units of the still. */
const TOLERANCE = 0.8;
/** Metres by which hair and the line around it rise above the body's own outline. */
const HAIR = 0.03;
/** Scale factor for a pose that shows head and shoulders alone. */
const CLOSER = 1.8;
/** Steps of tone from near to far. */
const TONES = 4;
/** Left out because they would cover less than a pixel: thumbs, mouths and the shade of the nose. */
const TOO_SMALL = /^(?:thumb|mouth|nose-shade)/;

/**
 * For each paint, the custom properties for the near tone, the far tone and the outline, without the prefix `--fig-`.
 * Paints that are not listed are not drawn. No floor is drawn: the line of a list row serves as the floor.
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

/** Props that are taller than a person: the picture may crop them. */
const TALL_PROPS: readonly string[] = ['wall', 'doorway'];

/** An SVG file with one group, `f`: the figure, on the lower edge of `STILL_BOX`, coloured by custom properties. */
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
	/** Units of the still per unit of the drawing. */
	readonly scale: number;
	/** The x in the drawing that is placed at the middle of the still's lower edge. */
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

/** Joins consecutive paths with the same attributes into one, except filled shapes with a line around them. */
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

/** Whether any point of an outline is in `STILL_BOX`: shapes outside the box of a close view are left out. */
function isInBox(outline: readonly { readonly x: number; readonly y: number }[]): boolean {
	const half = STILL_BOX.width / 2;
	return outline.some(({ x, y }) => Math.abs(x) < half && y < 0 && y > -STILL_BOX.height);
}

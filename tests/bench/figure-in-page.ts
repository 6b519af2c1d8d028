import { Figure } from '../../src/lib/figure/figure.ts';
import type { Pose } from '../../src/lib/routine/pose.ts';

/** Runs in the bench's page: measures the script time of a moving figure. */

const FRAMES = 90;
/** The depth order is recomputed once in this many frames. */
const VOTE_EVERY = 8;
const SVG = 'http://www.w3.org/2000/svg';

/** Milliseconds per frame: solving the pose, drawing it, and setting each existing element's new path. */
export function frameTimes(pose: Pose): number[] {
	const figure = new Figure(pose);
	const svg = document.body.appendChild(document.createElementNS(SVG, 'svg'));
	const elements = new Map<string, SVGElement>();
	const times: number[] = [];
	let order: readonly number[] | undefined;
	for (let frame = 0; frame < FRAMES; frame++) {
		const startMs = performance.now();
		const at = ((frame + 0.5) / FRAMES) * (figure.length - 1);
		const drawing = figure.moving(at, { breath: 0.005, order: frame % VOTE_EVERY === 0 ? undefined : order });
		order = drawing.order;
		for (const { key, d } of drawing.paths) {
			let element = elements.get(key);
			if (!element) elements.set(key, (element = svg.appendChild(document.createElementNS(SVG, 'path'))));
			element.setAttribute('d', d);
		}
		times.push(performance.now() - startMs);
	}
	svg.remove();
	return times;
}

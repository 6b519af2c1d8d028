import type { Disc } from './camera.ts';

/** A bounding box in the picture, in units. */
export interface Bounds {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}

/** The bounding box of all discs. Without discs, it is inside out: `left` is +Infinity, `right` is −Infinity. */
export function boundsOf(discs: readonly Pick<Disc, 'x' | 'y' | 'radius'>[]): Bounds {
	let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const { x, y, radius } of discs) {
		left = Math.min(left, x - radius);
		right = Math.max(right, x + radius);
		top = Math.min(top, y - radius);
		bottom = Math.max(bottom, y + radius);
	}
	return { left, top, right, bottom };
}

export function boundsAround(all: readonly Bounds[]): Bounds {
	return {
		left: Math.min(...all.map(({ left }) => left)),
		top: Math.min(...all.map(({ top }) => top)),
		right: Math.max(...all.map(({ right }) => right)),
		bottom: Math.max(...all.map(({ bottom }) => bottom))
	};
}

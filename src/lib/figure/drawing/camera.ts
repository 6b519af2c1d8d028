import type { Sphere } from './solids.ts';
import { dot, type Degrees, type Vec } from '../body/vector.ts';

/**
 * Drawing units per metre. Paths use whole units, so one unit is also their resolution. With 200, limbs and hair had
 * wavy edges. With 1000, the markup of a picture (bird-dog) was 11 % longer.
 */
export const UNITS_PER_METRE = 1000;

/** The direction a body is seen from. */
export interface View {
	/** 0 is from the body's right, 90 from its front, −90 from its back. */
	readonly azimuth: Degrees;
	/** The angle above the floor. */
	readonly elevation: Degrees;
}

/** Unit vectors of an orthographic view; `nearer` points to the viewer. */
export interface Camera {
	readonly nearer: Vec;
	readonly right: Vec;
	readonly up: Vec;
}

/** A point of the picture in units: x to the right, y down, depth towards the viewer. */
export interface Seen {
	readonly x: number;
	readonly y: number;
	readonly depth: number;
}

/** A sphere, projected into the picture. */
export interface Disc extends Seen {
	readonly radius: number;
}

const RADIANS = Math.PI / 180;

export function cameraAt({ azimuth, elevation }: View): Camera {
	const [c, s] = [Math.cos(azimuth * RADIANS), Math.sin(azimuth * RADIANS)];
	const [level, lift] = [Math.cos(elevation * RADIANS), Math.sin(elevation * RADIANS)];
	return { nearer: [s * level, lift, c * level], right: [c, 0, -s], up: [-s * lift, level, -c * lift] };
}

export function seen({ nearer, right, up }: Camera, point: Vec): Seen {
	return {
		x: dot(point, right) * UNITS_PER_METRE,
		y: -dot(point, up) * UNITS_PER_METRE,
		depth: dot(point, nearer) * UNITS_PER_METRE
	};
}

export function discOf(camera: Camera, { centre, radius }: Sphere): Disc {
	const { x, y, depth } = seen(camera, centre);
	return { x, y, depth, radius: radius * UNITS_PER_METRE };
}

export function discsOf(camera: Camera, spheres: readonly Sphere[]): Disc[] {
	return spheres.map((sphere) => discOf(camera, sphere));
}

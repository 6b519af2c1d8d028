import type { Vec } from './vector.ts';

/**
 * Proportions of the drawn body: 1.72 m tall, of no particular sex or age. Lengths in metres. Thigh and forearm follow
 * Winter's fractions of stature (Biomechanics and Motor Control of Human Movement, 4th ed. 2009, figure 4.1: 0.245 and
 * 0.146); shank and upper arm are 3 to 6 % shorter than Winter's, because the figure looks better that way. Widths
 * are by eye.
 */
export const LENGTHS = {
	/** From the middle of the pelvis to a hip. */
	hip: 0.088,
	upperArm: 0.3,
	forearm: 0.25,
	thigh: 0.42,
	shank: 0.41,
	/** From the base of the clavicle to the shoulder. */
	clavicle: 0.134
} as const;

/** Heights above the floor, in metres: a chair's seat, and a table. */
export const SEAT_HEIGHT = 0.46;
export const TABLE_HEIGHT = 0.74;
/** From the ankle down to the sole of a flat foot. */
export const SOLE = 0.077;
/** From the wrist to the palm's skin. */
export const PALM = 0.026;

/** One cross-section of a limb. */
export interface Girth {
	/** The position along the limb, as a share of the distance from the upper joint to the lower. */
	readonly share: number;
	readonly radius: number;
	readonly forward: number;
	readonly outward: number;
}

const girth = (share: number, radius: number, forward = 0, outward = 0): Girth => ({ share, radius, forward, outward });

export const GIRTHS: Readonly<Record<'upperArm' | 'forearm' | 'thigh' | 'shank', readonly Girth[]>> = {
	thigh: [
		girth(0, 0.092, 0, 0.004),
		girth(0.15, 0.092, 0.004, 0.006),
		girth(0.35, 0.084, 0.01, 0.006),
		girth(0.6, 0.069, 0.008),
		girth(0.85, 0.057, 0.003),
		girth(1, 0.053)
	],
	shank: [
		girth(0, 0.052),
		girth(0.16, 0.053, -0.008),
		girth(0.32, 0.054, -0.014),
		girth(0.55, 0.044, -0.008),
		girth(0.8, 0.034),
		girth(1, 0.033)
	],
	upperArm: [
		girth(0, 0.053),
		girth(0.2, 0.051, 0, 0.003),
		girth(0.45, 0.045, 0.002),
		girth(0.75, 0.039),
		girth(1, 0.036)
	],
	forearm: [girth(0, 0.036), girth(0.22, 0.039), girth(0.5, 0.034), girth(0.8, 0.027), girth(1, 0.025)]
};

/** One cross-section of the trunk, an ellipse. */
export interface Ring {
	/** `pelvis`, or the index of a segment of the spine. */
	readonly on: 'pelvis' | number;
	/** Height above the origin of the segment `on`. */
	readonly height: number;
	readonly halfWidth: number;
	readonly halfDepth: number;
	readonly forward: number;
}

const ring = (on: Ring['on'], height: number, halfWidth: number, halfDepth: number, forward = 0): Ring => {
	return { on, height, halfWidth, halfDepth, forward };
};

/** From the bottom up. */
export const RINGS: readonly Ring[] = [
	ring('pelvis', -0.085, 0.085, 0.06, -0.02),
	ring('pelvis', -0.05, 0.15, 0.098, -0.014),
	ring('pelvis', 0, 0.168, 0.108, -0.012),
	ring('pelvis', 0.05, 0.163, 0.102, -0.006),
	ring('pelvis', 0.09, 0.15, 0.094),
	ring(0, 0.03, 0.137, 0.09),
	ring(1, 0.03, 0.131, 0.088),
	ring(2, 0.03, 0.134, 0.093, 0.002),
	ring(3, 0.04, 0.144, 0.104, 0.005),
	ring(4, 0.04, 0.156, 0.112, 0.008),
	ring(5, 0.035, 0.16, 0.106, 0.006),
	ring(6, 0.01, 0.15, 0.09),
	ring(6, 0.042, 0.115, 0.072, -0.006),
	ring(6, 0.082, 0.058, 0.052, -0.008)
];

/** The height of each spine segment, from its origin to the origin of the next. */
export const SPINE_STEPS: readonly number[] = [0.05, 0.05, 0.05, 0.068, 0.068, 0.068, 0.068];
/** The origin of the first spine segment, relative to the middle of the hips. */
export const SPINE_BASE: Vec = [0, 0.1, 0];
export const NECK_BASE: Vec = [-0.012, -0.01, 0];
export const NECK_STEPS: readonly number[] = [0.06, 0.045];
/** The centre of the skull, relative to the top of the neck. */
export const SKULL: Vec = [0.014, 0.068, 0];

/**
 * `share`: the segment's share of the body's mass. `centre`: the distance from the upper joint to the centre of mass,
 * as a share of the segment's length; unused for hand and foot. The source of this table and of `TRUNK_MASSES` is
 * Winter 2009, table 4.1. In `TRUNK_MASSES`, `head` includes the neck.
 */
export const MASSES: Readonly<
	Record<
		'upperArm' | 'forearm' | 'hand' | 'thigh' | 'shank' | 'foot',
		{ readonly share: number; readonly centre: number }
	>
> = {
	upperArm: { share: 0.028, centre: 0.436 },
	forearm: { share: 0.016, centre: 0.43 },
	hand: { share: 0.006, centre: 0 },
	thigh: { share: 0.1, centre: 0.433 },
	shank: { share: 0.0465, centre: 0.433 },
	foot: { share: 0.0145, centre: 0 }
};
export const TRUNK_MASSES = { head: 0.081, thorax: 0.216, abdomen: 0.139, pelvis: 0.142 } as const;

import type { ARROW_POINTS } from '../routine/pose-words.ts';
import type { Pose } from '../routine/pose.ts';
import { boundsAround, type Bounds } from './drawing/bounds.ts';
import { UNITS_PER_METRE } from './drawing/camera.ts';
import { drawFigure, type Arrow, type Drawing, type FigureLook } from './drawing/drawing.ts';
import { keyframesOf } from './motion/keyframes.ts';
import type { LimbName } from './body/limbs.ts';
import { Motion } from './motion/motion.ts';
import type { ShownMuscle } from './body/muscles.ts';
import type { Keyframe, Orientation } from './motion/whole-pose.ts';
import { placingOf } from './props/props.ts';
import { pointOn, type BodySide, type Skeleton } from './body/skeleton.ts';
import type { Degrees, Vec } from './body/vector.ts';

/** Points sampled along an arrow, from the first keyframe to the second. */
const ARROW_POINTS_COUNT = 11;
/** Metres per unit of an arrow's `by`. */
const ARROW_UNIT = 0.005;
/** Size of an arrow in a close view, which shows the body about twice as large. */
const CLOSE_ARROW = 0.5;
/** How closed a hand is, from 0 (open) to 1 (a fist): around a limb, and around a towel. */
const GRIP = 0.45;
const FIST = 1;
/**
 * Margins around everything shown, in metres. The lower one is smaller, because the page draws a line below the picture
 * as the floor.
 */
const MARGIN = 0.04;
const MARGIN_BELOW = 0.025;
/** Samples per interval between keyframes, for the bounds of the motion. */
const BOUNDS_STEPS = 4;
/** Views sampled around the body, for the bounds while the camera turns. */
const TURNS = 12;
/** Minimum width of a view box, in metres. In a narrower one, small movements would look large. */
const LEAST_WIDTH = 1.08;
const LEAST_CLOSE_WIDTH = 0.6;

/** Limits of a picture's aspect ratio, width to height. */
export interface Shape {
	readonly narrowest: number;
	readonly widest: number;
}

export interface Still {
	readonly drawing: Drawing;
	readonly viewBox: string;
	/** Width to height. */
	readonly ratio: number;
}

export interface Moving extends Pick<FigureLook, 'breath' | 'order'> {
	/** Angle by which the camera orbits the body from the pose's own view; anticlockwise seen from above. */
	readonly turn?: Degrees;
}

/** Draws an exercise's pose at any moment of its motion. All moments fit in one view box, `viewBox`. */
export class Figure {
	readonly #pose: Pose;
	readonly #motion: Motion;
	readonly #keyframes: readonly Keyframe[];
	readonly #skeletons: readonly Skeleton[];
	#bounds: Bounds | null = null;
	#boundsAround: Bounds | null = null;

	constructor(pose: Pose) {
		this.#pose = pose;
		this.#motion = new Motion(pose);
		this.#keyframes = keyframesOf(pose);
		this.#skeletons = this.#keyframes.map((_, at) => this.#motion.at(at).skeleton);
	}

	/** Number of keyframes. */
	get length(): number {
		return this.#motion.length;
	}

	/** How the body lies, sits or stands at the keyframe nearest to `at`. */
	orientation(at: number): Orientation {
		return this.#keyframeAt(at).orientation;
	}

	/**
	 * `at`: 0 to `length - 1` (`length` in a loop). Arrows are drawn only at 0; the head's ghost is drawn only after 0.
	 */
	drawn(at: number): Drawing {
		return drawFigure(this.#motion.at(at).skeleton, {
			...this.#lookAt(at),
			...(at === 0 && { arrows: this.#pose.arrows.map((arrow) => this.#arrow(arrow)) })
		});
	}

	/**
	 * The drawing at `at`, for an animation. It has no arrows: they fit only the pose's own view, and the camera may
	 * turn.
	 */
	moving(at: number, { breath, order, turn = 0 }: Moving): Drawing {
		const look = this.#lookAt(at);
		const { azimuth, elevation } = look.camera;
		const camera = { azimuth: azimuth + turn, elevation };
		return drawFigure(this.#motion.at(at).skeleton, { ...look, camera, breath, order });
	}

	/** Aspect ratio of the whole motion, width to height, clamped to these limits. */
	ratio({ narrowest, widest }: Shape): number {
		return within(ratioOf(this.#boundsOfAll()), { narrowest, widest });
	}

	/**
	 * A view box that fits the whole motion, and the motions of `others`, at the aspect ratio `ratio` (width to height).
	 * The floor is near the lower edge.
	 */
	viewBox(ratio: number, others: readonly Figure[] = []): string {
		return this.#framed(boundsAround([this, ...others].map((figure) => figure.#boundsOfAll())), ratio);
	}

	/** A view box that fits every view around the body at the keyframes, so that nothing jumps while the camera turns. */
	viewBoxAround(ratio: number): string {
		return this.#framed((this.#boundsAround ??= this.#boundsOfAllTurns()), ratio);
	}

	/** One moment in its own view box. The aspect ratio is the drawing's own, clamped to `shape`. */
	still(at: number, shape: Shape): Still {
		const drawing = this.drawn(at);
		const bounds = this.#boundsOf(drawing);
		const ratio = within(ratioOf(bounds), shape);
		return { drawing, viewBox: this.#framed(bounds, ratio), ratio };
	}

	#keyframeAt(at: number): Keyframe {
		return this.#keyframes[Math.round(at) % this.length]!;
	}

	#boundsOfAll(): Bounds {
		return (this.#bounds ??= this.#boundsOfMotion());
	}

	#boundsOfMotion(): Bounds {
		const steps = this.#motion.end * BOUNDS_STEPS;
		const moments = Array.from({ length: steps + 1 }, (_, step) => step / BOUNDS_STEPS);
		return boundsAround(moments.map((at) => this.#boundsOf(this.drawn(at))));
	}

	#boundsOfAllTurns(): Bounds {
		const turns = Array.from({ length: TURNS }, (_, index) => (index * 360) / TURNS);
		const moments = this.#keyframes.keys();
		return boundsAround([...moments].flatMap((at) => turns.map((turn) => this.#boundsOf(this.moving(at, { turn })))));
	}

	#boundsOf({ bounds, closeBounds }: Drawing): Bounds {
		return withMargin(this.#isClose ? closeBounds : bounds);
	}

	#framed({ left, top, right, bottom }: Bounds, ratio: number): string {
		const least = (this.#isClose ? LEAST_CLOSE_WIDTH : LEAST_WIDTH) * UNITS_PER_METRE;
		const width = Math.max(right - left, (bottom - top) * ratio, least);
		const height = width / ratio;
		return [(left + right - width) / 2, bottom - height, width, height].map(Math.round).join(' ');
	}

	/** Whether only the head and shoulders are shown. */
	get #isClose(): boolean {
		return this.#pose.focus === 'head';
	}

	#lookAt(at: number): FigureLook {
		const { camera, props, muscles, gaze } = this.#pose;
		const keyframe = this.#keyframeAt(at);
		return {
			camera: { azimuth: camera[0], elevation: camera[1] },
			props,
			placing: placingOf(this.#skeletons),
			muscles: muscles.map(shownMuscle),
			grips: gripsOf(keyframe, this.#pose),
			working: this.#pose.working.map(limbNamed),
			gaze,
			...(at > 0 && this.#pose.ghost && { ghost: this.#skeletons[0]! })
		};
	}

	#arrow({ of, by }: Pose['arrows'][number]): Arrow {
		const points = Array.from({ length: ARROW_POINTS_COUNT }, (_, index) => {
			return arrowPoint(this.#motion.at(index / (ARROW_POINTS_COUNT - 1)).skeleton, of);
		});
		return {
			points,
			...(by && { offset: [by[0] * ARROW_UNIT, by[1] * ARROW_UNIT] as const }),
			size: this.#isClose ? CLOSE_ARROW : 1
		};
	}
}

const ratioOf = ({ left, top, right, bottom }: Bounds): number => (right - left) / (bottom - top);

const within = (ratio: number, { narrowest, widest }: Shape): number => Math.max(narrowest, Math.min(ratio, widest));

function withMargin({ left, top, right, bottom }: Bounds): Bounds {
	const margin = MARGIN * UNITS_PER_METRE;
	return {
		left: left - margin,
		top: top - margin,
		right: right + margin,
		bottom: bottom + MARGIN_BELOW * UNITS_PER_METRE
	};
}

function limbNamed(text: Pose['working'][number]): LimbName {
	const [limb, side] = text.split('.') as [LimbName['limb'], LimbName['side']];
	return { limb, side };
}

function shownMuscle(text: Pose['muscles'][number]): ShownMuscle {
	const [name, side = 'both'] = text.split('.') as [ShownMuscle['name'], ShownMuscle['side']?];
	return { name, side };
}

/** Places that a hand wraps around; on the trunk and the head, a hand lies flat. */
const LIMBS = /^(?:thigh|lowthigh|knee|shin|midshin|foot|ankle|upperArm)\./;

/** The grip of each hand that holds a limb; with a towel, both hands make a fist. */
function gripsOf({ contacts }: Keyframe, { props }: Pose): Partial<Record<BodySide, number>> {
	const holdsTowel = props.some(({ kind }) => kind === 'towel');
	if (holdsTowel) return { left: FIST, right: FIST };
	const holding = contacts.filter(({ part, on }) => part === 'hand' && LIMBS.test(on));
	return Object.fromEntries(holding.map(({ side }) => [side, GRIP]));
}

function arrowPoint(skeleton: Skeleton, name: (typeof ARROW_POINTS)[number]): Vec {
	const { pelvis, spine, head } = skeleton;
	const chest = spine[5]!;
	switch (name) {
		case 'head':
			return head.origin;
		case 'nose':
			return pointOn(head, [0.14, 0, 0]);
		case 'chest':
			return pointOn(chest, [0.13, 0, 0]);
		case 'front':
			return pointOn(chest, [0.36, -0.02, 0]);
		case 'back':
			return pointOn(spine[3]!, [-0.15, 0, 0]);
		case 'lowback':
			return pointOn(spine[1]!, [-0.14, 0, 0]);
		case 'seatback':
			return pointOn(pelvis, [-0.16, 0.02, 0]);
		case 'pelvis':
			return pelvis.origin;
		default: {
			const [part, side] = name.split('.') as ['hand' | 'elbow' | 'knee' | 'foot', BodySide];
			const { hand, forearm, shank, foot } = skeleton[side];
			if (part === 'hand') return pointOn(hand, [0, -0.1, 0]);
			return { elbow: forearm, knee: shank, foot }[part].origin;
		}
	}
}

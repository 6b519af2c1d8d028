import * as v from 'valibot';
import {
	ANCHORS,
	ARROW_POINTS,
	BODY_SIDES,
	LIMB_JOINTS,
	MUSCLES,
	ORIENTATIONS,
	PLACES,
	PLANES,
	TRUNK_JOINTS,
	type PoseSide
} from './pose-words.ts';
import { strict } from './strict.ts';

/**
 * The pose of an exercise, as written in its file: one to four keyframes of joint angles, the contacts between body and
 * surroundings, and the camera. `figure/` turns the pose into a body.
 */

const angle = v.pipe(v.number(), v.minValue(-180), v.maxValue(180));
const seconds = v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(60)), 0);
const metres = v.pipe(v.number(), v.minValue(-3), v.maxValue(3));
const pair = v.strictTuple([metres, metres]);
const triple = v.strictTuple([metres, metres, metres]);

type AngleEntries<Names extends readonly string[]> = {
	[Name in Names[number]]: v.OptionalSchema<typeof angle, undefined>;
};

function anglesOf<const Names extends readonly string[]>(names: Names) {
	const entries = names.map((name) => [name, v.optional(angle)]);
	return v.optional(strict(Object.fromEntries(entries) as AngleEntries<Names>));
}

function sidesOf<const Name extends string, Schema extends v.GenericSchema>(name: Name, schema: Schema) {
	return {
		[name]: schema,
		[`${name}.left`]: schema,
		[`${name}.right`]: schema
	} as { [Key in Name | `${Name}.${PoseSide}`]: Schema };
}

const surfaceSchema = v.picklist([...PLANES, ...PLACES]);
const heldSchema = strict({
	on: surfaceSchema,
	/**
	 * Position on a plane, from the shoulder or hip on the same side: distance ahead (on a wall: up), then outwards.
	 */
	at: v.optional(pair),
	/** Direction of the fingers: ahead and outwards; on a wall, up and outwards. */
	fingers: v.optional(pair),
	/** Direction of the elbow: ahead, up, outwards. */
	elbow: v.optional(triple),
	/** The contact may move along its plane between two keyframes. */
	slide: v.optional(v.boolean()),
	/** Offset from the place on the body: x, y, z. */
	offset: v.optional(triple)
});
/** Any kind of contact, for the published schema. Parsing uses `contactSchemaFor`, which gives clearer messages. */
export const anyContactSchema = v.union([surfaceSchema, heldSchema, v.null()]);

/** The schema of the kind of contact that `value` appears to be. `null` releases a contact. */
function contactSchemaFor(value: unknown) {
	if (typeof value === 'string') return surfaceSchema;
	return typeof value === 'object' && value !== null ? heldSchema : anyContactSchema;
}

const contactSchema = v.optional(v.lazy(contactSchemaFor));

/**
 * One keyframe. Every later keyframe gives only its differences from the previous one. `hip` sets both hips, `hip.left`
 * one.
 */
const frameSchema = strict({
	orientation: v.optional(v.picklist(ORIENTATIONS)),
	stance: v.optional(v.picklist(BODY_SIDES)),
	anchor: v.optional(v.picklist(ANCHORS)),
	...sidesOf('hip', anglesOf(LIMB_JOINTS.hip)),
	...sidesOf('knee', anglesOf(LIMB_JOINTS.knee)),
	...sidesOf('ankle', anglesOf(LIMB_JOINTS.ankle)),
	...sidesOf('scapula', anglesOf(LIMB_JOINTS.scapula)),
	...sidesOf('shoulder', anglesOf(LIMB_JOINTS.shoulder)),
	...sidesOf('elbow', anglesOf(LIMB_JOINTS.elbow)),
	...sidesOf('forearm', anglesOf(LIMB_JOINTS.forearm)),
	...sidesOf('wrist', anglesOf(LIMB_JOINTS.wrist)),
	lumbar: anglesOf(TRUNK_JOINTS.lumbar),
	thoracic: anglesOf(TRUNK_JOINTS.thoracic),
	neck: anglesOf(TRUNK_JOINTS.neck),
	root: anglesOf(TRUNK_JOINTS.root),
	/** Height of the seat above the floor, in metres, for a seated body. */
	seatHeight: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
	/** Height of the lowest part of the body above the floor, in metres. */
	lift: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
	/** Shift of the whole body across the floor, in metres. */
	move: v.optional(pair),
	contacts: v.optional(
		strict({
			'hand.left': contactSchema,
			'hand.right': contactSchema,
			'elbow.left': contactSchema,
			'elbow.right': contactSchema,
			'foot.left': contactSchema,
			'foot.right': contactSchema
		})
	)
});

/**
 * Seconds to move `out` to the last keyframe, `hold` there, move `back` to the first, and `rest` there. All four are
 * scaled in proportion if a repetition has another length.
 */
const tempoSchema = strict({
	out: v.pipe(v.number(), v.minValue(0.2), v.maxValue(60)),
	hold: seconds,
	back: seconds,
	rest: seconds
});

const spot = v.optional(pair);

/** Objects that an exercise needs. Lengths in metres; `at` is a place on the floor. */
const propSchema = v.variant('kind', [
	strict({ kind: v.literal('mat'), at: spot, halfLength: v.optional(metres), isAcross: v.optional(v.boolean()) }),
	strict({ kind: v.literal('chair'), at: spot, turn: v.optional(angle), isStool: v.optional(v.boolean()) }),
	strict({ kind: v.literal('wall'), x: metres, halfWidth: v.optional(metres) }),
	strict({ kind: v.literal('doorway'), x: metres, halfWidth: metres }),
	strict({ kind: v.literal('table'), at: spot }),
	strict({ kind: v.literal('bed'), at: spot }),
	strict({
		kind: v.literal('pillow'),
		under: v.optional(v.picklist(['head', 'forearms'])),
		between: v.optional(v.literal('knees')),
		ahead: v.optional(metres)
	}),
	strict({ kind: v.literal('cushion'), underKnee: v.picklist(BODY_SIDES) }),
	strict({ kind: v.literal('towel'), roundFoot: v.picklist(BODY_SIDES) }),
	/** A light object held between the hands. */
	strict({ kind: v.literal('pack') })
]);

const muscleSchema = v.picklist([
	...MUSCLES,
	...MUSCLES.flatMap((muscle) => BODY_SIDES.map((side) => `${muscle}.${side}` as const))
]);

const limbSchema = v.picklist(BODY_SIDES.flatMap((side) => [`arm.${side}`, `leg.${side}`] as const));

const arrowSchema = strict({
	of: v.picklist(ARROW_POINTS),
	/** Offset of the drawn arrow from its point, to the right and down, in steps of 5 mm. */
	by: v.optional(v.strictTuple([v.pipe(v.number(), v.integer()), v.pipe(v.number(), v.integer())]))
});

export const poseSchema = strict({
	orientation: v.picklist(ORIENTATIONS),
	stance: v.optional(v.picklist(BODY_SIDES)),
	anchor: v.optional(v.picklist(ANCHORS)),
	/** Azimuth and elevation in degrees. Azimuth 0 looks from the body's right, 90 from its front. */
	camera: v.strictTuple([angle, v.pipe(v.number(), v.minValue(-10), v.maxValue(80))]),
	/** Distance of the wall ahead of the centre, in metres; negative is behind. */
	wallAt: v.optional(metres),
	/**
	 * For a body with both ends on the floor: the root angle that is adjusted between keyframes so that both ends stay
	 * on the floor.
	 */
	close: v.optional(v.picklist(['tilt', 'list'])),
	/** Lets a lying body settle where its centre of mass is lowest. */
	settle: v.optional(v.boolean()),
	props: v.optional(v.array(propSchema), []),
	/** A name alone means both sides; `piriformis.right` means one. */
	muscles: v.optional(v.array(muscleSchema), []),
	arrows: v.optional(v.array(arrowSchema), []),
	/** Limbs to draw attention to, drawn white. */
	working: v.optional(v.array(limbSchema), []),
	/** Frames only the head and shoulders. */
	focus: v.optional(v.literal('head')),
	/** Draws the head of the first keyframe, dashed, into the later pictures: makes small movements visible. */
	ghost: v.optional(v.boolean(), false),
	/** Draws the line of sight, dashed. */
	gaze: v.optional(v.boolean(), false),
	/** Timing of one repetition; `DEFAULT_TEMPO` (`figure/motion/tempo.ts`) when absent. */
	tempo: v.optional(tempoSchema),
	/** Keeps repeating during a timed hold, as walking does. Otherwise a hold stays at the last keyframe. */
	repeats: v.optional(v.boolean(), false),
	/**
	 * Cycles: the first keyframe follows the last, without a stop. One cycle lasts as long as all four parts of the
	 * tempo together.
	 */
	loop: v.optional(v.boolean(), false),
	frames: v.pipe(v.array(frameSchema), v.minLength(1), v.maxLength(4))
});

export type Tempo = v.InferOutput<typeof tempoSchema>;

export type Pose = v.InferOutput<typeof poseSchema>;
export type PoseFrame = Pose['frames'][number];

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
 * The pose of an exercise, as its file says it: two to four moments of joint angles, what rests on what, and how it is
 * looked at. `figure/` makes a body of it.
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
	/** On a plane: ahead and outside of the shoulder or hip of that side. */
	at: v.optional(pair),
	/** Where fingers point: ahead and outwards; on a wall up and outwards. */
	fingers: v.optional(pair),
	/** Where the elbow points: ahead, up, outwards. */
	elbow: v.optional(triple),
	/** It may move on its plane between two moments. */
	slide: v.optional(v.boolean()),
	/** From the place on the body: x, y, z. */
	offset: v.optional(triple)
});
/** Of any kind. Reading goes by `contactSchemaFor`, whose messages are clearer; the published schema has this. */
export const anyContactSchema = v.union([surfaceSchema, heldSchema, v.null()]);

/** The one kind of contact that `value` tries to be. `null` lets go. */
function contactSchemaFor(value: unknown) {
	if (typeof value === 'string') return surfaceSchema;
	return typeof value === 'object' && value !== null ? heldSchema : anyContactSchema;
}

const contactSchema = v.optional(v.lazy(contactSchemaFor));

/** One moment; all but the first say only what changes. `hip` is both hips, `hip.left` one. */
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
	/** Metres above the floor, of who is seated. */
	seatHeight: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
	/** Metres above the floor, of the lowest part. */
	lift: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
	/** Metres by which all of it is moved over the floor. */
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

/** Seconds from the first moment to the last, there, back, and at the first. A repetition of another length stretches them. */
const tempoSchema = strict({
	out: v.pipe(v.number(), v.minValue(0.2), v.maxValue(60)),
	hold: seconds,
	back: seconds,
	rest: seconds
});

const spot = v.optional(pair);

/** Things that an exercise needs. Metres; `at` on the floor. */
const propSchema = v.variant('kind', [
	strict({ kind: v.literal('mat'), at: spot, halfLength: v.optional(metres), isAcross: v.optional(v.boolean()) }),
	strict({ kind: v.literal('chair'), at: spot, turn: v.optional(angle), isStool: v.optional(v.boolean()) }),
	strict({ kind: v.literal('wall'), x: metres, halfWidth: v.optional(metres) }),
	strict({ kind: v.literal('doorway'), x: metres, halfWidth: metres }),
	strict({ kind: v.literal('table'), at: spot }),
	strict({ kind: v.literal('bed'), at: spot }),
	strict({
		kind: v.literal('pillow'),
		under: v.optional(v.literal('head')),
		between: v.optional(v.literal('knees')),
		ahead: v.optional(metres)
	}),
	strict({ kind: v.literal('cushion'), underKnee: v.picklist(BODY_SIDES) }),
	strict({ kind: v.literal('towel'), roundFoot: v.picklist(BODY_SIDES) }),
	/** Something light between the hands. */
	strict({ kind: v.literal('pack') })
]);

const muscleSchema = v.picklist([
	...MUSCLES,
	...MUSCLES.flatMap((muscle) => BODY_SIDES.map((side) => `${muscle}.${side}` as const))
]);

const limbSchema = v.picklist(BODY_SIDES.flatMap((side) => [`arm.${side}`, `leg.${side}`] as const));

const arrowSchema = strict({
	of: v.picklist(ARROW_POINTS),
	/** In steps of 5 mm: how far beside its point it is drawn, to the right and down. */
	by: v.optional(v.strictTuple([v.pipe(v.number(), v.integer()), v.pipe(v.number(), v.integer())]))
});

export const poseSchema = strict({
	orientation: v.picklist(ORIENTATIONS),
	stance: v.optional(v.picklist(BODY_SIDES)),
	anchor: v.optional(v.picklist(ANCHORS)),
	/** Degrees: 0 is seen from the body's right, 90 from its front; how high above. */
	camera: v.strictTuple([angle, v.pipe(v.number(), v.minValue(-10), v.maxValue(80))]),
	/** Metres ahead of the middle; behind it where negative. */
	wallAt: v.optional(metres),
	/** Both ends of the body are on the floor: in between it turns by this until both reach. */
	close: v.optional(v.picklist(['tilt', 'list'])),
	/** A lying body comes to rest where its centre of mass is lowest. */
	settle: v.optional(v.boolean()),
	props: v.optional(v.array(propSchema), []),
	/** Both sides, or one: `piriformis.right`. */
	muscles: v.optional(v.array(muscleSchema), []),
	arrows: v.optional(v.array(arrowSchema), []),
	/** Limbs to look at: drawn white. */
	working: v.optional(v.array(limbSchema), []),
	/** Shows head and shoulders alone. */
	focus: v.optional(v.literal('head')),
	/** Where the head was first is drawn into the later pictures, dashed: for movements that are small. */
	ghost: v.optional(v.boolean(), false),
	/** Where the eyes look is drawn, as a dashed line. */
	gaze: v.optional(v.boolean(), false),
	/** How it goes to and fro; by `DEFAULT_TEMPO` (figure/tempo.ts) where it says nothing. */
	tempo: v.optional(tempoSchema),
	/** Goes to and fro also where it is held for a time, as walking does; without it, it stays at its last moment. */
	repeats: v.optional(v.boolean(), false),
	/** Goes round: after the last moment comes the first again, and nowhere does it stop. Its tempo is `out` alone. */
	loop: v.optional(v.boolean(), false),
	frames: v.pipe(v.array(frameSchema), v.minLength(1), v.maxLength(4))
});

export type Tempo = v.InferOutput<typeof tempoSchema>;

export type Pose = v.InferOutput<typeof poseSchema>;
export type PoseFrame = Pose['frames'][number];

/** The vocabulary of poses. The validation is in another file, so that the figure does not bundle it. */

/**
 * How a body lies, sits or stands before its joint angles apply. In `standing`, `kneeling`, `half-kneeling` and
 * `quadruped` the pelvis is placed by the supporting leg, whose foot or shin is flat on the floor.
 */
export const ORIENTATIONS = [
	'standing',
	'seated',
	'long-sitting',
	'kneeling',
	'half-kneeling',
	'quadruped',
	'supine',
	'prone',
	'side-lying-left',
	'side-lying-right'
] as const;

/**
 * Joint angles of one side, in degrees from the anatomical position, as in goniometry. Only the forearm differs: its
 * zero is thumb-forward. Ball joints apply their angles in the order listed: after 90° of flexion, abduction moves the
 * limb horizontally. Positive rotation is outwards.
 */
export const LIMB_JOINTS = {
	hip: ['flexion', 'abduction', 'rotation'],
	knee: ['flexion'],
	ankle: ['dorsiflexion', 'eversion'],
	scapula: ['elevation', 'protraction'],
	shoulder: ['flexion', 'abduction', 'rotation'],
	elbow: ['flexion'],
	forearm: ['pronation'],
	wrist: ['flexion']
} as const;

/**
 * Angles of the trunk. Positive side bend and rotation are to the right. `retraction` bends the lower neck back and the
 * upper neck forward, so that the head glides back. `root` turns the whole body: `tilt` forward, `list` to its right,
 * `roll` about its long axis, and `turn` to its right about the vertical.
 */
export const TRUNK_JOINTS = {
	lumbar: ['flexion', 'sideBend', 'rotation'],
	thoracic: ['flexion', 'sideBend', 'rotation'],
	neck: ['flexion', 'sideBend', 'rotation', 'retraction'],
	root: ['tilt', 'list', 'roll', 'turn']
} as const;

export const BODY_SIDES = ['left', 'right'] as const;
/** Parts of the body that can stay where they were in the first keyframe. */
export const ANCHORS = ['ankle', 'knee', 'pelvis'] as const;
export const HELD_PARTS = ['hand', 'elbow', 'foot'] as const;
export const PLANES = ['floor', 'seat', 'table', 'wall'] as const;

/** Places on a limb, each with a side and a face: `thigh.left.back`. */
const LIMB_PLACES = ['thigh', 'lowthigh', 'knee', 'shin', 'midshin'] as const;
const FACES = ['front', 'back', 'outer', 'inner', 'cap'] as const;
const SIDED_PLACES = ['foot', 'ankle', 'shoulder', 'upperArm', 'head', 'chest', 'lowback', 'hipbone'] as const;
const MIDDLE_PLACES = ['head.back', 'chest.middle', 'belly.middle'] as const;

export type PoseSide = (typeof BODY_SIDES)[number];
export type Place =
	| `${(typeof LIMB_PLACES)[number]}.${PoseSide}.${(typeof FACES)[number]}`
	| `${(typeof SIDED_PLACES)[number]}.${PoseSide}`
	| (typeof MIDDLE_PLACES)[number];

/** Places on the body where a hand or foot may rest: `thigh.left.back`, `shoulder.right`, `head.back` … */
export const PLACES: readonly Place[] = [
	...LIMB_PLACES.flatMap((place) =>
		BODY_SIDES.flatMap((side) => FACES.map((face) => `${place}.${side}.${face}` as const))
	),
	...SIDED_PLACES.flatMap((place) => BODY_SIDES.map((side) => `${place}.${side}` as const)),
	...MIDDLE_PLACES
];

/** Muscles that a picture can highlight as stretched or working. */
export const MUSCLES = [
	...['hamstrings', 'quadriceps', 'rectusFemoris', 'adductors', 'iliotibialBand', 'iliopsoas'],
	...['gastrocnemius', 'soleus', 'tibialisAnterior'],
	...['gluteusMaximus', 'gluteusMedius', 'piriformis', 'tensorFasciaeLatae'],
	...['triceps', 'biceps', 'deltoid', 'wristFlexors', 'wristExtensors'],
	...['erectorSpinae', 'lumbarErectors', 'thoracicErectors', 'multifidus', 'quadratusLumborum', 'latissimusDorsi'],
	...['obliques', 'rectusAbdominis', 'transversusAbdominis', 'diaphragm', 'serratusAnterior', 'pectoralisMajor'],
	...['rhomboids', 'infraspinatus', 'trapezius', 'levatorScapulae', 'scalenes', 'sternocleidomastoid'],
	...['deepNeckFlexors', 'suboccipitals', 'neckExtensors']
] as const;

/** Points of the body whose movement an arrow can show. */
export const ARROW_POINTS = [
	...['head', 'nose', 'chest', 'front', 'back', 'lowback', 'seatback', 'pelvis'],
	...['hand.left', 'hand.right', 'elbow.left', 'elbow.right', 'knee.left', 'knee.right', 'foot.left', 'foot.right']
] as const;

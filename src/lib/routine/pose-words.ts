/** The words of the pose language, apart from its checks, so that the figure does not carry those along. */

/**
 * How a body lies, sits or stands before its joints are turned. Standing, kneeling, half-kneeling and quadruped take the
 * pelvis from the leg that carries them, whose foot or shin is flat on the floor.
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
 * Angles of the joints of a side, as in goniometry: degrees from the anatomical position, but of the forearm from the thumb
 * forward. Ball joints turn in this order, so that after 90° of flexion abduction is horizontal. Rotation is outwards.
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
 * Of the trunk: side bend and rotation to the right. `retraction` of the neck bends its lower part back and its upper part
 * forward again, so that the head glides. `root` turns the whole body: `tilt` forward, `list` to its right, `roll` about its
 * length and `turn` about the upright, to its right.
 */
export const TRUNK_JOINTS = {
	lumbar: ['flexion', 'sideBend', 'rotation'],
	thoracic: ['flexion', 'sideBend', 'rotation'],
	neck: ['flexion', 'sideBend', 'rotation', 'retraction'],
	root: ['tilt', 'list', 'roll', 'turn']
} as const;

export const BODY_SIDES = ['left', 'right'] as const;
/** What stays where it was in the first moment. */
export const ANCHORS = ['ankle', 'knee', 'pelvis'] as const;
export const HELD_PARTS = ['hand', 'elbow', 'foot'] as const;
export const PLANES = ['floor', 'seat', 'table', 'wall'] as const;

/** Places on a limb have a side and a face. */
const LIMB_PLACES = ['thigh', 'lowthigh', 'knee', 'shin', 'midshin'] as const;
const FACES = ['front', 'back', 'outer', 'inner', 'cap'] as const;
const SIDED_PLACES = ['foot', 'ankle', 'shoulder', 'upperArm', 'head', 'chest', 'lowback', 'hipbone'] as const;
const MIDDLE_PLACES = ['head.back', 'chest.middle', 'belly.middle'] as const;

export type PoseSide = (typeof BODY_SIDES)[number];
export type Place =
	| `${(typeof LIMB_PLACES)[number]}.${PoseSide}.${(typeof FACES)[number]}`
	| `${(typeof SIDED_PLACES)[number]}.${PoseSide}`
	| (typeof MIDDLE_PLACES)[number];

/** Where on a body a hand or foot may rest: `thigh.left.back`, `shoulder.right`, `head.back` … */
export const PLACES: readonly Place[] = [
	...LIMB_PLACES.flatMap((place) =>
		BODY_SIDES.flatMap((side) => FACES.map((face) => `${place}.${side}.${face}` as const))
	),
	...SIDED_PLACES.flatMap((place) => BODY_SIDES.map((side) => `${place}.${side}` as const)),
	...MIDDLE_PLACES
];

/** Muscles that a picture can show as stretched or working. */
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

/** Points whose way an arrow can show. */
export const ARROW_POINTS = [
	...['head', 'nose', 'chest', 'front', 'back', 'lowback', 'seatback', 'pelvis'],
	...['hand.left', 'hand.right', 'elbow.left', 'elbow.right', 'knee.left', 'knee.right', 'foot.left', 'foot.right']
] as const;

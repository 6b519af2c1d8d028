import type { ArmReading } from '../body/goniometry.ts';
import type { Degrees } from '../body/vector.ts';

export interface Range {
	readonly least: Degrees;
	readonly most: Degrees;
}

const range = (least: Degrees, most: Degrees): Range => ({ least, most });
const eitherWay = (most: Degrees): Range => ({ least: -most, most });

/**
 * How far joints go, passively where a stretch takes them there. The sources:
 *
 * - AAOS: American Academy of Orthopaedic Surgeons, Joint Motion: Method of Measuring and Recording, 1965
 * - Boone: Boone and Azen 1979, J Bone Joint Surg 61-A:756–759 (active, men)
 * - Soucie: Soucie et al. 2011, Haemophilia 17:500–507 (passive, means)
 * - Kapandji: The Physiology of the Joints
 * - Magee: Orthopedic Physical Assessment (of the spine, upper ends of what is normal)
 * - White: White and Panjabi, Clinical Biomechanics of the Spine, 1990 (sums over levels)
 * - Neumann: Kinesiology of the Musculoskeletal System (the sternoclavicular joint)
 *
 * They were compared with what others quote of these books, not with the books; nobody was found to quote the 60 and 47 of a
 * hip's rotation.
 *
 * “Ours” is an allowance of our own over a source: the figure's trunk has 7 joints for 17, its foot is one piece, and its
 * shoulder does not give under who lies on it.
 */
export const RANGES = {
	lumbar: {
		/** Magee: 60 and 35. */
		flexion: range(-35, 60),
		/** White: 29 to a side. */
		sideBend: eitherWay(29),
		/** Magee: 18. */
		rotation: eitherWay(18)
	},
	thoracic: {
		/** Magee: 45 and 45. */
		flexion: eitherWay(45),
		/** Magee: 40. */
		sideBend: eitherWay(40),
		/** Magee: 50. */
		rotation: eitherWay(50)
	},
	neck: {
		/** Magee: 90 and 70. */
		flexion: range(-70, 90),
		/** Magee: 45. */
		sideBend: eitherWay(45),
		/** Magee: 90; ours is less: nobody here turns as far as they can. */
		rotation: eitherWay(80),
		/** Ours: it glides the head by 45 mm. */
		retraction: eitherWay(25)
	},
	hip: {
		/** Kapandji: 140 with a bent knee; AAOS: 30 of extension. */
		flexion: range(-30, 140),
		/** AAOS: 45 and 30; ours: 5 more, for knees that the floor or a hand carries apart. */
		abduction: range(-30, 50)
	},
	/** Kapandji: 160, the heel at the seat; AAOS: 10 of hyperextension. */
	knee: { flexion: range(-10, 160) },
	ankle: {
		/**
		 * AAOS: 20 and 50; Soucie: 62 down in women of 20 to 44. Ours: 40 up under the body's weight, and 75 down, because
		 * on the back of a foot its middle bends too.
		 */
		dorsiflexion: range(-75, 40),
		/** AAOS: 35 in and 15 out; ours: 5 more. */
		eversion: range(-40, 20),
		/** Kapandji: of a bent knee, which is a hinge here, 40 out and 30 in. */
		turnout: range(-30, 40)
	},
	scapula: {
		/** Neumann: 45 up, 10 down; ours: 2 more. */
		elevation: range(-12, 45),
		/** Neumann: 15 to 30 either way; ours: 40 forward, of who lies on the shoulder. */
		protraction: range(-30, 40)
	},
	shoulder: {
		/**
		 * AAOS: horizontal adduction to 40 or 45 past straight ahead (quoted as 130 or as 135 from the side). Ours: 50,
		 * in which the scapula helps.
		 */
		across: range(-90, 50)
	},
	/** AAOS: 150 and 10 of hyperextension. */
	elbow: { flexion: range(-10, 150) },
	/** AAOS: 80; ours: 10 more, in which wrist and fingers help. */
	forearm: { pronation: eitherWay(90) },
	wrist: {
		/** AAOS: 80 and 70; ours: 90, a flat hand under a forearm. */
		flexion: eitherWay(90),
		/** AAOS: 20 and 30; ours: 10 more, under the body's weight. */
		radial: range(-40, 30)
	}
} as const satisfies Record<string, Record<string, Range>>;

/**
 * How far a hip that is bent so much may be turned about the thigh. Kapandji: 60 outwards; Boone: 47 inwards. Ours: 15 more
 * outwards where it is bent by 90 or more, which slackens its ligaments: sitting with an ankle on the other thigh.
 */
export function hipRotationRange(flexion: Degrees): Range {
	return range(-47, 60 + 15 * Math.max(0, Math.min(flexion / 90, 1)));
}

/** AAOS: an arm at the side goes 60 back, … */
const EXTENSION: Degrees = 60;
/** … one at the height of the shoulder 45 (its horizontal abduction), one overhead 15 (ours). */
const BEHIND_LEVEL: Degrees = 45;
const BEHIND_OVERHEAD: Degrees = 15;

/** How far behind the plane of the trunk an upper arm may point that points so. */
export function behindRange({ towards: [, up] }: ArmReading): Range {
	const end = up < 0 ? EXTENSION : BEHIND_OVERHEAD;
	return range(-90, BEHIND_LEVEL + (end - BEHIND_LEVEL) * up * up);
}

/**
 * How far an upper arm that points so may be turned about itself, from the middle of its reach (`armOf`). Boone: out at
 * the side at the height of the shoulder 104 out and 69 in, where that middle is 45 out. Kapandji: hanging 80 out, and
 * 100 to 110 in, a hand behind the back; here 100. Ahead and overhead, where no handbook has numbers, ours are what
 * elbows do: they point straight out at most (45 in), and inwards by 50 (95 out). In between by direction.
 */
export function armRotationRange({ towards: [ahead, up, outwards] }: ArmReading): Range {
	const aside = Math.max(0, outwards);
	const raised = Math.max(0, ahead, up);
	return range(-100 - 14 * aside + 55 * raised, 80 - 21 * aside + 15 * raised);
}

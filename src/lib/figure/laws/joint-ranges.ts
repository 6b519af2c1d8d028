import type { ArmReading } from '../body/goniometry.ts';
import type { Degrees } from '../body/vector.ts';

export interface Range {
	readonly least: Degrees;
	readonly most: Degrees;
}

const range = (least: Degrees, most: Degrees): Range => ({ least, most });
const eitherWay = (most: Degrees): Range => ({ least: -most, most });

/**
 * The range of each joint: the passive range if a stretch reaches it, otherwise the active range. The sources:
 *
 * - AAOS: American Academy of Orthopaedic Surgeons, Joint Motion: Method of Measuring and Recording, 1965
 * - Boone: Boone and Azen 1979, J Bone Joint Surg 61-A:756–759 (active, men)
 * - Soucie: Soucie et al. 2011, Haemophilia 17:500–507 (passive, means)
 * - Kapandji: The Physiology of the Joints
 * - Magee: Orthopedic Physical Assessment (for the spine, the upper ends of the normal ranges)
 * - White: White and Panjabi, Clinical Biomechanics of the Spine, 1990 (sums over the vertebral levels)
 * - Neumann: Kinesiology of the Musculoskeletal System (the sternoclavicular joint)
 *
 * The numbers were checked against quotations of these books, not against the books. No quotation was found for the
 * limits of a hip's rotation, 60 and 47.
 *
 * “We allow” marks our own deviation from a source. One reason is that the figure is simpler than a body: its trunk has
 * 7 joints instead of 17, its foot is one piece, and its shoulder does not yield when the body lies on it.
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
		/** Magee: 90. We allow only 80, because no exercise here turns the head to its limit. */
		rotation: eitherWay(80),
		/** We allow 25, which makes the head glide by 45 mm. */
		retraction: eitherWay(25)
	},
	hip: {
		/** Kapandji: 140 with a bent knee; AAOS: 30 of extension. */
		flexion: range(-30, 140),
		/**
		 * AAOS: 45, and 30 of adduction. We allow 5 more of abduction, for knees that the floor or a hand holds apart.
		 */
		abduction: range(-30, 50)
	},
	/** Kapandji: 160, with the heel at the buttock; AAOS: 10 of hyperextension. */
	knee: { flexion: range(-10, 160) },
	ankle: {
		/**
		 * AAOS: 20 up and 50 down; Soucie: 62 down in women aged 20 to 44. We allow 40 up, under the body's weight, and
		 * 75 down, because the middle of the foot also bends when the top of the foot lies on the floor.
		 */
		dorsiflexion: range(-75, 40),
		/** AAOS: 35 in and 15 out. We allow 5 more each way. */
		eversion: range(-40, 20),
		/** Kapandji: a bent knee rotates 40 out and 30 in. The figure's knee is a hinge, so its ankle rotates instead. */
		turnout: range(-30, 40)
	},
	scapula: {
		/** Neumann: 45 up, 10 down. We allow 2 more down. */
		elevation: range(-12, 45),
		/** Neumann: 15 to 30 either way. We allow 40 forward, for a body that lies on the shoulder. */
		protraction: range(-30, 40)
	},
	shoulder: {
		/**
		 * AAOS: horizontal adduction to 40 or 45 past straight ahead (quoted as 130 or as 135 from the side). We allow
		 * 50, because the scapula helps.
		 */
		across: range(-90, 50)
	},
	/** AAOS: 150 and 10 of hyperextension. */
	elbow: { flexion: range(-10, 150) },
	/** AAOS: 80. We allow 10 more, because wrist and fingers help. */
	forearm: { pronation: eitherWay(90) },
	wrist: {
		/** AAOS: 80 and 70. We allow 90 both ways, for a hand that lies flat under its forearm. */
		flexion: eitherWay(90),
		/** AAOS: 20 and 30. We allow 10 more each way, under the body's weight. */
		radial: range(-40, 30)
	}
} as const satisfies Record<string, Record<string, Range>>;

/**
 * How far a hip may rotate about the thigh, depending on its flexion. Kapandji: 60 outwards; Boone: 47 inwards. We
 * allow up to 15 more outwards, because flexion slackens the ligaments, for example when an ankle lies on the other
 * thigh. This allowance grows linearly from 0 at no flexion to 15 at 90, and stays constant above 90.
 */
export function hipRotationRange(flexion: Degrees): Range {
	return range(-47, 60 + 15 * Math.max(0, Math.min(flexion / 90, 1)));
}

/** AAOS: an arm at the side goes 60 back. */
const EXTENSION: Degrees = 60;
/** An arm at shoulder height goes 45 back (AAOS: horizontal abduction). We allow 15 back for an arm overhead. */
const BEHIND_LEVEL: Degrees = 45;
const BEHIND_OVERHEAD: Degrees = 15;

/** How far behind the plane of the trunk an upper arm may point, depending on how high it points. */
export function behindRange({ towards: [, up] }: ArmReading): Range {
	const end = up < 0 ? EXTENSION : BEHIND_OVERHEAD;
	return range(-90, BEHIND_LEVEL + (end - BEHIND_LEVEL) * up * up);
}

/**
 * How far an upper arm may rotate about its axis. `armOf` defines the zero. The range depends on the arm's direction.
 * It is interpolated between these directions:
 *
 * - out to the side at shoulder height: 104 out and 69 in (Boone, whose zero is 45 further in)
 * - hanging: 80 out, and 100 to 110 in with a hand behind the back (Kapandji); here 100 in
 * - ahead and overhead: 45 in (the elbow points straight out) and 95 out (the elbow points 50 inwards); our own
 *   numbers, because no handbook has any
 */
export function armRotationRange({ towards: [ahead, up, outwards] }: ArmReading): Range {
	const aside = Math.max(0, outwards);
	const raised = Math.max(0, ahead, up);
	return range(-100 - 14 * aside + 55 * raised, 80 - 21 * aside + 15 * raised);
}

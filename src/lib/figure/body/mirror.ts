import { LIMB_JOINTS } from '../../routine/pose-words.ts';
import type { Pose, PoseFrame } from '../../routine/pose.ts';

/**
 * The same pose for the other side of the body. A side-lying body is mirrored end to end (x changes sign), so that it
 * still faces the viewer. Any other body is mirrored from left to right (z changes sign).
 */
export function mirrored(pose: Pose): Pose {
	const isOnSide = pose.orientation.startsWith('side-lying');
	const [azimuth, elevation] = pose.camera;
	return {
		...pose,
		orientation: otherSide(pose.orientation),
		stance: otherSide(pose.stance ?? 'right'),
		camera: [isOnSide ? -azimuth : azimuth, elevation],
		props: pose.props.map((prop) => mirroredProp(prop, isOnSide)),
		muscles: pose.muscles.map(otherSide),
		working: pose.working.map(otherSide),
		arrows: pose.arrows.map(({ of, by }) => ({
			of: otherSide(of),
			...(by && { by: isOnSide ? ([-by[0], by[1]] as [number, number]) : by })
		})),
		frames: pose.frames.map((frame) => mirroredFrame(frame, isOnSide))
	};
}

/**
 * Flips the picture from left to right by moving the camera. A side-lying pose is returned unchanged, because
 * `mirrored` has already flipped its picture.
 */
export function seenFromOtherSide(pose: Pose): Pose {
	if (pose.orientation.startsWith('side-lying')) return pose;
	const [azimuth, elevation] = pose.camera;
	return {
		...pose,
		camera: [180 - azimuth, elevation],
		arrows: pose.arrows.map(({ of, by }) => ({ of, ...(by && { by: [-by[0], by[1]] as [number, number] }) }))
	};
}

/** Swaps `left` and `right` in a name. */
function otherSide<Name extends string>(name: Name): Name {
	return name.replace(/left|right/, (side) => (side === 'left' ? 'right' : 'left')) as Name;
}

function mirroredProp(prop: Pose['props'][number], isOnSide: boolean): Pose['props'][number] {
	if (prop.kind === 'cushion') return { ...prop, underKnee: otherSide(prop.underKnee) };
	if (prop.kind === 'towel') return { ...prop, roundFoot: otherSide(prop.roundFoot) };
	if (!('at' in prop) || !prop.at) return prop;
	const [x, z] = prop.at;
	return { ...prop, at: isOnSide ? [-x, z] : [x, -z] };
}

function mirroredFrame(frame: PoseFrame, isOnSide: boolean): PoseFrame {
	const { orientation, stance, lumbar, thoracic, neck, root, move, contacts, ...others } = frame;
	const joints = Object.entries(others).map(([name, value]) => {
		return [name.split('.')[0]! in LIMB_JOINTS ? otherSide(name) : name, value] as const;
	});
	return {
		...(Object.fromEntries(joints) as PoseFrame),
		...(orientation && { orientation: otherSide(orientation) }),
		...(stance && { stance: otherSide(stance) }),
		...(lumbar && { lumbar: opposite(lumbar, ['sideBend', 'rotation']) }),
		...(thoracic && { thoracic: opposite(thoracic, ['sideBend', 'rotation']) }),
		...(neck && { neck: opposite(neck, ['sideBend', 'rotation']) }),
		...(root && { root: opposite(root, ['list', 'roll', 'turn']) }),
		...(move && {
			move: isOnSide ? ([-move[0], move[1]] as [number, number]) : ([move[0], -move[1]] as [number, number])
		}),
		...(contacts && { contacts: mirroredContacts(contacts, isOnSide) })
	};
}

function opposite<Angles extends object>(angles: Angles, names: readonly string[]): Angles {
	const entries = Object.entries(angles).map(([name, angle]) => {
		return [name, names.includes(name) && typeof angle === 'number' ? -angle : angle] as const;
	});
	return Object.fromEntries(entries) as Angles;
}

type Contacts = NonNullable<PoseFrame['contacts']>;
type Held = Contacts[keyof Contacts];

function mirroredContacts(contacts: Contacts, isOnSide: boolean): Contacts {
	return Object.fromEntries(
		Object.entries(contacts).map(([key, held]) => [otherSide(key), mirroredHeld(held, isOnSide)])
	) as Contacts;
}

/**
 * A contact mirrored to the other side. Outward values keep their sign, because the side is swapped. On a side-lying
 * body, however, both directions along the floor change sign.
 */
function mirroredHeld(held: Held, isOnSide: boolean): Held {
	if (!held) return held;
	if (typeof held === 'string') return otherSide(held);
	const { at, fingers, elbow, offset } = held;
	const flat = ([ahead, outward]: [number, number]): [number, number] => {
		return isOnSide ? [-ahead, -outward] : [ahead, outward];
	};
	return {
		...held,
		on: otherSide(held.on),
		...(at && { at: flat(at) }),
		...(fingers && { fingers: flat(fingers) }),
		...(elbow && { elbow: isOnSide ? ([-elbow[0], elbow[1], -elbow[2]] as [number, number, number]) : elbow }),
		...(offset && { offset: mirroredOffset(offset, isOnSide) })
	};
}

function mirroredOffset([x, y, z]: [number, number, number], isOnSide: boolean): [number, number, number] {
	return isOnSide ? [-x, y, z] : [x, y, -z];
}

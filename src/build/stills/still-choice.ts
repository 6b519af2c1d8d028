import type { Pose } from '../../lib/routine/pose.ts';
import type { Position } from '../../lib/routine/position.ts';
import { placeOf } from '../../lib/library/routine-filter.ts';
import type { Routine } from '../../lib/routine/schema.ts';
import { exerciseIdsOf } from '../../lib/routine/step.ts';
import type { RoutineFolder } from '../content/read-routines.ts';

type Library = Pick<RoutineFolder, 'routines' | 'exercises'>;

interface Posed {
	/** The exercise's id. */
	readonly id: string;
	readonly position: Position;
	readonly pose: Pose;
}

/**
 * Picks for each routine the exercise whose picture best distinguishes the routine in a list. Prefers, in this order:
 * - one whose picture can be read at a glance (see `isHardToRead`)
 * - an exercise that moves, because half of all routines begin or end lying still
 * - one that was not picked for an earlier routine
 * - one on the floor, if the routine is for the floor
 * - the one that the fewest routines use
 *
 * Ties go to the first in the routine. A routine whose exercises have no pose gets no picture.
 */
export function stillsOfRoutines({ routines, exercises }: Library): ReadonlyMap<string, Posed> {
	const users = countUsers(routines.values());
	const taken = new Set<string>();
	const chosen = new Map<string, Posed>();
	for (const routine of routines.values()) {
		const posed = posedIn(routine, exercises);
		const place = placeOf({ positions: posed.map(({ position }) => position) });
		const rank = ({ id, position, pose }: Posed): number[] => {
			const isElsewhere = place === 'floor' && placeOf({ positions: [position] }) !== place;
			return [isHardToRead(pose) ? 1 : 0, isAtRest(pose) ? 1 : 0, taken.has(id) ? 1 : 0, isElsewhere ? 1 : 0, users.get(id) ?? 0];
		};
		const [best] = posed.sort((a, b) => compare(rank(a), rank(b)));
		if (!best) continue;
		taken.add(best.id);
		chosen.set(routine.id, best);
	}
	return chosen;
}

/**
 * A routine's exercises that have a pose, each once, in order. An exercise that the routine defines itself overrides
 * the library's.
 */
export function posedIn(routine: Routine, exercises: Library['exercises']): Posed[] {
	return exerciseIdsOf(routine).flatMap((id) => {
		const isOwn = Object.hasOwn(routine.exercises ?? {}, id);
		const exercise = isOwn ? routine.exercises?.[id] : exercises.get(id);
		return exercise?.pose ? [{ id, position: exercise.position, pose: exercise.pose }] : [];
	});
}

/** The number of routines that use each exercise, by exercise id. */
function countUsers(routines: Iterable<Routine>): Map<string, number> {
	const users = new Map<string, number>();
	for (const id of [...routines].flatMap(exerciseIdsOf)) users.set(id, (users.get(id) ?? 0) + 1);
	return users;
}

/** Camera elevation, in degrees, from which a body on the floor line seems to stand on its head. */
const FROM_ABOVE = 45;

/**
 * Whether one moment of the pose says little: the body turns over or gets up, or it is seen from far above, although
 * the picture stands on a floor line.
 */
function isHardToRead({ camera, frames }: Pose): boolean {
	return frames.some(({ orientation }) => orientation !== undefined) || camera[1] > FROM_ABOVE;
}

const isAtRest = ({ frames }: Pose): boolean => frames.length < 2;

function compare(a: readonly number[], b: readonly number[]): number {
	const at = a.findIndex((value, index) => value !== b[index]);
	return at < 0 ? 0 : a[at]! - b[at]!;
}

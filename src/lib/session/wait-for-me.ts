import type { Settings } from '../journal/settings.ts';
import { exerciseIn, type RoutineBundle } from '../routine/bundle.ts';
import { exerciseIdsOf } from '../routine/step.ts';

type Waits = Pick<Settings, 'waitForMe' | 'waitForMeRoutines' | 'noWaitRoutines'>;

/** Whether the clock of this routine waits at the end of each transition until the person is in position. */
export function waitsFor({ waitForMe, waitForMeRoutines, noWaitRoutines }: Waits, bundle: RoutineBundle): boolean {
	const { id } = bundle.routine;
	if (waitForMe || waitForMeRoutines.includes(id)) return true;
	return waitsByItself(bundle) && !noWaitRoutines.includes(id);
}

/**
 * The settings to store so that this routine waits (`isOn`) or no longer does. `waitForMe`, which applies to all
 * routines, stays as it is.
 */
export function waitsChanged(
	{ waitForMeRoutines, noWaitRoutines }: Waits,
	bundle: RoutineBundle,
	isOn: boolean
): Pick<Settings, 'waitForMeRoutines' | 'noWaitRoutines'> {
	const { id } = bundle.routine;
	const without = (list: readonly string[]) => list.filter((other) => other !== id);
	if (waitsByItself(bundle)) {
		return {
			waitForMeRoutines: without(waitForMeRoutines),
			noWaitRoutines: isOn ? without(noWaitRoutines) : [...without(noWaitRoutines), id]
		};
	}
	return {
		waitForMeRoutines: isOn ? [...without(waitForMeRoutines), id] : without(waitForMeRoutines),
		noWaitRoutines: without(noWaitRoutines)
	};
}

/**
 * Whether the routine waits by default: a relief routine for the first hours of a flare, with changes of position.
 * Nobody knows then how long a change of position takes.
 */
function waitsByItself(bundle: RoutineBundle): boolean {
	const { routine } = bundle;
	const positions = new Set(exerciseIdsOf(routine).map((id) => exerciseIn(bundle, id).position));
	return routine.goal === 'relief' && routine.phase === 0 && positions.size > 1;
}

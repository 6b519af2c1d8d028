import type { Settings } from '../journal/settings.ts';
import { exerciseIn, type RoutineBundle } from '../routine/bundle.ts';
import { exerciseIdsOf } from '../routine/step.ts';

type Waits = Pick<Settings, 'waitForMe' | 'waitForMeRoutines' | 'noWaitRoutines'>;

/** Whether the clock of this routine waits after each change of position until the person is there. */
export function waitsFor({ waitForMe, waitForMeRoutines, noWaitRoutines }: Waits, bundle: RoutineBundle): boolean {
	const { id } = bundle.routine;
	if (waitForMe || waitForMeRoutines.includes(id)) return true;
	return waitsByItself(bundle) && !noWaitRoutines.includes(id);
}

/** What to store so that this routine waits, or no longer does. `waitForMe` is on for all routines. */
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

/** Relief in the first hours of a flare: nobody knows how long a change of position takes then. */
function waitsByItself(bundle: RoutineBundle): boolean {
	const { routine } = bundle;
	const positions = new Set(exerciseIdsOf(routine).map((id) => exerciseIn(bundle, id).position));
	return routine.goal === 'relief' && routine.phase === 0 && positions.size > 1;
}

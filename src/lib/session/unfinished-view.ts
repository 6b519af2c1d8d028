import { enPlayer } from '../i18n/en-player.ts';
import type { PlayingRecord } from '../journal/playing.ts';
import { standingOf } from './unfinished.ts';
import { exerciseIn, type RoutineBundle } from '../routine/bundle.ts';
import type { Side } from '../routine/timeline.ts';

/** Where an unfinished session stands, in numbers that a person counts by. */
export interface UnfinishedView {
	/** From 1. */
	readonly step: number;
	readonly steps: number;
	/** Its name; of a rest step, what that is called. */
	readonly exercise: string;
	readonly side: Side | null;
	/** The exercise whose picture shows it; none for a rest, and for one without a pose. */
	readonly still: string | undefined;
	readonly leftMs: number;
}

export function unfinishedView(bundle: RoutineBundle, playing: PlayingRecord): UnfinishedView {
	const { state, leftMs } = standingOf(bundle, playing);
	const { interval } = state;
	return {
		step: interval.step + 1,
		steps: bundle.routine.steps.length,
		exercise: interval.exercise === null ? enPlayer.restExercise : exerciseIn(bundle, interval.exercise).name,
		side: interval.side,
		still: stillIn(bundle, interval.exercise),
		leftMs
	};
}

/** An exercise of the routine's own has no picture that was drawn when the app was built. */
function stillIn(bundle: RoutineBundle, id: string | null): string | undefined {
	const isOwn = id !== null && Object.hasOwn(bundle.routine.exercises ?? {}, id);
	return id === null || isOwn || !exerciseIn(bundle, id).pose ? undefined : id;
}

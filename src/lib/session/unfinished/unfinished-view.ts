import { playerMessages } from '#i18n/player/player-messages.ts';
import type { PlayingRecord } from '../../journal/playing.ts';
import { standingOf } from './unfinished.ts';
import { exerciseIn, type RoutineBundle } from '../../routine/bundle.ts';
import { fitBegun, type Person } from '../../routine/fit.ts';
import type { Side } from '../../routine/timeline.ts';

/** The state of an unfinished session, in numbers and names to show. */
export interface UnfinishedView {
	/** Counted from 1. */
	readonly step: number;
	readonly steps: number;
	/** The name of the exercise; for a rest, the word for it. */
	readonly exercise: string;
	readonly side: Side | null;
	/** Id of the exercise whose picture to show; undefined for a rest, and where there is no picture. */
	readonly still: string | undefined;
	readonly leftMs: number;
}

/** Fits `authored` to the person first, as the player does. */
export function unfinishedView(authored: RoutineBundle, playing: PlayingRecord, person: Person): UnfinishedView {
	const { bundle } = fitBegun(authored, person, playing.fittedTo);
	const { state, leftMs } = standingOf(bundle, playing);
	const { interval } = state;
	return {
		step: interval.step + 1,
		steps: bundle.routine.steps.length,
		exercise: interval.exercise === null ? playerMessages.restExercise : exerciseIn(bundle, interval.exercise).name,
		side: interval.side,
		still: stillIn(bundle, interval.exercise),
		leftMs
	};
}

/** Pictures are drawn at build time, so an exercise that the routine itself defines has none. */
function stillIn(bundle: RoutineBundle, id: string | null): string | undefined {
	const isOwn = id !== null && Object.hasOwn(bundle.routine.exercises ?? {}, id);
	return id === null || isOwn || !exerciseIn(bundle, id).pose ? undefined : id;
}

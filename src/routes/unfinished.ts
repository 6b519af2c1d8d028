import { en } from '$lib/i18n/en.ts';
import type { PlayingRecord } from '$lib/journal/playing.ts';
import { resumeOf } from '$lib/player/session-records.ts';
import { compileTimeline } from '$lib/routine/compile.ts';
import { extendInterval } from '$lib/routine/edit-timeline.ts';
import { exerciseIn, type RoutineBundle } from '$lib/routine/library.ts';
import { stateAt } from '$lib/routine/state-at.ts';
import type { Side } from '$lib/routine/timeline.ts';

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
	const positionOf = (id: string) => exerciseIn(bundle, id).position;
	const timeline = compileTimeline(bundle.routine, positionOf, { transitionFactor: playing.transitionFactor });
	const resume = resumeOf(playing, timeline);
	const extended = resume.extensions.reduce(
		(longer, { index, extraMs }) => extendInterval(longer, index, extraMs),
		timeline
	);
	const { interval, totalLeftMs } = stateAt(extended, resume.positionMs);
	return {
		step: interval.step + 1,
		steps: bundle.routine.steps.length,
		exercise: interval.exercise === null ? en.player.restExercise : exerciseIn(bundle, interval.exercise).name,
		side: interval.side,
		still: stillIn(bundle, interval.exercise),
		leftMs: totalLeftMs
	};
}

/** An exercise of the routine's own has no picture that was drawn when the app was built. */
function stillIn(bundle: RoutineBundle, id: string | null): string | undefined {
	const isOwn = id !== null && Object.hasOwn(bundle.routine.exercises ?? {}, id);
	return id === null || isOwn || !exerciseIn(bundle, id).pose ? undefined : id;
}

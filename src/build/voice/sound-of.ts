import { messages } from '#i18n/common-messages.ts';
import { playerMessages } from '#i18n/player/player-messages.ts';
import { DEFAULT_SETTINGS } from '../../lib/journal/settings.ts';
import { compileTimeline, DEFAULT_PREFERENCES } from '../../lib/routine/compile.ts';
import { SECOND_MS } from '../../lib/routine/duration.ts';
import { positionsFor } from '../../lib/routine/parse.ts';
import type { Exercise, Routine } from '../../lib/routine/schema.ts';
import { isExerciseStep } from '../../lib/routine/step.ts';
import type { Timeline } from '../../lib/routine/timeline.ts';
import { chaptersOf } from '../../lib/sound/track/chapters.ts';
import { clipMs, type Clips } from '../../lib/sound/clip.ts';
import { cuesOf, type Coach, type Cue } from '../../lib/sound/cues.ts';
import { sessionTrack } from '../../lib/sound/track/session-track.ts';
import { breathingPhrases, commonPhrases, type CoachingLevel } from '../../lib/sound/voice/voice-words.ts';
import { catalogueOf } from '../content/read-routines.ts';
import { dosePhrases, wordsFor } from './groups.ts';
import { lateToneClips } from './late-tone-clips.ts';
import { bedClips, toneClips, voiceClips } from './speak-all.ts';

export interface RoutineSound {
	readonly timeline: Timeline;
	readonly cues: readonly Cue[];
	readonly clips: Clips;
	/** Renders the track anew on each call. */
	track(): Uint8Array<ArrayBuffer>;
}

/**
 * How a routine sounds at the default preferences and the given level of coaching. Here every word can be spoken,
 * including those of exercises that only the routine defines.
 */
export async function soundOf(
	routine: Routine,
	exercises: ReadonlyMap<string, Exercise>,
	level: CoachingLevel = DEFAULT_SETTINGS.coaching
): Promise<RoutineSound> {
	const timeline = compileTimeline(routine, positionsFor(routine, catalogueOf(exercises)), DEFAULT_PREFERENCES);
	const words = wordsFor(routine, exercises);
	const ids = [...new Set(routine.steps.filter(isExerciseStep).map(({ exercise }) => exercise))];
	const named = ids.flatMap((id) => [words.exerciseName(id), ...words.coaching(id)]);
	const common = [...commonPhrases(words), ...breathingPhrases(words)];
	const phrases = level === 'tones' ? [] : [...common, ...dosePhrases(routine, words), ...named];
	const tones = [...toneClips(), ...lateToneClips()];
	const clips: Clips = new Map([...tones, ...bedClips(['quiet']), ...(await voiceClips(phrases))]);
	const lengthOf = (phrase: string) => {
		const clip = clips.get(phrase);
		return clip ? clipMs(clip) : null;
	};
	const coach: Coach | null = level === 'tones' ? null : { level, words, lengthOf };
	const { countdown, volume, ambience } = DEFAULT_SETTINGS;
	const cues = cuesOf(timeline, { countdown, coach, breathOf: (id) => breathOf(exercises.get(id)) });
	const nameOf = (id: string) => routine.exercises?.[id]?.name ?? exercises.get(id)?.name ?? id;
	return {
		timeline,
		cues,
		clips,
		track: () => {
			const chapters = chaptersOf(timeline, nameOf, playerMessages.restExercise);
			const parts = { timeline, cues, waits: [], clips, volume, ambience };
			return sessionTrack({ ...parts, title: routine.name, artist: messages.app.name, chapters }).bytes;
		}
	};
}

function breathOf(exercise: Exercise | undefined) {
	const pace = exercise?.breath;
	return pace ? { inMs: pace.inSeconds * SECOND_MS, outMs: pace.outSeconds * SECOND_MS } : null;
}

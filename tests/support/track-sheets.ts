import { readRoutineFolder } from '../../src/build/read-routines.ts';
import { soundOf } from '../../src/build/voice/sound-of.ts';
import { bedClips } from '../../src/build/voice/voice.ts';
import { DEFAULT_SETTINGS } from '../../src/lib/journal/settings.ts';
import { parseRoutineValue } from '../../src/lib/routine/parse.ts';
import type { Routine } from '../../src/lib/routine/schema.ts';
import type { Ambience } from '../../src/lib/sound/ambience.ts';
import { frameCount, lateToneKey, toneKey, type Clip, type Clips } from '../../src/lib/sound/clip.ts';
import type { Cue } from '../../src/lib/sound/cues.ts';
import { FRAME_MS, FRAME_SAMPLES, GAIN_STEP_DB } from '../../src/lib/sound/mp3-frame.ts';
import { placedClips, sessionTrack, WaitingRooms } from '../../src/lib/sound/session-track.ts';
import { SILENCE, spliceTrack } from '../../src/lib/sound/track.ts';
import type { CoachingLevel } from '../../src/lib/sound/voice-words.ts';
import { catalogueOf } from '../../src/build/read-routines.ts';
import { LEAD } from './alone-clip.ts';
import type { DueSound, TrackSheet } from './heard-track.ts';

export const { routines, exercises } = readRoutineFolder('routines');

/** A track, and what is to be heard in it. */
export interface SheetedTrack {
	readonly bytes: Uint8Array<ArrayBuffer>;
	readonly sheet: TrackSheet;
	/** Of all that is due, by the keys of `AloneClips`. */
	readonly clips: Clips;
	/** Where the frames are that the track's maker chose for what is due. */
	readonly plannedMs: readonly number[];
}

export interface TrackChanges {
	readonly level?: CoachingLevel;
	readonly ambience?: Ambience;
	/** Makes the track of other cues than those that are due. */
	readonly change?: (cues: readonly Cue[]) => readonly Cue[];
}

/** As a person with the default settings hears a routine, or with other ones. */
export async function trackOf(
	routine: Routine,
	{ level, ambience = DEFAULT_SETTINGS.ambience, change }: TrackChanges = {}
): Promise<SheetedTrack> {
	const { timeline, cues, clips, track } = await soundOf(routine, exercises, level);
	const { volume } = DEFAULT_SETTINGS;
	const changed = () => {
		const all = new Map([...clips, ...bedClips([ambience])]);
		const parts = { timeline, cues: change?.(cues) ?? cues, waits: [], clips: all, volume, ambience };
		return sessionTrack({ ...parts, title: routine.name, artist: '' }).bytes;
	};
	const due = cues.flatMap(({ atMs, kind, text }) => (kind === 'vibration' ? [] : [{ atMs, kind, text }]));
	return {
		bytes: change || ambience !== DEFAULT_SETTINGS.ambience ? changed() : track(),
		sheet: { totalMs: timeline.totalMs, due, gain: Math.round((20 * Math.log10(volume)) / GAIN_STEP_DB) },
		clips: clipsOf(due, clips),
		plannedMs: plannedMs(cues, clips)
	};
}

/** One of the app's. */
export function routineOf(id: string): Routine {
	const routine = routines.get(id);
	if (!routine) throw new Error(`there is no routine “${id}”`);
	return routine;
}

/** Ten rounds of the longest routine, and rests whose lengths put each round at another place among the frames. */
export function threeHours(): Routine {
	const { id, name, steps, phase } = routineOf('full-body');
	const file = { version: 1, id, name, phase, leadInSeconds: 10, rounds: 10, steps: [...steps, { restSeconds: 10.017 }] };
	const parsed = parseRoutineValue(file, catalogueOf(exercises));
	if (!parsed.ok) throw new Error(parsed.error.map(({ message }) => message).join('; '));
	return parsed.value;
}

/** What is due and has no clip, is an error. */
function clipsOf(due: readonly DueSound[], clips: Clips): Clips {
	const keys = due.flatMap(({ kind, text }) => (kind === 'voice' ? [text] : [toneKey(text), lateToneKey(text)]));
	return new Map(
		[...new Set(keys)].map((key) => {
			const clip = clips.get(key);
			if (!clip) throw new Error(`“${key}” has no clip`);
			return [key, clip];
		})
	);
}

function plannedMs(cues: readonly Cue[], clips: Clips): number[] {
	const late = new Set([...clips].flatMap(([key, clip]) => (key.endsWith('+half') ? [clip] : [])));
	return placedClips(cues, clips, new WaitingRooms([])).map(
		({ frame, clip }) => frame * FRAME_MS + (late.has(clip) ? FRAME_MS / 2 : 0)
	);
}

/** Away from the beginning, where a decoder is not itself yet. */
const ALONE_FRAME = 8;
/** Sample of an `aloneTrack` from which on it is an `AloneClip`. */
export const ALONE_FROM = ALONE_FRAME * FRAME_SAMPLES - LEAD;

/** A track with one clip in digital silence, and nothing else. */
export function aloneTrack(clip: Clip): Uint8Array<ArrayBuffer> {
	return spliceTrack({
		lengthMs: (ALONE_FRAME + frameCount(clip)) * FRAME_MS,
		sounds: [{ frame: ALONE_FRAME, clip }],
		soundGain: 0,
		quiet: SILENCE,
		ambience: null,
		tag: new Uint8Array()
	});
}

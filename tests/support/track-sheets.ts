import { catalogueOf, readRoutineFolder } from '../../src/build/content/read-routines.ts';
import { soundOf } from '../../src/build/voice/sound-of.ts';
import { bedClips } from '../../src/build/voice/speak-all.ts';
import { DEFAULT_SETTINGS } from '../../src/lib/journal/settings.ts';
import { parseRoutineValue } from '../../src/lib/routine/parse.ts';
import type { Routine } from '../../src/lib/routine/schema.ts';
import type { Ambience } from '../../src/lib/sound/ambience.ts';
import { frameCount, toneKey, type Clip, type Clips } from '../../src/lib/sound/clip.ts';
import type { Cue } from '../../src/lib/sound/cues.ts';
import { FRAME_OFFSETS_MS, lateToneKey } from '../../src/lib/sound/late-tones.ts';
import { FRAME_MS, FRAME_SAMPLES, GAIN_STEP_DB } from '../../src/lib/sound/track/mp3-frame.ts';
import { placedClips, sessionTrack, WaitingRooms } from '../../src/lib/sound/track/session-track.ts';
import { SILENCE, spliceTrack } from '../../src/lib/sound/track/track.ts';
import { TONE_NAMES, type ToneName } from '../../src/lib/sound/tones.ts';
import type { CoachingLevel } from '../../src/lib/sound/voice/voice-words.ts';
import { LEAD_IN_SAMPLES } from './heard/alone-clip.ts';
import type { DueSound, TrackSheet } from './heard/heard-track.ts';

export const { routines, exercises } = readRoutineFolder('routines');

/** A track, and the sheet of sounds that it should contain. */
export interface SheetedTrack {
	readonly bytes: Uint8Array<ArrayBuffer>;
	readonly sheet: TrackSheet;
	/** The clips of everything that is due, keyed like `AloneClips`. */
	readonly clips: Clips;
	/** For each due sound, the time of the frame that the track builder chose. */
	readonly plannedMs: readonly number[];
	/** Builds the track again with changed cues. `change` receives all cues except vibrations. */
	bytesWith(change: (cues: readonly Cue[]) => readonly Cue[]): Uint8Array<ArrayBuffer>;
}

export interface TrackOptions {
	readonly level?: CoachingLevel;
	readonly ambience?: Ambience;
}

/** The track of a routine with the default settings, or with another coaching level or ambience. */
export async function trackOf(
	routine: Routine,
	{ level = DEFAULT_SETTINGS.coaching, ambience = DEFAULT_SETTINGS.ambience }: TrackOptions = {}
): Promise<SheetedTrack> {
	const { timeline, cues, clips, track } = await soundOf(routine, exercises, level);
	const { volume } = DEFAULT_SETTINGS;
	const all = new Map([...clips, ...bedClips([ambience])]);
	const parts = { timeline, waits: [], clips: all, volume, ambience, title: routine.name, artist: '' };
	const due = cues.flatMap(({ atMs, kind, text }) => (kind === 'vibration' ? [] : [{ atMs, kind, text }]));
	return {
		bytes: ambience === DEFAULT_SETTINGS.ambience ? track() : sessionTrack({ ...parts, cues }).bytes,
		sheet: { totalMs: timeline.totalMs, due, gain: Math.round((20 * Math.log10(volume)) / GAIN_STEP_DB) },
		clips: clipsOf(due, clips),
		plannedMs: plannedMs(cues, clips),
		bytesWith: (change) => sessionTrack({ ...parts, cues: change(cues.filter(isHeard)) }).bytes
	};
}

function isHeard({ kind }: Cue): boolean {
	return kind !== 'vibration';
}

/** One of the app's routines, by id. Throws if there is none. */
export function routineOf(id: string): Routine {
	const routine = routines.get(id);
	if (!routine) throw new Error(`there is no routine “${id}”`);
	return routine;
}

/**
 * A routine of nearly 18 minutes per round, with long holds and alternating sides. Each round starts at a different
 * offset within a frame.
 */
export function longRoutine(rounds: number): Routine {
	const steps = [
		{ restSeconds: 1.017 },
		{ exercise: 'bird-dog', reps: 6, repSeconds: 7.1, sides: 'alternate' },
		{ exercise: 'legs-up-90-90', holdSeconds: 240 },
		{ exercise: 'knee-rolls', reps: 6, repSeconds: 6.1, sides: 'alternate' },
		{ exercise: 'muscle-relaxation', holdSeconds: 150 },
		{ exercise: 'easy-walk', holdSeconds: 240 },
		{ exercise: 'legs-up-90-90', holdSeconds: 180 }
	];
	const file = { version: 1, id: 'hours', name: 'Hours', rounds, steps };
	const parsed = parseRoutineValue(file, catalogueOf(exercises));
	if (!parsed.ok) throw new Error(parsed.error.map(({ message }) => message).join('; '));
	return parsed.value;
}

/**
 * The clips of all due sounds. Throws if a sound has no clip. Late variants may be missing, because only some tones
 * have them.
 */
function clipsOf(due: readonly DueSound[], clips: Clips): Clips {
	const keys = due.flatMap(({ kind, text }) => {
		return kind === 'voice' ? [text] : [toneKey(text), ...FRAME_OFFSETS_MS.map((lateMs) => lateToneKey(text, lateMs))];
	});
	return new Map(
		[...new Set(keys)].flatMap((key): [string, Clip][] => {
			const clip = clips.get(key);
			if (clip) return [[key, clip]];
			if (lateOf(key) > 0) return [];
			throw new Error(`“${key}” has no clip`);
		})
	);
}

/** The tone that the clip with this key contains; null for words. */
export function toneOf(key: string): ToneName | null {
	return (
		TONE_NAMES.find((name) => [0, ...FRAME_OFFSETS_MS].some((lateMs) => key === lateToneKey(name, lateMs))) ?? null
	);
}

/** How many ms after the start of its frame the tone in this clip begins; 0 for words. */
export function lateOf(key: string): number {
	const tone = toneOf(key);
	return FRAME_OFFSETS_MS.find((lateMs) => tone !== null && key === lateToneKey(tone, lateMs)) ?? 0;
}

function plannedMs(cues: readonly Cue[], clips: Clips): number[] {
	return placedClips(cues, clips, new WaitingRooms([])).map(({ atMs }) => atMs);
}

/** The frame at which `aloneTrack` places its clip; by then, the decoder has settled. */
const ALONE_FRAME = 8;
/** Index of the sample in a decoded `aloneTrack` at which the `AloneClip` starts. */
export const ALONE_FROM = ALONE_FRAME * FRAME_SAMPLES - LEAD_IN_SAMPLES;

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

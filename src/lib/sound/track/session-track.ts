import type { Millis } from '../../routine/duration.ts';
import type { Timeline } from '../../routine/timeline.ts';
import type { Ambience } from '../ambience.ts';
import { bedKey, toneKey, type Clip, type Clips } from '../clip.ts';
import type { Cue } from '../cues.ts';
import { id3Tag, type Chapter } from './id3.ts';
import { LATE_MS, lateToneKey } from '../late-tones.ts';
import { FRAME_MS, GAIN_STEP_DB } from './mp3-frame.ts';
import { spliceTrack, type PlacedClip } from './track.ts';

export interface SessionTrackParts {
	readonly timeline: Timeline;
	readonly cues: readonly Cue[];
	/** As in `SessionMoment`. */
	readonly waits: readonly Millis[];
	readonly clips: Clips;
	/** 0 to 1, of tones and words. The bed stays as it is: it keeps the phone awake. */
	readonly volume: number;
	readonly ambience: Ambience;
	readonly title: string;
	readonly artist: string;
	readonly chapters?: readonly Chapter[];
}

export interface SessionTrack {
	readonly bytes: Uint8Array<ArrayBuffer>;
	readonly rooms: WaitingRooms;
}

/** A minute of bed, a whole number of frames: where the session waits, it goes round in it. */
const ROOM_MS: Millis = 2500 * FRAME_MS;

/** Where the session waits, a track has a room of its own, so that it never has to stop. */
export class WaitingRooms {
	readonly #waits: readonly Millis[];

	constructor(waits: readonly Millis[]) {
		this.#waits = waits;
	}

	/** Place in the track from which the session goes on at `elapsedMs`; from a wait, the far end of its room. */
	goingOnAt(elapsedMs: Millis): Millis {
		return elapsedMs + ROOM_MS * this.#waits.filter((waitMs) => waitMs <= elapsedMs).length;
	}

	/** The room of the wait at `elapsedMs`: `[fromMs, toMs)` of the track. */
	roomAt(elapsedMs: Millis): { fromMs: Millis; toMs: Millis } {
		const toMs = this.goingOnAt(elapsedMs);
		return { fromMs: toMs - ROOM_MS, toMs };
	}

	get totalMs(): Millis {
		return ROOM_MS * this.#waits.length;
	}
}

/** A session as one track. Cues that have no clip are left out; throws where there is no quiet bed. */
export function sessionTrack(parts: SessionTrackParts): SessionTrack {
	const { timeline, cues, waits, clips, volume, ambience, title, artist, chapters = [] } = parts;
	const rooms = new WaitingRooms(waits);
	const quiet = clips.get(bedKey('quiet'));
	if (quiet === undefined) throw new Error('there is no quiet bed among the clips');
	const bytes = spliceTrack({
		lengthMs: timeline.totalMs + rooms.totalMs,
		sounds: volume > 0 ? placedClips(cues, clips, rooms) : [],
		soundGain: gainSteps(volume),
		quiet,
		ambience: ambience === 'quiet' ? null : (clips.get(bedKey(ambience)) ?? null),
		tag: id3Tag({ title, artist, chapters })
	});
	return { bytes, rooms };
}

/** A cue's clip on the frames of a track. */
export interface PlacedCue extends PlacedClip {
	/** Where it is heard. */
	readonly atMs: Millis;
}

/** Cues on the frames of the track, in order: each is heard as near to its place as its clips can be. */
export function placedClips(cues: readonly Cue[], clips: Clips, rooms: WaitingRooms): PlacedCue[] {
	return cues.flatMap(({ kind, text, atMs }): PlacedCue[] => {
		if (kind === 'vibration') return [];
		const placeMs = rooms.goingOnAt(atMs);
		const late =
			kind === 'tone' ? LATE_MS.map((lateMs) => placed(clips.get(lateToneKey(text, lateMs)), placeMs, lateMs)) : [];
		const all = [placed(clips.get(kind === 'tone' ? toneKey(text) : text), placeMs, 0), ...late];
		const errorOf = (cue: PlacedCue) => Math.abs(cue.atMs - placeMs);
		// Of two that are equally near the earlier one: always the same, or a countdown would limp.
		const [nearest] = all.flatMap((cue) => cue ?? []).sort((a, b) => errorOf(a) - errorOf(b) || a.atMs - b.atMs);
		return nearest ? [nearest] : [];
	});
}

/** With the frame that is nearest, where the clip is heard `lateMs` after its frame. */
function placed(clip: Clip | undefined, placeMs: Millis, lateMs: Millis): PlacedCue | null {
	if (clip === undefined) return null;
	const frame = Math.max(0, Math.round((placeMs - lateMs) / FRAME_MS));
	return { frame, clip, atMs: frame * FRAME_MS + lateMs };
}

/** Of a volume that is a factor of the amplitude. */
function gainSteps(volume: number): number {
	return volume > 0 ? Math.round((20 * Math.log10(volume)) / GAIN_STEP_DB) : 0;
}

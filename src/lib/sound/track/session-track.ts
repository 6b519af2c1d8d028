import type { Millis } from '../../routine/duration.ts';
import type { Timeline } from '../../routine/timeline.ts';
import type { Ambience } from '../ambience.ts';
import { bedKey, toneKey, type Clip, type Clips } from '../clip.ts';
import type { Cue } from '../cues.ts';
import { id3Tag, type Chapter } from './id3.ts';
import { FRAME_OFFSETS_MS, lateToneKey } from '../late-tones.ts';
import { FRAME_MS, GAIN_STEP_DB } from './mp3-frame.ts';
import { spliceTrack, type PlacedClip } from './track.ts';

export interface SessionTrackParts {
	readonly timeline: Timeline;
	readonly cues: readonly Cue[];
	/** As in `SessionMoment`. */
	readonly waits: readonly Millis[];
	/** As in `SessionMoment`; left out, nothing is said. */
	readonly waitPhrase?: string | null;
	readonly clips: Clips;
	/**
	 * 0 to 1, for tones and words. The bed, the sound between cues, keeps its volume because it keeps the phone awake.
	 */
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

/** A minute of background sound, in whole frames. It loops while the session waits. */
const ROOM_MS: Millis = 2500 * FRAME_MS;

/** Silence before the phrase that a wait begins with. */
const BEFORE_WAIT_PHRASE_MS: Millis = 480;

/**
 * Converts times of the session to positions in the track. The track plays on while the session waits: at each wait it
 * contains a room, a stretch of background sound.
 */
export class WaitingRooms {
	readonly #waits: readonly Millis[];

	constructor(waits: readonly Millis[]) {
		this.#waits = waits;
	}

	/** Track position from which the session continues at `elapsedMs`; at a wait, the end of its room. */
	goingOnAt(elapsedMs: Millis): Millis {
		return elapsedMs + ROOM_MS * this.#waits.filter((waitMs) => waitMs <= elapsedMs).length;
	}

	/** The room of the wait at `elapsedMs`, as the range `[fromMs, toMs)` of the track. */
	roomAt(elapsedMs: Millis): { fromMs: Millis; toMs: Millis } {
		const toMs = this.goingOnAt(elapsedMs);
		return { fromMs: toMs - ROOM_MS, toMs };
	}

	get totalMs(): Millis {
		return ROOM_MS * this.#waits.length;
	}
}

/** Renders a session as one track. Cues without a clip are left out; throws if there is no quiet bed. */
export function sessionTrack(parts: SessionTrackParts): SessionTrack {
	const { timeline, cues, waits, waitPhrase = null, clips, volume, ambience, title, artist, chapters = [] } = parts;
	const rooms = new WaitingRooms(waits);
	const sounds: PlacedClip[] = [...placedClips(cues, clips, rooms), ...waitClips(waits, waitPhrase, clips, rooms)];
	sounds.sort((a, b) => a.frame - b.frame);
	const quiet = clips.get(bedKey('quiet'));
	if (quiet === undefined) throw new Error('there is no quiet bed among the clips');
	const bytes = spliceTrack({
		lengthMs: timeline.totalMs + rooms.totalMs,
		sounds: volume > 0 ? sounds : [],
		soundGain: gainSteps(volume),
		quiet,
		ambience: ambience === 'quiet' ? null : (clips.get(bedKey(ambience)) ?? null),
		tag: id3Tag({ title, artist, chapters })
	});
	return { bytes, rooms };
}

/** A cue's clip on the frames of a track. */
export interface PlacedCue extends PlacedClip {
	/** Position in the track at which the cue is heard. */
	readonly atMs: Millis;
}

/** Places cues on the frames of the track, in order, each as close to its time as its clips allow. */
export function placedClips(cues: readonly Cue[], clips: Clips, rooms: WaitingRooms): PlacedCue[] {
	return cues.flatMap(({ kind, text, atMs }): PlacedCue[] => {
		if (kind === 'vibration') return [];
		const placeMs = rooms.goingOnAt(atMs);
		const late =
			kind === 'tone'
				? FRAME_OFFSETS_MS.map((lateMs) => placed(clips.get(lateToneKey(text, lateMs)), placeMs, lateMs))
				: [];
		const all = [placed(clips.get(kind === 'tone' ? toneKey(text) : text), placeMs, 0), ...late];
		const errorOf = (cue: PlacedCue) => Math.abs(cue.atMs - placeMs);
		// If two are equally near, always take the earlier one, so that a countdown is even.
		const [nearest] = all.flatMap((cue) => cue ?? []).sort((a, b) => errorOf(a) - errorOf(b) || a.atMs - b.atMs);
		return nearest ? [nearest] : [];
	});
}

/** The phrase at the beginning of each waiting room, so that it is repeated whenever the track goes round in the room. */
function waitClips(
	waits: readonly Millis[],
	phrase: string | null,
	clips: Clips,
	rooms: WaitingRooms
): readonly PlacedClip[] {
	const clip = phrase === null ? undefined : clips.get(phrase);
	return waits.flatMap((waitMs) => placed(clip, rooms.roomAt(waitMs).fromMs + BEFORE_WAIT_PHRASE_MS, 0) ?? []);
}

/** Places `clip`, whose sound starts `lateMs` into its first frame, so that the sound is nearest to `placeMs`. */
function placed(clip: Clip | undefined, placeMs: Millis, lateMs: Millis): PlacedCue | null {
	if (clip === undefined) return null;
	const frame = Math.max(0, Math.round((placeMs - lateMs) / FRAME_MS));
	return { frame, clip, atMs: frame * FRAME_MS + lateMs };
}

/** Gain steps for `volume`, which is an amplitude factor. */
function gainSteps(volume: number): number {
	return volume > 0 ? Math.round((20 * Math.log10(volume)) / GAIN_STEP_DB) : 0;
}

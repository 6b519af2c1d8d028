import type { Millis } from '../../routine/duration.ts';
import type { Timeline } from '../../routine/timeline.ts';
import type { Ambience } from '../ambience.ts';
import { bedKey, toneKey, type Clip, type Clips } from '../clip.ts';
import { ALARM_CALLS_MS, ALARM_ROUND_MS, type AlarmWait } from '../alarm-wait.ts';
import type { Cue } from '../cues.ts';
import { id3Tag, type Chapter } from './id3.ts';
import { FRAME_OFFSETS_MS, lateToneKey } from '../late-tones.ts';
import { FRAME_MS, GAIN_STEP_DB } from './mp3-frame.ts';
import type { MomentQuestion } from '../session-sound.ts';
import { spliceTrack, type PlacedClip } from './track.ts';

export interface SessionTrackParts {
	readonly timeline: Timeline;
	readonly cues: readonly Cue[];
	/** As in `SessionMoment`. */
	readonly waits: readonly Millis[];
	/** As in `SessionMoment`; left out, nothing is said. */
	readonly waitPhrase?: string | null;
	readonly alarmWait?: AlarmWait | null | undefined;
	/** If given, its own cues replace all `cues` from its `atMs` on. */
	readonly question?: Omit<MomentQuestion, 'isAnswered'> | null | undefined;
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

/** The track jumps back to the beginning of a waiting room this long before the room ends. */
const TURN_BACK_MS: Millis = 5000;

/** Silence before the phrase that a wait begins with. */
const BEFORE_WAIT_PHRASE_MS: Millis = 480;

/** A part of the track, `[fromMs, toMs)`. */
interface Room {
	readonly fromMs: Millis;
	readonly toMs: Millis;
}

/**
 * Converts times of the session to positions in the track. The track plays on while the session waits, so it contains a
 * room for each wait: a stretch of background sound.
 *
 * If there is a question, the track contains the session's time from the question to the end twice: first as it rings,
 * then as it is heard after the answer. So the alarm sounds even while the page sleeps, and an answer needs only a
 * seek.
 */
export class WaitingRooms {
	readonly #waits: readonly Millis[];
	readonly #questionMs: Millis;
	/** Length of the part that rings, rooms included; 0 without a question. */
	readonly #ringingMs: Millis;

	constructor(waits: readonly Millis[], question: { readonly atMs: Millis; readonly totalMs: Millis } | null = null) {
		this.#waits = waits;
		this.#questionMs = question?.atMs ?? Infinity;
		this.#ringingMs = question ? this.goingOnAt(question.totalMs, false) - this.goingOnAt(question.atMs, false) : 0;
	}

	/** Track position from which the session continues at `elapsedMs`; at a wait, the end of its room. */
	goingOnAt(elapsedMs: Millis, isAnswered = true): Millis {
		const placeMs = elapsedMs + ROOM_MS * this.#waits.filter((waitMs) => waitMs <= elapsedMs).length;
		return isAnswered && elapsedMs >= this.#questionMs ? placeMs + this.#ringingMs : placeMs;
	}

	/** The room of the wait at `elapsedMs`. */
	roomAt(elapsedMs: Millis, isAnswered = true): Room {
		const toMs = this.goingOnAt(elapsedMs, isAnswered);
		return { fromMs: toMs - ROOM_MS, toMs };
	}

	/** All rooms of the wait at `elapsedMs`: two if it comes after the question. */
	roomsAt(elapsedMs: Millis): readonly Room[] {
		const room = this.roomAt(elapsedMs);
		return elapsedMs < this.#questionMs ? [room] : [this.roomAt(elapsedMs, false), room];
	}

	/** How much longer the track is than the session. */
	get totalMs(): Millis {
		return ROOM_MS * this.#waits.length + this.#ringingMs;
	}
}

/**
 * The loop in a waiting room: at `toMs`, the track jumps back to `fromMs`. For an alarm, the loop is the last round of
 * calls.
 */
export function roundIn({ fromMs, toMs }: Room, isAlarm: boolean): Room {
	const turnMs = isAlarm ? fromMs + ALARM_CALLS_MS : toMs - TURN_BACK_MS;
	return { fromMs: isAlarm ? turnMs - ALARM_ROUND_MS : fromMs, toMs: turnMs };
}

/** Renders a session as one track. Cues without a clip are left out; throws if there is no quiet bed. */
export function sessionTrack(parts: SessionTrackParts): SessionTrack {
	const { timeline, waits, clips, volume, ambience, title, artist, chapters = [], question } = parts;
	const rooms = new WaitingRooms(waits, question ? { atMs: question.atMs, totalMs: timeline.totalMs } : null);
	const sounds: PlacedClip[] = [...cueClips(parts, rooms), ...waitClips(parts, rooms)];
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

/** Clips of the cues before the question, then of the ringing cues, then of the cues heard after the answer. */
function cueClips({ cues, question, clips }: SessionTrackParts, rooms: WaitingRooms): PlacedCue[] {
	if (!question) return placedClips(cues, clips, rooms);
	const before = cues.filter(({ atMs }) => atMs < question.atMs);
	return [
		...placedClips([...before, ...question.ringing], clips, rooms, false),
		...placedClips(question.calm, clips, rooms)
	];
}

/** Places cues on the frames of the track, in order, each as close to its time as its clips allow. */
export function placedClips(cues: readonly Cue[], clips: Clips, rooms: WaitingRooms, isAnswered = true): PlacedCue[] {
	return cues.flatMap((cue) => placedCue(cue, rooms.goingOnAt(cue.atMs, isAnswered), clips) ?? []);
}

/** `cue` at `placeMs` of the track, as closely as its clips allow; null if it has no clip. */
function placedCue(cue: Cue, placeMs: Millis, clips: Clips): PlacedCue | null {
	const { kind, text } = cue;
	if (kind === 'vibration') return null;
	const late =
		kind === 'tone'
			? FRAME_OFFSETS_MS.map((lateMs) => placed(clips.get(lateToneKey(text, lateMs)), placeMs, lateMs))
			: [];
	const all = [placed(clips.get(kind === 'tone' ? toneKey(text) : text), placeMs, 0), ...late];
	const errorOf = (placed: PlacedCue) => Math.abs(placed.atMs - placeMs);
	// If two are equally near, always take the earlier one, so that a countdown is even.
	const [nearest] = all.flatMap((one) => one ?? []).sort((a, b) => errorOf(a) - errorOf(b) || a.atMs - b.atMs);
	if (!nearest) return null;
	return cue.gainDb ? { ...nearest, gain: Math.round(cue.gainDb / GAIN_STEP_DB) } : nearest;
}

/**
 * The phrase at the beginning of each waiting room. It is repeated whenever the track loops in the room. The room of an
 * alarm has the alarm's calls instead.
 */
function waitClips(
	{ waits, waitPhrase = null, alarmWait, clips }: SessionTrackParts,
	rooms: WaitingRooms
): readonly PlacedClip[] {
	const clip = waitPhrase === null ? undefined : clips.get(waitPhrase);
	return waits.flatMap((waitMs) =>
		rooms.roomsAt(waitMs).flatMap(({ fromMs }) => {
			if (alarmWait?.atMs !== waitMs) return placed(clip, fromMs + BEFORE_WAIT_PHRASE_MS, 0) ?? [];
			return alarmWait.calls.flatMap((call) => placedCue(call, fromMs + call.atMs, clips) ?? []);
		})
	);
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

import { SECOND_MS, type Millis } from '../routine/duration.ts';
import { cuesBetween } from './cues.ts';

/** Sounds are scheduled this far ahead on the audio clock: Chrome wakes a hidden silent page only once a minute. */
export const LOOKAHEAD_MS: Millis = 90 * SECOND_MS;
/** A cue that is later than this is dropped. */
export const DROP_AFTER_MS: Millis = 60;
/** If the clocks drift apart by more than this, sounds are audibly off and are rescheduled. */
export const DRIFT_MS: Millis = 80;

/** A sound at a point of the timeline. */
export interface LiveCue {
	readonly atMs: Millis;
	/** The speaker's key for the sound. */
	readonly sound: string;
	/** Amplitude factor; left out, 1. */
	readonly gain?: number;
}

/** Readings of both clocks at the same moment. */
export interface Reading {
	/** Active time of the session. */
	readonly elapsedMs: Millis;
	readonly audioMs: Millis;
}

/** The sounds that the speaker has been asked to play so far. */
export interface SoundSchedule {
	/** The session's time at the last reading. */
	readonly elapsedMs: Millis;
	/** Cues before this point of the session have been heard; they are repeated only if the session goes back. */
	readonly heardToMs: Millis;
	/** Null when nothing is scheduled. */
	readonly ahead: Ahead | null;
}

interface Ahead {
	readonly cues: readonly LiveCue[];
	/** Audio clock minus session time, as assumed when the sounds were scheduled. */
	readonly offsetMs: Millis;
	/** Cues before this point of the session have been scheduled, or dropped. */
	readonly toMs: Millis;
}

export interface SoundPlan {
	readonly schedule: SoundSchedule;
	/** Whether everything scheduled must be cancelled first. */
	readonly cancels: boolean;
	/**
	 * `atMs` is a time on the audio clock. It may be up to `DROP_AFTER_MS` in the past; the sound then starts at once.
	 */
	readonly starts: readonly LiveCue[];
}

export const NOTHING_SCHEDULED: SoundSchedule = { elapsedMs: -Infinity, heardToMs: -Infinity, ahead: null };

/**
 * Decides which sounds to schedule at `reading`. Extends the existing schedule while it is valid. Starts over after a
 * seek, a change of `cues`, or drift between the clocks (audio suspended or stalled). `cues` must be sorted. They are
 * compared by identity: reuse the array while the cues are unchanged.
 */
export function planSounds(cues: readonly LiveCue[], before: SoundSchedule, reading: Reading): SoundPlan {
	const { schedule, cancels } = isRight(cues, before, reading)
		? { schedule: before, cancels: false }
		: haltSounds(before, reading);
	const { elapsedMs, audioMs } = reading;
	const offsetMs = schedule.ahead?.offsetMs ?? audioMs - elapsedMs;
	const fromMs = Math.max(schedule.ahead?.toMs ?? schedule.heardToMs, elapsedMs - DROP_AFTER_MS);
	const toMs = Math.max(fromMs, elapsedMs + LOOKAHEAD_MS);
	return {
		schedule: { elapsedMs, heardToMs: schedule.heardToMs, ahead: { cues, offsetMs, toMs } },
		cancels,
		starts: cuesBetween(cues, fromMs, toMs).map((cue) => ({ ...cue, atMs: cue.atMs + offsetMs }))
	};
}

/** Cancels the schedule, for a session that is paused or cannot be heard. Remembers what has been heard. */
export function haltSounds(before: SoundSchedule, { elapsedMs, audioMs }: Reading): Omit<SoundPlan, 'starts'> {
	const { ahead } = before;
	const wentBack = elapsedMs < before.elapsedMs;
	const heardToMs = wentBack ? -Infinity : Math.max(before.heardToMs, ahead ? heardTo(ahead, audioMs) : -Infinity);
	return { schedule: { elapsedMs, heardToMs, ahead: null }, cancels: ahead !== null };
}

/**
 * The point of the session up to which cues have been heard. Cues that were never scheduled do not count, even if the
 * audio clock has passed them. `+ 1`: a cue due in the current millisecond counts as heard.
 */
function heardTo({ cues, offsetMs, toMs }: Ahead, audioMs: Millis): Millis {
	const lastMs = cues.at(-1)?.atMs ?? -Infinity;
	return Math.min(Math.floor(audioMs - offsetMs) + 1, toMs, lastMs + 1);
}

function isRight(cues: readonly LiveCue[], { elapsedMs, ahead }: SoundSchedule, reading: Reading): boolean {
	if (reading.elapsedMs < elapsedMs) return false;
	if (!ahead) return true;
	const driftMs = reading.audioMs - reading.elapsedMs - ahead.offsetMs;
	const hasEnded = reading.elapsedMs >= (cues.at(-1)?.atMs ?? Infinity);
	// After the last cue, do not cancel: session time stops at the end while the audio clock runs on.
	return ahead.cues === cues && driftMs >= -DRIFT_MS && (driftMs <= DRIFT_MS || hasEnded);
}

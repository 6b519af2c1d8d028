import type { Millis } from '../../routine/duration.ts';
import type { Ambience } from '../ambience.ts';
import type { Clips } from '../clip.ts';
import type { Cue } from '../cues.ts';
import { DueCues, newestOf } from '../due-cues.ts';
import { roundIn, sessionTrack, type SessionTrack } from './session-track.ts';
import type { SessionMoment, SessionSound } from '../session-sound.ts';
import { TrackClock } from './track-clock.ts';
import type { TrackOutput } from './track-output.ts';
import { VIBRATION, type Vibrator } from '../vibration.ts';

export interface TrackSoundOptions {
	readonly clips: Clips;
	/** 0 to 1. */
	readonly volume: number;
	readonly ambience: Ambience;
	/** Output latency beyond what the device reports, in milliseconds. */
	readonly delayMs: Millis;
	readonly vibration: boolean;
	readonly title: string;
	readonly artist: string;
}

interface Ports {
	/** The device's clock. The session's time follows this clock while the track should play but does not advance. */
	readonly clock: { nowMs(): Millis };
	readonly track: TrackOutput;
	readonly vibrator: Vibrator;
	/** Called when the element claims to play but has fallen `STALL_MS` behind while the page was awake. */
	onstall(): void;
}

/** A track this close to its target is not moved: a seek would only be heard as a gap. */
const SAME_PLACE_MS: Millis = 30;
/** A track that lags by this much will not play any more: loading from memory takes only milliseconds. */
const STALL_MS: Millis = 5000;

/**
 * A session as one track, which is also the session's clock (`TrackClock`). The track is spliced again when the
 * timeline, the cues or the options change.
 */
export class TrackSound implements SessionSound {
	readonly #ports: Ports;
	#options: TrackSoundOptions;
	#track: (SessionTrack & { readonly moment: SessionMoment; readonly options: TrackSoundOptions }) | null = null;
	readonly #dueCues = new DueCues();
	/** For the vibrations of an alarm's calls, by their time since the beginning of the waiting room. */
	readonly #dueCalls = new DueCues();
	#plays = false;
	readonly #clock = new TrackClock();

	constructor(ports: Ports, options: TrackSoundOptions) {
		this.#ports = ports;
		this.#options = options;
	}

	/**
	 * Takes effect at the next `load` or `go`. Compared by identity: reuse the object while the options are unchanged.
	 */
	configure(options: TrackSoundOptions): void {
		this.#options = options;
	}

	/** Splices the track and loads it, so that the next `go` begins at once. Nothing is heard yet. */
	load(moment: SessionMoment): void {
		if (this.#track && isSame(this.#track, moment, this.#options)) return;
		const { clips, volume, ambience, delayMs, title, artist } = this.#options;
		const { timeline, cues, waits, waitPhrase, alarmWait, question } = moment;
		const score = { timeline, cues, waits, waitPhrase, alarmWait, question };
		const made = sessionTrack({ ...score, clips, volume, ambience, title, artist });
		this.#track = { ...made, moment, options: this.#options };
		this.#ports.track.setDelay(delayMs);
		this.#ports.track.load(made.bytes);
	}

	nowMs(): Millis {
		const trackMs = this.#ports.track.nowMs();
		if (!this.#plays) return trackMs;
		this.#clock.look(trackMs, this.#ports.clock.nowMs());
		return trackMs + this.#clock.aheadMs;
	}

	go(moment: SessionMoment): void {
		const before = this.#track;
		this.load(moment);
		const toMs = this.#track?.rooms.goingOnAt(moment.elapsedMs, moment.question?.isAnswered) ?? 0;
		const isThere = this.#plays && before === this.#track && Math.abs(this.#ports.track.nowMs() - toMs) < SAME_PLACE_MS;
		this.#plays = true;
		if (isThere) this.#clock.begin(this.#ports.track.nowMs(), this.#ports.clock.nowMs());
		else this.#playFrom(toMs);
	}

	update(moment: SessionMoment): void {
		const { status, elapsedMs, cues, untilMs, timeline } = moment;
		if (status === 'paused' && this.#plays) {
			this.#plays = false;
			this.#ports.track.pause();
		}
		if (status === 'waiting') this.#goRound(moment);
		if (status === 'running') this.#keepUp();
		if (status === 'running' || status === 'over') {
			const due = this.#dueCues.at(cues, untilMs < timeline.totalMs ? Math.min(elapsedMs, untilMs - 1) : elapsedMs);
			this.#vibrate(due);
		}
	}

	#vibrate(due: readonly Cue[]): void {
		const vibration = newestOf(due, 'vibration');
		if (vibration && this.#options.vibration) this.#ports.vibrator.vibrate(VIBRATION[vibration.text]);
	}

	stop(): void {
		this.#plays = false;
		this.#track = null;
		this.#dueCues.forget();
		this.#dueCalls.forget();
		this.#ports.track.release();
	}

	#goRound({ elapsedMs, question, alarmWait }: SessionMoment): void {
		const room = this.#track?.rooms.roomAt(elapsedMs, question?.isAnswered);
		if (!room) return;
		const calls = alarmWait?.atMs === elapsedMs ? alarmWait.calls : null;
		const round = roundIn(room, calls !== null);
		const atMs = this.#ports.track.nowMs();
		if (atMs > round.toMs) this.#playFrom(round.fromMs);
		if (calls) this.#vibrate(this.#dueCalls.at(calls, atMs - room.fromMs));
	}

	/** Seeks a lagging track to the session's time once it advances again; reports a stall at `STALL_MS` of lag. */
	#keepUp(): void {
		if (this.#clock.canCatchUp) this.#playFrom(this.#ports.track.nowMs() + this.#clock.aheadMs);
		else if (this.#clock.lagMs >= STALL_MS) this.#ports.onstall();
	}

	#playFrom(atMs: Millis): void {
		this.#ports.track.playFrom(atMs);
		this.#clock.begin(atMs, this.#ports.clock.nowMs());
	}
}

/** Whether `track` is still valid. Compares cues by content, as they may have been compiled again unchanged. */
function isSame(
	track: { readonly moment: SessionMoment; readonly options: TrackSoundOptions },
	{ timeline, cues, waits, waitPhrase, alarmWait, question }: SessionMoment,
	options: TrackSoundOptions
): boolean {
	const { moment } = track;
	if (track.options !== options || moment.timeline.totalMs !== timeline.totalMs) return false;
	if (moment.waitPhrase !== waitPhrase) return false;
	if (!areEqual(moment.waits, waits, (a, b) => a === b)) return false;
	if (moment.alarmWait?.atMs !== alarmWait?.atMs) return false;
	if (!areEqual(moment.alarmWait?.calls ?? [], alarmWait?.calls ?? [], isSameCue)) return false;
	if (!question || !moment.question) return !question === !moment.question && areEqual(moment.cues, cues, isSameCue);
	// The track contains the cues for both cases, ringing and answered, so both are compared.
	return (
		moment.question.atMs === question.atMs &&
		areEqual(moment.question.ringing, question.ringing, isSameCue) &&
		areEqual(moment.question.calm, question.calm, isSameCue) &&
		areEqual(before(question.atMs, moment.cues), before(question.atMs, cues), isSameCue)
	);
}

function isSameCue(a: Cue, b: Cue): boolean {
	if (a === b) return true;
	const isAlike = a.atMs === b.atMs && a.kind === b.kind && a.text === b.text;
	return isAlike && (a.kind === 'vibration' || b.kind === 'vibration' || a.gainDb === b.gainDb);
}

function before(atMs: Millis, cues: readonly Cue[]): readonly Cue[] {
	return cues.filter((cue) => cue.atMs < atMs);
}

function areEqual<Item>(
	some: readonly Item[],
	others: readonly Item[],
	isEqual: (a: Item, b: Item) => boolean
): boolean {
	return some.length === others.length && some.every((item, at) => isEqual(item, others[at] as Item));
}

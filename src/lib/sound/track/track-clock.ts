import type { Millis } from '../../routine/duration.ts';

/** A longer gap between two calls of `look` means the page was suspended: trust the track. */
const AWAKE_STEP_MS: Millis = 1500;
/** The session waits for a track that lags by up to this much, so that no sound is missed. */
const LAG_MS: Millis = 500;
/** Replaces `LAG_MS` until the track has begun: a headset may take a while to wake up. */
const START_LAG_MS: Millis = 1500;
/** The track counts as advancing if it plays for at least `MOVES_SHARE` of this window. */
const MOVES_MS: Millis = 300;
const MOVES_SHARE = 0.7;
/** The sound card's clock drifts from the device's by less than this: 0.05 % is 1.8 s an hour. */
const DRIFT_SHARE = 0.0005;

/**
 * The clock of a session that plays as one track. The session's time normally follows the track's position. If the
 * track lags too far behind the device's clock while the page is awake (a busy device, or no audio output), the
 * session's time continues without the track. `trackMs`: a position in the track. `clockMs`: a reading of the device's
 * clock.
 */
export class TrackClock {
	#trackMs: Millis = 0;
	#clockMs: Millis = 0;
	#lagMs: Millis = 0;
	#hasBegun = false;
	#isAhead = false;
	#moves = false;
	#window = { trackMs: 0, clockMs: 0 };

	/** Restarts without lag, with the track at `trackMs` and the device's clock at `clockMs`. */
	begin(trackMs: Millis, clockMs: Millis): void {
		this.#trackMs = trackMs;
		this.#clockMs = clockMs;
		this.#lagMs = 0;
		this.#hasBegun = false;
		this.#isAhead = false;
		this.#lookAnew();
	}

	/** Takes a reading of both clocks; call it whenever the session's time is read. */
	look(trackMs: Millis, clockMs: Millis): void {
		const heardMs = trackMs - this.#trackMs;
		const passedMs = clockMs - this.#clockMs;
		this.#trackMs = trackMs;
		this.#clockMs = clockMs;
		if (heardMs > 0) this.#hasBegun = true;
		if (passedMs > AWAKE_STEP_MS) return this.#lookAnew();
		const drift = this.#isAhead ? 0 : passedMs * DRIFT_SHARE;
		this.#lagMs = Math.max(0, this.#lagMs + passedMs - heardMs - drift);
		if (this.#lagMs > (this.#hasBegun ? LAG_MS : START_LAG_MS)) this.#isAhead = true;
		if (this.#lagMs === 0) this.#isAhead = false;
		const { trackMs: fromMs, clockMs: sinceMs } = this.#window;
		if (clockMs - sinceMs < MOVES_MS) return;
		const moves = trackMs - fromMs >= (clockMs - sinceMs) * MOVES_SHARE;
		this.#lookAnew();
		this.#moves = moves;
	}

	/** How far the track lags behind the device's clock. */
	get lagMs(): Millis {
		return this.#lagMs;
	}

	/** How far the session is ahead of the track; 0 while the session follows the track. */
	get aheadMs(): Millis {
		return this.#isAhead ? this.#lagMs : 0;
	}

	/** Whether the track advances normally but is behind the session. */
	get canCatchUp(): boolean {
		return this.#isAhead && this.#moves;
	}

	#lookAnew(): void {
		this.#moves = false;
		this.#window = { trackMs: this.#trackMs, clockMs: this.#clockMs };
	}
}

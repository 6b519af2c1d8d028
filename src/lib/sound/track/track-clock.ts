import type { Millis } from '../../routine/duration.ts';

/** Two looks that are further apart have the page asleep in between: what the track did meanwhile is right. */
const AWAKE_STEP_MS: Millis = 1500;
/** A track that lags by less is waited for: nothing of it is missed. */
const LAG_MS: Millis = 500;
/** Before it has begun: a headset may take a while to wake up. */
const START_LAG_MS: Millis = 1500;
/** For so long it must play as it should, for it to be said to play. */
const MOVES_MS: Millis = 300;
const MOVES_SHARE = 0.7;
/** The sound card's clock and the device's differ by less: 0.05 % is 1.8 s an hour. */
const DRIFT_SHARE = 0.0005;

/**
 * The time of a session that plays as one track: the track's, as long as it plays. Where it lags behind the device's clock
 * while the page is awake, as it does on a device that is busy or has nothing to play on, time goes on all the same.
 * All times are places of the track and readings of the device's clock, in milliseconds.
 */
export class TrackClock {
	#trackMs: Millis = 0;
	#clockMs: Millis = 0;
	#lagMs: Millis = 0;
	#hasBegun = false;
	#isAhead = false;
	#moves = false;
	#window = { trackMs: 0, clockMs: 0 };

	/** Both are in the right place now. */
	begin(trackMs: Millis, clockMs: Millis): void {
		this.#trackMs = trackMs;
		this.#clockMs = clockMs;
		this.#lagMs = 0;
		this.#hasBegun = false;
		this.#isAhead = false;
		this.#lookAnew();
	}

	/** Call it at every reading. */
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

	/** How much the track lags behind the device's clock. */
	get lagMs(): Millis {
		return this.#lagMs;
	}

	/** How much the session is ahead of the track; 0 while it goes by the track. */
	get aheadMs(): Millis {
		return this.#isAhead ? this.#lagMs : 0;
	}

	/** Whether the track plays as it should, and yet is not where the session is. */
	get canCatchUp(): boolean {
		return this.#isAhead && this.#moves;
	}

	#lookAnew(): void {
		this.#moves = false;
		this.#window = { trackMs: this.#trackMs, clockMs: this.#clockMs };
	}
}

import type { Millis } from '../routine/duration.ts';
import { cuesBetween, type Cue } from './cues.ts';

/** Older than this at a first look it is dropped. */
const LATE_MS: Millis = 60;
/** What cannot be scheduled ahead would mislead later than this, and is dropped. */
const STALE_MS: Millis = 1200;
/** A longer step between two looks is a seek or a long sleep: nothing in between is made up for. */
const JUMP_MS: Millis = 1500;

/** Cues that are done as they come due, at each look at the clock: words of the device's voice, vibration. */
export class DueCues {
	#lastMs: Millis | null = null;

	/** Those due since the last look, or just now after a jump. */
	at(cues: readonly Cue[], elapsedMs: Millis): readonly Cue[] {
		const fromMs = this.#fromMs(elapsedMs);
		this.#lastMs = elapsedMs;
		return cuesBetween(cues, fromMs, Math.floor(elapsedMs) + 1);
	}

	/** Whether it has been looked at since it was forgotten. */
	get hasBegun(): boolean {
		return this.#lastMs !== null;
	}

	forget(): void {
		this.#lastMs = null;
	}

	/** Cues are at whole milliseconds: the first one after the last look, unless that is too long ago. */
	#fromMs(elapsedMs: Millis): Millis {
		const last = this.#lastMs;
		if (last === null || elapsedMs < last || elapsedMs - last > JUMP_MS) return Math.ceil(elapsedMs - LATE_MS);
		return Math.max(Math.floor(last) + 1, Math.ceil(elapsedMs - STALE_MS));
	}
}

/** Of several that are due, the newest: they are not played in a burst. */
export function newestOf<Kind extends Cue['kind']>(
	due: readonly Cue[],
	kind: Kind
): Extract<Cue, { kind: Kind }> | undefined {
	return due.findLast((cue): cue is Extract<Cue, { kind: Kind }> => cue.kind === kind);
}

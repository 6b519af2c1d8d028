import type { Millis } from '../routine/duration.ts';
import { cuesBetween, type Cue } from './cues.ts';

/** At the first call of `at` and after a jump (`JUMP_MS`), cues older than this are dropped. */
const DROP_AFTER_MS: Millis = 60;
/** A cue that is later than this would mislead the person, so it is dropped. */
const STALE_MS: Millis = 1200;
/** A longer step between two calls of `at` is a jump (a seek, or a suspended page): the cues in between are skipped. */
const JUMP_MS: Millis = 1500;

/** Finds the cues due at each tick, for output that cannot be scheduled ahead: the device's voice, and vibrations. */
export class DueCues {
	#lastMs: Millis | null = null;

	/**
	 * Cues due since the last call. At the first call and after a jump, only cues due within the last `DROP_AFTER_MS`.
	 */
	at(cues: readonly Cue[], elapsedMs: Millis): readonly Cue[] {
		const fromMs = this.#fromMs(elapsedMs);
		this.#lastMs = elapsedMs;
		return cuesBetween(cues, fromMs, Math.floor(elapsedMs) + 1);
	}

	/** Whether `at` was called since `forget`. */
	get hasBegun(): boolean {
		return this.#lastMs !== null;
	}

	forget(): void {
		this.#lastMs = null;
	}

	/**
	 * Earliest time of a due cue: just after the last call, but at most `STALE_MS` ago. At the first call and after a
	 * jump, `DROP_AFTER_MS` ago.
	 */
	#fromMs(elapsedMs: Millis): Millis {
		const last = this.#lastMs;
		if (last === null || elapsedMs < last || elapsedMs - last > JUMP_MS) return Math.ceil(elapsedMs - DROP_AFTER_MS);
		return Math.max(Math.floor(last) + 1, Math.ceil(elapsedMs - STALE_MS));
	}
}

/** The newest due cue of one kind. Older ones are skipped, so that several are never played in a burst. */
export function newestOf<Kind extends Cue['kind']>(
	due: readonly Cue[],
	kind: Kind
): Extract<Cue, { kind: Kind }> | undefined {
	return due.findLast((cue): cue is Extract<Cue, { kind: Kind }> => cue.kind === kind);
}

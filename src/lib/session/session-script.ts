import type { Millis } from '../routine/duration.ts';
import type { TimelineState } from '../routine/state-at.ts';
import type { Timeline } from '../routine/timeline.ts';
import type { CueOptions } from '../sound/cues.ts';
import type { Score } from '../sound/session-sound.ts';
import type { Playhead } from './playhead.ts';
import type { LockScreenInfo } from './ports.ts';
import type { SoundChoices } from './sound-choices.ts';

/** The part of a `SessionPlayer` that the lock screen shows. */
export interface PlayerNow {
	readonly timeline: Timeline;
	readonly state: TimelineState;
	readonly status: Playhead['status'];
	readonly positionMs: Millis;
	readonly isRinging: boolean;
}

/**
 * Replaces what a session plays by itself, for a timer that is not a routine. Its clock never stops unasked: if the
 * system stops the track, the session goes on as individual sounds.
 */
export interface SessionScript {
	/** Choices that hold whatever the person has chosen for routines. */
	readonly choices: Partial<SoundChoices>;
	/** The groups of clips that are fetched, in place of those of the exercises. */
	readonly groups: readonly string[];
	/** Keys of clips without which there is no track. */
	readonly needed: readonly string[];
	/** All phrases of the score. */
	readonly phrases: readonly string[];
	score(timeline: Timeline, options: CueOptions): Score;
	lockScreen(player: PlayerNow): LockScreenInfo;
}

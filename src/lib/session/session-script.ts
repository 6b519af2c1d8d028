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
 * What a session plays and shows for a timer that is not a routine. The system cannot stop the timer's clock: if it
 * stops the track, the session goes on as individual sounds.
 */
export interface SessionScript {
	/** Choices that override the person's choices for routines. */
	readonly choices: Partial<SoundChoices>;
	/** The groups of clips to fetch, in place of the groups of a routine's exercises. */
	readonly groups: readonly string[];
	/** Keys of the clips that must be loaded before a track can be rendered. */
	readonly needed: readonly string[];
	/** All phrases of the score. */
	readonly phrases: readonly string[];
	score(timeline: Timeline, options: CueOptions): Score;
	lockScreen(player: PlayerNow): LockScreenInfo;
}

import { playerMessages } from '#i18n/player/player-messages.ts';
import type { Millis } from '../routine/duration.ts';
import type { RoutineBundle } from '../routine/bundle.ts';
import type { TimelineState } from '../routine/state-at.ts';
import type { Timeline } from '../routine/timeline.ts';
import type { LockScreen, LockScreenInfo } from './ports.ts';
import type { Playhead } from './playhead.ts';
import { playerView } from './view.ts';

/** The part of a `SessionPlayer` that is used here. */
interface Player {
	readonly timeline: Timeline;
	readonly state: TimelineState;
	readonly status: Playhead['status'];
	readonly positionMs: Millis;
}

/** The texts that the lock screen shows for the player's current state. */
export function lockScreenInfo(bundle: RoutineBundle, player: Player): LockScreenInfo {
	const view = playerView(bundle, player.timeline, player.state, player.status, null);
	const { side } = player.state.interval;
	const words = playerMessages.lockScreen;
	return {
		title: words.title(view.heading, side),
		artist: player.status === 'waiting' ? words.waiting : words.doing(view.kind, view.next),
		album: bundle.routine.name
	};
}

/** Shows `info` and the player's current place on the lock screen; call it at each change. */
export function showOnLockScreen(lockScreen: LockScreen, info: LockScreenInfo, player: Player): void {
	lockScreen.show(info);
	lockScreen.place({
		status: player.status === 'running' ? 'playing' : 'paused',
		positionMs: player.positionMs,
		totalMs: player.timeline.totalMs
	});
}

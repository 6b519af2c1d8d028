import { SECOND_MS, type Millis } from '../../routine/duration.ts';
import type { LockScreen, LockScreenAction, LockScreenInfo, LockScreenPlace } from '../../session/ports.ts';

/** The parts of the browser that are used here. */
export interface MediaDevice {
	readonly session: Pick<MediaSession, 'metadata' | 'playbackState' | 'setActionHandler'> &
		Partial<Pick<MediaSession, 'setPositionState'>>;
	metadataOf(init: MediaMetadataInit): MediaMetadata;
}

const ICON_SIZES = [96, 192, 512];

/**
 * The action for each button; null if the event lacks the details. `seekforward` and `seekbackward` are left out: on
 * iOS they would replace next and previous.
 */
const ACTIONS: Partial<Record<MediaSessionAction, (details: MediaSessionActionDetails) => LockScreenAction | null>> = {
	play: () => ({ do: 'resume' }),
	pause: () => ({ do: 'pause' }),
	stop: () => ({ do: 'stop' }),
	previoustrack: () => ({ do: 'previous' }),
	nexttrack: () => ({ do: 'next' }),
	// Also handles the seeks of a drag in progress (`fastSeek`): the track seeks within milliseconds.
	seekto: ({ seekTime }) => (seekTime === undefined ? null : { do: 'seek', toMs: seekTime * SECOND_MS })
};

/** The lock screen, the notification and the headset buttons, through the Media Session API. */
export class MediaSessionScreen implements LockScreen {
	readonly #base: string;
	readonly #find: () => MediaDevice | null;
	#device: MediaDevice | null = null;
	readonly #listeners = new Set<(action: LockScreenAction) => void>();

	/** `base`: where the app is served, `''` or `/name`. */
	constructor(base: string, find = findMediaDevice) {
		this.#base = base;
		this.#find = find;
	}

	show({ title, artist, album }: LockScreenInfo): void {
		const isNew = this.#device === null;
		this.#device ??= this.#find();
		if (!this.#device) return;
		const artwork = ICON_SIZES.map((size) => ({
			src: `${this.#base}/icons/icon-${size}.png`,
			sizes: `${size}x${size}`,
			type: 'image/png'
		}));
		this.#device.session.metadata = this.#device.metadataOf({ title, artist, album, artwork });
		if (isNew) this.#handleActions(this.#device);
	}

	place({ status, positionMs, totalMs }: LockScreenPlace): void {
		if (!this.#device) return;
		const { session } = this.#device;
		session.playbackState = status;
		const duration = secondsOf(totalMs);
		const position = Math.min(secondsOf(positionMs), duration);
		session.setPositionState?.({ duration, position, playbackRate: 1 });
		// iOS drops the handlers when an element begins to play.
		if (status === 'playing') this.#handleActions(this.#device);
	}

	hide(): void {
		if (!this.#device) return;
		const { session } = this.#device;
		this.#device = null;
		for (const action of actionNames()) setHandler(session, action, null);
		session.metadata = null;
		session.playbackState = 'none';
		session.setPositionState?.();
	}

	onAction(listener: (action: LockScreenAction) => void): () => void {
		this.#listeners.add(listener);
		return () => void this.#listeners.delete(listener);
	}

	#handleActions({ session }: MediaDevice): void {
		for (const name of actionNames()) {
			setHandler(session, name, (details) => {
				const action = ACTIONS[name]?.(details) ?? null;
				if (action === null) return;
				for (const listener of this.#listeners) listener(action);
			});
		}
	}
}

function findMediaDevice(): MediaDevice | null {
	if (!('mediaSession' in navigator)) return null;
	return { session: navigator.mediaSession, metadataOf: (init) => new MediaMetadata(init) };
}

function actionNames(): MediaSessionAction[] {
	return Object.keys(ACTIONS) as MediaSessionAction[];
}

function setHandler(
	session: MediaDevice['session'],
	action: MediaSessionAction,
	handler: MediaSessionActionHandler | null
): void {
	try {
		session.setActionHandler(action, handler);
	} catch (error) {
		if (!(error instanceof TypeError)) throw error; // this browser does not know this action
	}
}

/** Finite and at least 0: `setPositionState` throws at anything else. */
function secondsOf(ms: Millis): number {
	return Number.isFinite(ms) ? Math.max(0, ms) / SECOND_MS : 0;
}

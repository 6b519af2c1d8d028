import type { Millis } from '../routine/duration.ts';
import type { SessionCommand } from './commands.ts';
import type { Hold } from './holds.ts';

export type { Vibrator } from '../sound/vibration.ts';

/** Keeps the screen on while a session runs. */
export interface WakeLock {
	/** Requests the lock now, and again whenever the page is shown, until `release`. Never throws. */
	hold(): void;
	release(): void;
}

/** Allows one session at a time across all tabs of this app (Web Lock `session-active`). */
export interface SessionLock {
	/**
	 * Takes a share of the lock, after acquiring the lock for this tab if needed. Null if another tab holds the lock
	 * and does not release it within half a second. Without Web Locks, every tab gets a share.
	 */
	take(): Promise<Hold | null>;
	/**
	 * Makes sure that this tab still holds the lock, which it may have lost unnoticed in the back/forward cache. False
	 * if another tab holds the lock by now; the shares of this tab are then invalid.
	 */
	retake(): Promise<boolean>;
	/** Whether this tab has a share of the lock, or is taking one. */
	readonly isHeldHere: boolean;
	/** Whether another tab holds the lock. False where the browser cannot tell. */
	isHeldElsewhere(): Promise<boolean>;
}

/** Commands from the lock screen, the notification and headset buttons. */
export type LockScreenAction = Extract<
	SessionCommand,
	{ do: 'resume' | 'pause' | 'previous' | 'next' | 'seek' | 'stop' }
>;

export interface LockScreenInfo {
	/** The name of the exercise, or the word for a rest; and the side. */
	readonly title: string;
	/** The current activity, and what comes next. */
	readonly artist: string;
	/** The name of the routine. */
	readonly album: string;
}

export interface LockScreenPlace {
	readonly status: 'playing' | 'paused';
	readonly positionMs: Millis;
	readonly totalMs: Millis;
}

/** The system's media controls (Media Session). Does nothing where the system has none. */
export interface LockScreen {
	/** Shows `info` and listens to the buttons, until `hide`. */
	show(info: LockScreenInfo): void;
	/**
	 * Call this at start, pause and seek, and when the length changes. In between, the system advances the position.
	 */
	place(place: LockScreenPlace): void;
	hide(): void;
	/** Calls back when a button is pressed. Returns an unsubscribe function. */
	onAction(listener: (action: LockScreenAction) => void): () => void;
}

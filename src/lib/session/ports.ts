import type { Millis } from '../routine/duration.ts';
import type { SessionCommand } from './commands.ts';
import type { Hold } from './holds.ts';

export type { Vibrator } from '../sound/vibration.ts';

/** Keeps the screen on while a session runs. */
export interface WakeLock {
	/** Asks for the lock, and again whenever the page is shown again, until `release`. Never throws. */
	hold(): void;
	release(): void;
}

/** One session at a time in all tabs of this app (Web Lock `session-active`). */
export interface SessionLock {
	/**
	 * A share in it, when this tab holds it now or did before; null where another tab has it, and does not give it back in
	 * the next moment. Where the browser has no locks everybody gets one.
	 */
	take(): Promise<Hold | null>;
	/**
	 * Whether the shares of this tab still hold: for one that may have lost the lock without being told, as in the
	 * back/forward cache. False when another tab has it by now; the shares are then worth nothing.
	 */
	retake(): Promise<boolean>;
	/** Whether some other tab holds it. False where the browser cannot tell. */
	isHeldElsewhere(): Promise<boolean>;
}

/** What the lock screen, the notification and headset buttons ask for. */
export type LockScreenAction = Extract<
	SessionCommand,
	{ do: 'resume' | 'pause' | 'previous' | 'next' | 'seek' | 'stop' }
>;

export interface LockScreenInfo {
	/** The exercise, or what is done now. */
	readonly title: string;
	/** The side and what comes next. */
	readonly artist: string;
	/** The routine. */
	readonly album: string;
}

export interface LockScreenPlace {
	readonly status: 'playing' | 'paused';
	readonly positionMs: Millis;
	readonly totalMs: Millis;
}

/** The system's controls for what plays (Media Session). Does nothing where there are none. */
export interface LockScreen {
	/** Shows `info` and listens to the buttons, until `hide`. */
	show(info: LockScreenInfo): void;
	/** Call it at start, pause, seek, and when the length changes: the system moves the place on by itself in between. */
	place(place: LockScreenPlace): void;
	hide(): void;
	/** Returns its own stop. */
	onAction(listener: (action: LockScreenAction) => void): () => void;
}

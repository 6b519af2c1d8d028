export type { Vibrator } from '../sound/vibration.ts';

/** Keeps the screen on while a session runs. */
export interface WakeLock {
	/** Asks for the lock, and again whenever the page is shown again, until `release`. Never throws. */
	hold(): void;
	release(): void;
}

/** One session at a time in all tabs of this app (Web Lock `session-active`). */
export interface SessionLock {
	/** True when this tab now holds it. True also where the browser has no locks. Asking again while holding is true. */
	take(): Promise<boolean>;
	/** Whether some other tab holds it. False where the browser cannot tell. */
	isHeldElsewhere(): Promise<boolean>;
	release(): void;
}

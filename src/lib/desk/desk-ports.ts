import type { DeskDayState } from './desk-day.ts';

/**
 * Keeps the running desk day on this device, for all tabs and through a reload or crash. It is not in the journal,
 * because it changes with each look at the clock, ends with the day, and belongs to one desk.
 */
export interface DeskStore {
	/** The value that was written last, by any tab; null if there is none. Not validated. */
	read(): unknown;
	/** Null removes the value. Where the browser stores nothing, this tab remembers the value. */
	write(state: DeskDayState | null): void;
	/** Calls back when another tab has written. Returns an unsubscribe function. */
	onChange(changed: () => void): () => void;
}

/** The badge on the installed app's icon. Does nothing where the system has none. All tabs share one badge. */
export interface Badge {
	/** Shows `count`, which is at least 1; without it, a dot. */
	show(count?: number): void;
	clear(): void;
}

/**
 * Chooses one tab among all tabs with a running desk day. Only that tab chimes, sets the badge, and stores what it sees.
 */
export interface DeskDuty {
	/**
	 * Queues this tab for the duty, unless it is queued already. When the tab in charge closes or leaves, the next one
	 * takes over, and its `taken` is called.
	 */
	take(taken: () => void): void;
	leave(): void;
	/** Whether this tab is in charge. Where the browser cannot tell, every tab that asked is in charge. */
	readonly isOurs: boolean;
}

import type { Millis } from '../routine/duration.ts';

/** A point in time as the person's clock on the wall showed it. */
export interface Moment {
	/** Milliseconds since 1970 UTC. */
	epochMs: Millis;
	/** Minutes that the wall clock is ahead of UTC, as of this moment and place: Berlin in summer 120. */
	offsetMinutes: number;
	/** When the wall clock was put back, from which offset, if that was within the last three hours: the end of summer time. */
	putBack?: { atMs: Millis; fromOffsetMinutes: number };
}

/** Reads the wall clock. Chance comes from here too, for ids. */
export interface Calendar {
	now(): Moment;
	/** A new ULID for something that begins now. Later ones sort later, also within a millisecond. */
	newId(): string;
}

import type { Millis } from '../routine/duration.ts';

/** A point in time, with the offset of the person's wall clock. */
export interface Moment {
	/** Milliseconds since 1970 UTC. */
	epochMs: Millis;
	/** Minutes by which the local wall clock is ahead of UTC at this moment: 120 in Berlin in summer. */
	offsetMinutes: number;
	/**
	 * Set if the wall clock was put back in the last three hours, as at the end of summer time. Holds the time of the
	 * change, and the previous offset.
	 */
	putBack?: { atMs: Millis; fromOffsetMinutes: number };
}

/** Reads the wall clock, and creates ids. */
export interface Calendar {
	now(): Moment;
	/** A new ULID with the current time. Later ULIDs sort later, even within a millisecond. */
	newId(): string;
}

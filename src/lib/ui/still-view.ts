/** Of the stills that are drawn when the app is built (`src/build/stills/print-still.ts`). */
export const STILL_UNITS_PER_METRE = 300;

/**
 * In these units, with the middle of the floor at 0 0. Most figures lie or kneel in it at one scale, 2.1 m from side to side;
 * who stands is a little smaller, so that the head is in it too.
 */
export const STILL_BOX = { width: 630, height: 430 } as const;

/** All of it, as a `viewBox`. */
export const STILL_VIEW = '-315 -430 630 430';

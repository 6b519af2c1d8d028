/** Scale of the stills, which are drawn at build time (`src/build/stills/print-still.ts`). */
export const STILL_UNITS_PER_METRE = 300;

/**
 * Size of a still in its units, with the centre of the floor at 0 0. Most figures lie or kneel, and share one scale, at
 * which a still is 2.1 m across. Standing figures are drawn a little smaller, so that the head fits.
 */
export const STILL_BOX = { width: 630, height: 430 } as const;

/** The whole still, as a `viewBox`. */
export const STILL_VIEW = '-315 -430 630 430';

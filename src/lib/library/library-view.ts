import type { Equipment } from '../routine/equipment.ts';
import type { RoutineSummary } from '../routine/bundle.ts';
import type { Position } from '../routine/position.ts';

/** What the library knows of the person who looks at it. */
export interface LibraryView {
	/** Ids, as in `recent`. */
	readonly favourites: ReadonlySet<string>;
	/** Newest first. */
	readonly recent: readonly string[];
	/** Things that are not there. */
	readonly missing: ReadonlySet<Equipment>;
	/** Positions that the person cannot be in. */
	readonly avoided: ReadonlySet<Position>;
}

/** Whether it needs nothing that is missing and no position that is avoided. */
export function isUsable({ needs, positions }: RoutineSummary, { missing, avoided }: LibraryView): boolean {
	return !needs.some((thing) => missing.has(thing)) && !positions.some((position) => avoided.has(position));
}

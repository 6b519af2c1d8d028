import type { Equipment } from '../routine/equipment.ts';
import type { RoutineSummary } from '../routine/bundle.ts';
import type { Position } from '../routine/position.ts';

/** What the library knows about the person. */
export interface LibraryView {
	/** Routine ids. */
	readonly favourites: ReadonlySet<string>;
	/** Routine ids, newest first. */
	readonly recent: readonly string[];
	/** Equipment that the person does not have. */
	readonly missing: ReadonlySet<Equipment>;
	/** Positions that the person cannot do. */
	readonly avoided: ReadonlySet<Position>;
}

/** Whether a routine needs no missing equipment and no avoided position. */
export function isUsable({ needs, positions }: RoutineSummary, { missing, avoided }: LibraryView): boolean {
	return !needs.some((thing) => missing.has(thing)) && !positions.some((position) => avoided.has(position));
}

import type { Equipment } from '../routine/equipment.ts';
import type { RoutineSummary } from '../routine/bundle.ts';
import type { Position } from '../routine/position.ts';

/** The facts about the person that the library uses. */
export interface LibraryView {
	/** Routine ids. */
	readonly favourites: ReadonlySet<string>;
	/** Routine ids, newest first. */
	readonly recent: readonly string[];
	/** Equipment that the person does not have. */
	readonly missing: ReadonlySet<Equipment>;
	/** Positions that the person cannot do. */
	readonly avoided: ReadonlySet<Position>;
	/** Ids of routines in which too few exercises suit the person. */
	readonly unfit: ReadonlySet<string>;
}

/** Whether a routine needs no missing equipment and no avoided position, and enough of it suits the person. */
export function isUsable({ id, needs, positions }: RoutineSummary, { missing, avoided, unfit }: LibraryView): boolean {
	return (
		!unfit.has(id) && !needs.some((thing) => missing.has(thing)) && !positions.some((position) => avoided.has(position))
	);
}

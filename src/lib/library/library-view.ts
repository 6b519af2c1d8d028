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
	/** Ids of routines that lose too much when the exercises that do not suit the person are left out. */
	readonly unfit: ReadonlySet<string>;
}

/** Whether a routine needs no missing equipment and no avoided position, and enough of it is right for the person. */
export function isUsable({ id, needs, positions }: RoutineSummary, { missing, avoided, unfit }: LibraryView): boolean {
	return (
		!unfit.has(id) && !needs.some((thing) => missing.has(thing)) && !positions.some((position) => avoided.has(position))
	);
}

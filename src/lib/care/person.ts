import type { Settings } from '../journal/settings.ts';
import type { Person } from '../routine/fit.ts';

/** The part of a person's settings that changes how a routine is played for them. */
export function personOf(settings: Settings): Person {
	return {
		filters: new Set(settings.filters),
		hurts: new Set(settings.hurts),
		missing: new Set(settings.missingEquipment),
		avoided: new Set(settings.avoidedPositions)
	};
}

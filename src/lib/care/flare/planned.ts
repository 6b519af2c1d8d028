import type { Day } from '../../journal/day.ts';
import { lastRelief } from '../relief.ts';
import type { PainEvidence } from '../pain/pain.ts';
import type { Flare } from './flare.ts';
import { placeOn, planFor, routineOf } from './plan.ts';

/**
 * Id of the routine that the plan has for this person on `today`. In the first hours, the relief that they finished
 * last comes before the others.
 */
export function plannedRoutine(
	evidence: PainEvidence,
	flare: Flare,
	today: Day,
	isUsable: (id: string) => boolean
): string {
	const { stage } = placeOn(evidence, flare, today);
	const preferred = stage === 'first-hours' ? lastRelief(evidence.sessions, today) : null;
	return routineOf(planFor(flare.area, stage), isUsable, preferred);
}

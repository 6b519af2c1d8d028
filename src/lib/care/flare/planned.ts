import type { Day } from '../../journal/day.ts';
import { lastRelief } from '../relief.ts';
import { isStrongOn } from '../pain/is-strong-on.ts';
import type { PainEvidence } from '../pain/pain.ts';
import { backStateOn, lastEnded, type Flare, type FlareEvidence } from './flare.ts';
import { AFTERWARDS, placeOn, planFor, routineOf, type Stage, type StagePlan } from './plan.ts';

/** What the plan asks for on `today`. */
export function planOn(evidence: PainEvidence, flare: Flare, today: Day): StagePlan {
	return planFor(flare.area, stageAsked(evidence, flare, today));
}

/**
 * Id of the routine that the plan has for this person on `today`. In the first stage, prefers the relief routine that
 * they finished last.
 */
export function plannedRoutine(
	evidence: PainEvidence,
	flare: Flare,
	today: Day,
	isUsable: (id: string) => boolean
): string {
	const stage = stageAsked(evidence, flare, today);
	const preferred = stage === 'first-hours' ? lastRelief(evidence.sessions, today) : null;
	return routineOf(planFor(flare.area, stage), isUsable, preferred);
}

/** The stage of the plan; on a day with a high number for pain, the first stage. */
export function stageAsked(evidence: PainEvidence, flare: Flare, today: Day): Stage {
	return isStrongOn(evidence, today) ? 'first-hours' : placeOn(evidence, flare, today).stage;
}

/**
 * Id of the routine to suggest after a neck flare, because the usual routines for each part of the day are for the low
 * back. Null unless a neck flare is settling and one of its routines is right.
 */
export function routineAfterNeck(evidence: FlareEvidence, today: Day, isRight: (id: string) => boolean): string | null {
	const isNeck = backStateOn(evidence, today) === 'settling' && lastEnded(evidence, today)?.area === 'neck';
	return (isNeck && AFTERWARDS.neck.find(isRight)) || null;
}

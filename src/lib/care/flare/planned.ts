import type { Day } from '../../journal/day.ts';
import { lastRelief } from '../relief.ts';
import { isStrongOn } from '../pain/is-strong-on.ts';
import type { PainEvidence } from '../pain/pain.ts';
import { backStateOn, lastEnded, type Flare, type FlareEvidence } from './flare.ts';
import { AFTERWARDS, placeOn, planFor, routineOf, type Stage, type StagePlan } from './plan.ts';

/**
 * What the plan asks for on `today`: what its stage asks for, but on a day with a high number for pain no more than in
 * the first hours.
 */
export function planOn(evidence: PainEvidence, flare: Flare, today: Day): StagePlan {
	return planFor(flare.area, askingStage(evidence, flare, today));
}

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
	const stage = askingStage(evidence, flare, today);
	const preferred = stage === 'first-hours' ? lastRelief(evidence.sessions, today) : null;
	return routineOf(planFor(flare.area, stage), isUsable, preferred);
}

function askingStage(evidence: PainEvidence, flare: Flare, today: Day): Stage {
	return isStrongOn(evidence, today) ? 'first-hours' : placeOn(evidence, flare, today).stage;
}

/**
 * Id of the routine for somebody whose neck has just settled: the routines for parts of the day are for the low back.
 * Null for everybody else, and if no routine is right.
 */
export function routineAfterNeck(evidence: FlareEvidence, today: Day, isRight: (id: string) => boolean): string | null {
	const isNeck = backStateOn(evidence, today) === 'settling' && lastEnded(evidence, today)?.area === 'neck';
	return (isNeck && AFTERWARDS.neck.find(isRight)) || null;
}

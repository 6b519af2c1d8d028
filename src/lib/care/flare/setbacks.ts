import { addDays, type Day } from '../../journal/day.ts';
import { isStrongOn } from '../pain/is-strong-on.ts';
import {
	morningBefore,
	morningPain,
	morningVerdict,
	sessionVerdict,
	verdictOf,
	type PainEvidence
} from '../pain/pain.ts';

/** Stored in a `check-in` under `feeling` when the person asks for an easier stage of the plan. */
export const TOO_MUCH = 'too-much';

/** `to-first`: the back seized up again. `back`: the plan asks too much at the moment, and goes back by `ROWS_BACK`. */
export type Setback = 'to-first' | 'back';

/**
 * The setback of a day; null if there is none. `exercises.md` section 2: "Step back one row after any red session or
 * two amber mornings." A high number is a setback too, whatever the earlier numbers were. So is a request for an easier
 * stage. `from`: first day of the flare. Earlier mornings are not used for comparison.
 */
export function setbackOn(evidence: PainEvidence, from: Day, day: Day): Setback | null {
	const feelings = evidence.checkIns.filter((checkIn) => checkIn.day === day).map(({ feeling }) => feeling);
	if (seizedUpIn(feelings)) return 'to-first';
	const isRed = evidence.sessions.some((session) => {
		return session.day === day && sessionVerdict(evidence, session) === 'stop';
	});
	const isBack = isRed || feelings.includes(TOO_MUCH) || isBadMorning(evidence, from, day) || isStrongOn(evidence, day);
	return isBack ? 'back' : null;
}

/**
 * Whether the back seized up on a day. `feelings`: the day's answers, newest first. A later "Fine" or "Stiff" takes it
 * back.
 */
function seizedUpIn(feelings: readonly (string | undefined)[]): boolean {
	const at = feelings.indexOf('seized-up');
	return at >= 0 && !feelings.slice(0, at).some((feeling) => feeling === 'fine' || feeling === 'stiff');
}

/** Whether pain is up by three this morning, or up by two both yesterday morning and this morning. */
function isBadMorning(evidence: PainEvidence, from: Day, day: Day): boolean {
	if (morningVerdict(evidence, day, from) === 'stop') return true;
	const usual = morningBefore(evidence, addDays(day, -1), from);
	const both = [addDays(day, -1), day].map((morning) => verdictOf(usual, morningPain(evidence, morning)));
	return both.every((verdict) => verdict === 'ease' || verdict === 'stop');
}

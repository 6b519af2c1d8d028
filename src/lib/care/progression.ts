import { addDays, type Day } from '../journal/day.ts';
import type { SessionRecord } from '../journal/records.ts';
import { sessionCounts } from '../journal/session-counts.ts';
import type { RoutineSummary } from '../routine/bundle.ts';
import { isRightFor, type BackState } from '../routine/back-state.ts';
import { sessionVerdict, type PainEvidence } from './pain/pain.ts';

/** Ids of routines that ask for a little more, one after the other. */
const LADDERS: readonly (readonly string[])[] = [
	['return-2-3', 'return-4-7', 'daily-back-1', 'daily-back-2', 'full-body'],
	['core-1', 'core-2', 'core-3'],
	['shoulder-arm', 'upper-neck'],
	['desk-1', 'desk-3', 'desk-5']
];

/** Each run of this many fine sessions leads to an offer of a little more (`exercises.md` section 0). */
const FINE_SESSIONS = 3;
/** A higher level is offered only after two weeks on the lower one (`exercises.md`, "Levels"). */
const LEVEL_DAYS = 14;

/** Another routine for next time, which asks for more or less. */
export interface Offer {
	readonly asks: 'more' | 'less';
	/** Routine id. */
	readonly routine: string;
}

type Facts = Pick<RoutineSummary, 'level' | 'phase' | 'notInFlare'>;

/**
 * What to offer after `session`, which is among the evidence; null for nothing. Less after a session that was not fine
 * (`isFine`), more after a run of fine ones. In a flare the plan decides, so there is no offer. `factsOf` returns null
 * for a routine that is wrong for this person.
 */
export function offerAfter(
	evidence: PainEvidence,
	session: SessionRecord,
	state: BackState,
	factsOf: (id: string) => Facts | null
): Offer | null {
	if (state === 'flare') return null;
	const ladder = LADDERS.find((routines) => routines.includes(session.routine));
	if (ladder === undefined) return null;
	const at = ladder.indexOf(session.routine);
	const asks = isFine(evidence, session) ? 'more' : 'less';
	const routine = ladder[asks === 'more' ? at + 1 : at - 1];
	const [here, there] = [factsOf(session.routine), routine === undefined ? null : factsOf(routine)];
	if (routine === undefined || there === null || !isRightFor(there, state)) return null;
	if (asks === 'less') return { asks, routine };
	const fine = fineInARow(evidence, session);
	if (fine.length % FINE_SESSIONS !== 0) return null;
	const since: Day = fine.at(-1)!.day;
	const isEarly = here !== null && there.level > here.level && since > addDays(session.day, -LEVEL_DAYS);
	return isEarly ? null : { asks, routine };
}

/** Whether a session went well: at least half of it was played, no exercise was swapped, and pain did not rise. */
function isFine(evidence: PainEvidence, session: SessionRecord): boolean {
	const verdict = sessionVerdict(evidence, session);
	const isExchanged = (session.steps ?? []).some(({ outcome }) => outcome === 'swapped');
	return sessionCounts(session) && !isExchanged && verdict !== 'ease' && verdict !== 'stop';
}

/** The unbroken run of fine sessions of this routine that ends with `session`, one a day, newest first. */
function fineInARow(evidence: PainEvidence, session: SessionRecord): SessionRecord[] {
	const same = evidence.sessions.filter(({ routine, startedAt }) => {
		return routine === session.routine && Date.parse(startedAt) <= Date.parse(session.startedAt);
	});
	const end = same.findIndex((one) => !isFine(evidence, one));
	const fine = end < 0 ? same : same.slice(0, end);
	return fine.filter(({ day }, index) => fine.findIndex((one) => one.day === day) === index);
}

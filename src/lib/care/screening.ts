import { addDays, type Day } from '../journal/day.ts';
import type { RecordOf, SessionRecord } from '../journal/records.ts';
import type { ResolvedJournal } from '../journal/resolve.ts';
import { SAME_FLARE_DAYS } from './relief.ts';
import { urgencyOf } from './signs.ts';
import { openScreenings } from './standing.ts';

type Screening = RecordOf<'screening'>;
export type ScreeningResult = Screening['result'];

/** The parts of the journal that say what has been asked and answered. */
export type Answers = Pick<ResolvedJournal, 'screenings' | 'checkIns'>;

/** What a screening comes to in which the person pressed these signs; none means `clear`. */
export function resultOf(items: readonly number[]): ScreeningResult {
	return urgencyOf(items) ?? 'clear';
}

/**
 * What to ask before relief on `today`. `both`: both pages of signs. `news`: whether anything is new, for somebody who
 * answered both pages earlier in the same flare, and had no sign or has had it checked.
 */
export function pagesDue(answers: Answers, today: Day): 'both' | 'news' {
	const last = lastWhole(answers, today);
	if (openScreenings(answers).length > 0) return 'both';
	if (last === undefined || last.day < addDays(today, -SAME_FLARE_DAYS)) return 'both';
	return last.day >= flareStart(answers, today) ? 'news' : 'both';
}

/** What decides whether a routine may start without questions. */
export type Evidence = Answers & { readonly sessions: readonly SessionRecord[] };

/** Pain from which on the signs are asked about again, on the scale of 0 to 10. */
const STRONG_PAIN = 7;
/** Routines from this level on are asked about after a flare. */
const HARDER_LEVEL = 2;

/**
 * Whether both pages of signs come before a routine of this level is started on `today`: where they were never answered;
 * or since they were, a flare began or the back hurt at 7 or more; or, from level 2 on, not on a day after the last on which
 * the back had seized up. Days later than `today`, from a clock that ran ahead, are left out.
 */
export function isScreeningDue(evidence: Evidence, today: Day, level: number): boolean {
	const last = lastWhole(evidence, today);
	if (last === undefined) return true;
	const checkIns = upTo(evidence.checkIns, today);
	const flares = checkIns.filter(({ feeling }) => feeling === 'seized-up');
	const strong = [
		...checkIns.filter(({ pain = 0 }) => pain >= STRONG_PAIN),
		...upTo(evidence.sessions, today).filter((session) => {
			return Math.max(session.painBefore ?? 0, session.painAfter ?? 0) >= STRONG_PAIN;
		})
	];
	const isSince = ({ at }: { readonly at: string }) => Date.parse(at) > Date.parse(last.at);
	const begun = firstOfFlare(flares);
	if (strong.some(isSince) || (begun !== undefined && isSince(begun))) return true;
	return level >= HARDER_LEVEL && flares.some(({ day }) => day >= last.day);
}

/** The newest screening of which both pages were answered: a sign on the first page ends the questions. */
function lastWhole({ screenings }: Answers, today: Day): Screening | undefined {
	return upTo(
		screenings.filter(({ result }) => result !== 'now'),
		today
	)[0];
}

/** The first day of the flare that goes on on `today`: each time it seized up again came soon after the one before. */
function flareStart({ checkIns }: Answers, today: Day): Day {
	const flares = upTo(checkIns, today).filter(({ feeling }) => feeling === 'seized-up');
	const [newest] = flares;
	if (newest === undefined || newest.day < addDays(today, -SAME_FLARE_DAYS)) return today;
	return firstOfFlare(flares)?.day ?? today;
}

/** The answer with which the newest flare began. `flares` are the answers "Seized up", latest day first. */
function firstOfFlare<CheckIn extends { readonly day: Day; readonly at: string }>(
	flares: readonly CheckIn[]
): CheckIn | undefined {
	let [first] = flares;
	for (const checkIn of flares) {
		if (first === undefined || checkIn.day < addDays(first.day, -SAME_FLARE_DAYS)) break;
		if (Date.parse(checkIn.at) < Date.parse(first.at)) first = checkIn;
	}
	return first;
}

/** Latest day first. Days later than `today`, from a clock that ran ahead, are left out. */
function upTo<R extends { readonly day: Day }>(records: readonly R[], today: Day): R[] {
	return records.filter(({ day }) => day <= today).sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
}

import { addDays, type Day } from '../journal/day.ts';
import type { RecordOf, SessionRecord } from '../journal/records.ts';
import type { ResolvedJournal } from '../journal/resolve.ts';
import { STRONG_PAIN } from './pain/strong-pain.ts';
import { SAME_FLARE_DAYS } from './relief.ts';
import { urgencyOf } from './signs.ts';
import { openScreenings } from './standing.ts';

type Screening = RecordOf<'screening'>;
export type ScreeningResult = Screening['result'];

/** The parts of the journal that hold the person's answers. */
export type Answers = Pick<ResolvedJournal, 'screenings' | 'checkIns'>;

/** The result of a screening in which the person pressed these signs; `clear` if there are none. */
export function resultOf(items: readonly number[]): ScreeningResult {
	return urgencyOf(items) ?? 'clear';
}

/**
 * The questions to ask before relief on `today`. `both`: both pages of signs. `news`: only whether any sign is new,
 * because both pages were answered earlier in the same flare and no unchecked sign is left.
 */
export function pagesDue(evidence: Evidence, today: Day): 'both' | 'news' {
	const last = lastWhole(evidence, today);
	if (openScreenings(evidence).length > 0) return 'both';
	if (last === undefined || last.day < addDays(today, -SAME_FLARE_DAYS)) return 'both';
	return last.day < flareStart(evidence, today) || isWorseSince(last, evidence, today) ? 'both' : 'news';
}

/** The records that decide whether a routine may start without questions. */
export type Evidence = Answers & { readonly sessions: readonly SessionRecord[] };

/** The lowest level whose routines ask about the danger signs again after a flare. */
const HARDER_LEVEL = 2;

/**
 * Whether both pages of signs must be answered before a routine of this level starts on `today`. They must in any of
 * these cases:
 * - They were never answered.
 * - Since the last answers, a flare began or pain reached `STRONG_PAIN`.
 * - The level is at least `HARDER_LEVEL`, and the back seized up on the day of the last answers or later.
 *
 * Days later than `today`, from a clock that ran ahead, are left out.
 */
export function isScreeningDue(evidence: Evidence, today: Day, level: number): boolean {
	const last = lastWhole(evidence, today);
	if (last === undefined) return true;
	if (isWorseSince(last, evidence, today)) return true;
	return level >= HARDER_LEVEL && flaresOf(evidence, today).some(({ day }) => day >= last.day);
}

/** Whether a flare began, or pain reached `STRONG_PAIN`, after the answers in `last`. */
function isWorseSince(last: Screening, evidence: Evidence, today: Day): boolean {
	const strong = [
		...upTo(evidence.checkIns, today).filter(({ pain = 0 }) => pain >= STRONG_PAIN),
		...upTo(evidence.sessions, today).filter((session) => {
			return Math.max(session.painBefore ?? 0, session.painAfter ?? 0) >= STRONG_PAIN;
		})
	];
	const isSince = ({ at }: { readonly at: string }) => Date.parse(at) > Date.parse(last.at);
	const begun = firstOfFlare(flaresOf(evidence, today));
	return strong.some(isSince) || (begun !== undefined && isSince(begun));
}

/** All "Seized up" check-ins, latest day first. */
function flaresOf({ checkIns }: Answers, today: Day): RecordOf<'check-in'>[] {
	return upTo(checkIns, today).filter(({ feeling }) => feeling === 'seized-up');
}

/**
 * The newest screening in which both pages were answered. A result of `now` comes from the first page, and ends the
 * screening there.
 */
function lastWhole({ screenings }: Answers, today: Day): Screening | undefined {
	return upTo(
		screenings.filter(({ result }) => result !== 'now'),
		today
	)[0];
}

/** First day of the flare that still lasts on `today` (see `SAME_FLARE_DAYS`); `today` if there is none. */
function flareStart(answers: Answers, today: Day): Day {
	const flares = flaresOf(answers, today);
	const [newest] = flares;
	if (newest === undefined || newest.day < addDays(today, -SAME_FLARE_DAYS)) return today;
	return firstOfFlare(flares)?.day ?? today;
}

/** The check-in with which the newest flare began. `flares`: all "Seized up" check-ins, latest day first. */
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

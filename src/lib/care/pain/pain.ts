import { addDays, type Day } from '../../journal/day.ts';
import type { RecordOf, SessionRecord } from '../../journal/records.ts';
import { STRONG_PAIN } from './strong-pain.ts';

/** The parts of the journal that hold numbers for pain. */
export interface PainEvidence {
	/** Newest first, as in `ResolvedJournal`. */
	readonly sessions: readonly SessionRecord[];
	/** By time of writing, newest first, as in `ResolvedJournal`. */
	readonly checkIns: readonly RecordOf<'check-in'>[];
}

/** A number for pain: 0 (none) to 10 (the worst that can be imagined). `null`: not answered, which is not 0. */
export type Pain = number | null;

/** Stored in a `check-in` under `skipped` if a question about pain was shown and not answered. */
export const SKIPPED = { today: 'pain', afterSession: 'pain-after' } as const;

/** The verdict of the pain rule on a session or a morning. */
export type PainVerdict = 'fine' | 'ease' | 'stop';

/** Pain rule of the clinical review, section 6: "Ease = up by 2. Stop = up by 3." */
const EASE_BY = 2;
const STOP_BY = 3;

/** The verdict on pain that went from `before` to `after`; null unless both were answered. */
export function verdictOf(before: Pain, after: Pain): PainVerdict | null {
	if (before === null || after === null) return null;
	if (after - before >= STOP_BY) return 'stop';
	return after - before >= EASE_BY ? 'ease' : 'fine';
}

/**
 * The pain before a session, with which the number after it is compared. If the session has no `painBefore`, this is
 * the last number given before it, at most `USUAL_DAYS` days earlier. Null if there is none.
 */
export function painBefore(evidence: PainEvidence, session: SessionRecord): Pain {
	if (session.painBefore !== undefined) return session.painBefore;
	const endMs = Date.parse(session.at);
	const from = addDays(session.day, -USUAL_DAYS);
	const earlier = answersIn(evidence).filter(
		({ day, epochMs }) => epochMs < endMs && day >= from && day <= session.day
	);
	return earlier.sort((a, b) => b.epochMs - a.epochMs)[0]?.pain ?? null;
}

/** A number older than this many days no longer shows the usual pain. */
const USUAL_DAYS = 2;

/** The verdict on a session; null if its pain, or the pain before it, was not answered. */
export function sessionVerdict(evidence: PainEvidence, session: SessionRecord): PainVerdict | null {
	return verdictOf(painBefore(evidence, session), session.painAfter ?? null);
}

/** Pain on the morning of `day`; null if it was not answered. */
export function morningPain({ checkIns }: Pick<PainEvidence, 'checkIns'>, day: Day): Pain {
	return checkIns.find((checkIn) => checkIn.day === day && checkIn.pain !== undefined)?.pain ?? null;
}

/** The last number of a morning before `day`, from `since` on; null if there is none. */
export function morningBefore({ checkIns }: PainEvidence, day: Day, since: Day): Pain {
	const earlier = checkIns.filter((one) => one.pain !== undefined && one.day >= since && one.day < day);
	const last = earlier.reduce<Day | null>(
		(newest, one) => (newest === null || one.day > newest ? one.day : newest),
		null
	);
	return last === null ? null : morningPain({ checkIns: earlier }, last);
}

/**
 * The verdict on a morning, compared with the last morning from `since` on that has a number. In a flare, pass its
 * first day, so that days without an answer may lie between. By default, `since` is the day before.
 */
export function morningVerdict(evidence: PainEvidence, day: Day, since = addDays(day, -1)): PainVerdict | null {
	return verdictOf(morningBefore(evidence, day, since), morningPain(evidence, day));
}

/** The day of the newest number from `from` to `today`, if that number is high and not of `today` itself; else null. */
export function lastStrongBefore(evidence: PainEvidence, from: Day, today: Day): Day | null {
	const answers = answersIn(evidence).filter(({ day }) => day >= from && day <= today);
	const [newest] = answers.sort((a, b) => b.epochMs - a.epochMs);
	return newest && newest.day < today && newest.pain >= STRONG_PAIN ? newest.day : null;
}

/** Outside a flare, pain is asked about once in this many days. */
const ASK_EVERY_DAYS = 7;

/**
 * Whether to ask about pain after a session on `today`: once a day in a flare, otherwise once a week. A question that
 * was shown and skipped counts as asked.
 */
export function isPainDueAfter(evidence: PainEvidence, today: Day, inFlare: boolean): boolean {
	const since = inFlare ? today : addDays(today, 1 - ASK_EVERY_DAYS);
	const asked = [
		...evidence.sessions.filter(({ painAfter }) => painAfter !== undefined),
		// In a flare, a morning number does not replace the number after a session.
		...evidence.checkIns.filter(
			({ pain, skipped }) =>
				skipped === SKIPPED.afterSession || (!inFlare && (pain !== undefined || skipped === SKIPPED.today))
		)
	];
	return !asked.some(({ day }) => day >= since && day <= today);
}

/**
 * Whether to ask about pain on Today: each day of a flare after its first, and on the day after a session whose pain
 * was answered, because the next morning shows how the back took it. Not after the person has answered or skipped this
 * question that day, or given a number after a session.
 */
export function isPainDueToday(evidence: PainEvidence, today: Day, flareFrom: Day | null): boolean {
	const isAsked = evidence.checkIns.some(({ day, pain, skipped }) => {
		return day === today && (pain !== undefined || skipped === SKIPPED.today);
	});
	if (isAsked || evidence.sessions.some(({ day, painAfter }) => day === today && painAfter !== undefined)) return false;
	if (flareFrom !== null) return flareFrom < today;
	const yesterday = addDays(today, -1);
	return evidence.sessions.some(({ day, painAfter }) => day === yesterday && painAfter !== undefined);
}

interface Answer {
	readonly day: Day;
	/** When it was given, or for a session, when the session ended. */
	readonly epochMs: number;
	readonly pain: number;
}

function answersIn({ sessions, checkIns }: PainEvidence): Answer[] {
	return [
		...checkIns.flatMap(({ day, at, pain }) => (pain === undefined ? [] : [{ day, epochMs: Date.parse(at), pain }])),
		...sessions.flatMap(({ day, at, painAfter }) =>
			painAfter === undefined ? [] : [{ day, epochMs: Date.parse(at), pain: painAfter }]
		)
	];
}

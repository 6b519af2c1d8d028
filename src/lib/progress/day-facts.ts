import { addDays, weekOf, type Day } from '../journal/day.ts';
import type { RecordOf, SessionRecord } from '../journal/records.ts';
import type { ResolvedJournal } from '../journal/resolve.ts';
import { sessionCounts } from '../journal/session-counts.ts';
import { streakOn, whyByDay, type DayReason } from '../journal/streak.ts';
import type { Millis } from '../routine/duration.ts';

/** What is known of one day. */
export interface DayFacts {
	readonly why: DayReason;
	/** Playing time of the day's sessions. */
	readonly playedMs: Millis;
	/** Minutes walked. */
	readonly walked: number;
}

/** The facts of any day, as of `today`. Reads the journal once, for many days. */
export function factsByDay(journal: ResolvedJournal, today: Day): (day: Day) => DayFacts {
	const whyOn = whyByDay(journal, today);
	const playedMs = sumByDay(journal.sessions, (session) => session.playedMs);
	const walked = sumByDay(journal.walks, ({ minutes }) => minutes);
	return (day) => ({ why: whyOn(day), playedMs: playedMs.get(day) ?? 0, walked: walked.get(day) ?? 0 });
}

function sumByDay<R extends { readonly day: Day }>(records: readonly R[], amountOf: (record: R) => number) {
	const sums = new Map<Day, number>();
	for (const record of records) sums.set(record.day, (sums.get(record.day) ?? 0) + amountOf(record));
	return sums;
}

/** Why a day counts or does not, with the details that the page names. */
export type Verdict =
	/** `name`: routine of a session of which at least half was done. */
	| { readonly why: 'session'; readonly name: string }
	| { readonly why: 'flare' }
	/** What paid for the rest day: the allowance of its own week, or days saved from earlier weeks. */
	| { readonly why: 'rest'; readonly from: 'week' | 'saved' }
	| { readonly why: 'unpaid-rest' }
	/** The day was lost on a journey across the date line, and does not break the streak. */
	| { readonly why: 'skipped' }
	/** `short`: routine of a session of which less than half was done. */
	| { readonly why: 'none'; readonly isToday: boolean; readonly short?: string };

/** `day` is not later than `today`. */
export function verdictOn(journal: ResolvedJournal, day: Day, today: Day): Verdict {
	const why = whyByDay(journal, today)(day);
	const ofDay = journal.sessions.filter((session) => session.day === day);
	if (why === 'session') return { why, name: ofDay.find(sessionCounts)?.routineName ?? '' };
	if (why === 'rest') return { why, from: payerOf(journal, day, today) };
	if (why !== 'none') return { why };
	if (day < today && isSkipped(journal, day)) return { why: 'skipped' };
	const [short] = ofDay;
	return { why, isToday: day === today, ...(short === undefined ? {} : { short: short.routineName }) };
}

/**
 * A rest day is charged to its own week first, then to banked days (`payRestDays`). This charges the week alone, with
 * nothing banked. If the day is then unpaid, a banked day paid for it. Rest days after `day` do not matter.
 */
function payerOf(journal: ResolvedJournal, day: Day, today: Day): 'week' | 'saved' {
	const monday = weekOf(day);
	const restDays = journal.restDays.filter((record) => record.day >= monday && record.day <= day);
	const sessions = journal.sessions.filter((session) => session.day >= monday);
	const alone = { ...journal, restDays, sessions, flares: [] };
	return whyByDay(alone, today)(day) === 'rest' ? 'week' : 'saved';
}

/** Whether the streak goes on across `day`, which does not count, to a session on the next day. */
function isSkipped(journal: ResolvedJournal, day: Day): boolean {
	const after = addDays(day, 1);
	const hasSession = journal.sessions.some((session) => session.day === after && sessionCounts(session));
	return hasSession && streakOn(journal, after).days > 1;
}

/** What the person did on a day and may take back. */
export type Done = SessionRecord | RecordOf<'walk'>;

/** The sessions, then the walks, each oldest first. */
export function doneOn({ sessions, walks }: Pick<ResolvedJournal, 'sessions' | 'walks'>, day: Day): Done[] {
	const oldestFirst = (records: readonly Done[]) => records.filter((record) => record.day === day).reverse();
	return [...oldestFirst(sessions), ...oldestFirst(walks)];
}

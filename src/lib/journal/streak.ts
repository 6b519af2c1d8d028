import {
	DEFAULT_DAY_BOUNDARY_MINUTES,
	dayNumber,
	dayOf,
	epochMsOf,
	mondayNumber,
	parseMoment,
	type Day
} from './day.ts';
import { startsOf, type DayStarts } from './day-starts.ts';
import type { Millis } from '../routine/duration.ts';
import type { FlareRecord, SessionRecord } from './records.ts';
import type { ResolvedJournal } from './resolve.ts';
import { sessionCounts } from './session-counts.ts';
import { DEFAULT_SETTINGS, settingValue, type SettingName, type Settings } from './settings.ts';

/** Maximum number of unused rest days that are saved for later weeks. */
export const MAX_BANKED_REST_DAYS = 3;

/**
 * A missing day was lost to travel if the UTC offsets of the sessions before and after it differ by at least this much.
 * The two sessions must also start less than `JOURNEY_MS` apart.
 */
const JOURNEY_OFFSET_MINUTES = 12 * 60;
const JOURNEY_MS: Millis = 48 * 3_600_000;

/**
 * Why a day counts or does not count: the first reason that applies. `unpaid-rest` (a rest day beyond the allowance)
 * and `none` do not count.
 */
export type DayReason = 'session' | 'flare' | 'rest' | 'unpaid-rest' | 'none';

export interface Streak {
	/** Days with a session that counts, in the run of consecutive counting days that ends today or yesterday. */
	readonly days: number;
	readonly bestDays: number;
	/** Consecutive weeks that reached their goal, ending this week or last. */
	readonly weeks: number;
	readonly bestWeeks: number;
	/** `done`: number of days this week that have a session that counts or are in a flare. */
	readonly week: { readonly done: number; readonly goal: number };
	/** Rest days still available: from this week's allowance, and banked from earlier weeks. */
	readonly rest: { readonly leftThisWeek: number; readonly banked: number };
	readonly isInFlare: boolean;
}

/** The basis of `streakOn` and `whyOn`. The sets contain `dayNumber`s, none later than today. */
interface Ledger {
	readonly sessions: ReadonlySet<number>;
	readonly flares: ReadonlySet<number>;
	readonly paid: ReadonlySet<number>;
	readonly unpaid: ReadonlySet<number>;
	/** Calendar days that this person's journeys skipped (see `daysSkipped`). They do not break the streak. */
	readonly skipped: ReadonlySet<number>;
	readonly rest: Streak['rest'];
}

/** The streak as of `today`. Records for later days do not count yet. */
export function streakOn(journal: ResolvedJournal, today: Day): Streak {
	const todayNumber = dayNumber(today);
	const thisMonday = mondayNumber(todayNumber);
	const ledger = ledgerOn(journal, todayNumber);
	const { sessions, flares, paid, skipped, rest } = ledger;
	const goalIn = settingByWeek(journal, 'weekGoal', todayNumber);

	const days = runs(ascending([...sessions, ...flares, ...paid, ...skipped]), 1, (day) => (sessions.has(day) ? 1 : 0));
	const doneIn = new Map<number, number>();
	for (const day of new Set([...sessions, ...flares])) {
		doneIn.set(mondayNumber(day), (doneIn.get(mondayNumber(day)) ?? 0) + 1);
	}
	const goodWeeks = [...doneIn].filter(([monday, done]) => done >= goalIn(monday)).map(([monday]) => monday);
	const weeks = runs(ascending(goodWeeks), 7, () => 1);
	return {
		days: currentOf(days, todayNumber - 1),
		bestDays: bestOf(days),
		weeks: currentOf(weeks, thisMonday - 7),
		bestWeeks: bestOf(weeks),
		week: { done: doneIn.get(thisMonday) ?? 0, goal: goalIn(thisMonday) },
		rest,
		isInFlare: flares.has(todayNumber)
	};
}

/** Why `day` counts, or does not, as of `today`. A day later than today does not count yet. */
export function whyOn(journal: ResolvedJournal, day: Day, today: Day): DayReason {
	return whyByDay(journal, today)(day);
}

/** Like `whyOn`, for many days at once, as in a calendar. */
export function whyByDay(journal: ResolvedJournal, today: Day): (day: Day) => DayReason {
	const ledger = ledgerOn(journal, dayNumber(today));
	return (day) => {
		const number = dayNumber(day);
		if (ledger.sessions.has(number)) return 'session';
		if (ledger.flares.has(number)) return 'flare';
		if (ledger.paid.has(number)) return 'rest';
		return ledger.unpaid.has(number) ? 'unpaid-rest' : 'none';
	};
}

/** Caches the last ledger of each journal: a page needs it several times, for the same day. */
const ledgers = new WeakMap<ResolvedJournal, { readonly today: number; readonly ledger: Ledger }>();

function ledgerOn(journal: ResolvedJournal, today: number): Ledger {
	const last = ledgers.get(journal);
	if (last?.today === today) return last.ledger;
	const ledger = newLedger(journal, today);
	ledgers.set(journal, { today, ledger });
	return ledger;
}

function newLedger(journal: ResolvedJournal, today: number): Ledger {
	const counting = journal.sessions.filter(sessionCounts);
	const older = journal.olderStarts ?? [];
	const sessions = reached(counting, today);
	for (const { day } of older) if (day <= today) sessions.add(day);
	const flares = flareDays(journal.flares, today);
	const logged = reached(journal.restDays, today);
	const claims = ascending([...logged].filter((day) => !sessions.has(day)));
	const firstDay = [...sessions, ...flares, ...logged].reduce((first, day) => Math.min(first, day), today);
	const skipped = daysSkipped(counting, older, today);
	return {
		sessions,
		flares,
		skipped,
		...payRestDays(claims, firstDay, today, settingByWeek(journal, 'restDaysPerWeek', today))
	};
}

/**
 * Calendar days that this person never had: they crossed the date line, or their country moved across it, as Samoa did
 * in 2011. One session of the day before and one of the day after are evidence enough. So adding a session to either
 * day never turns the skipped day into a gap again.
 */
function daysSkipped(counting: readonly SessionRecord[], older: readonly DayStarts[], today: number): Set<number> {
	const byDay = new Map<number, (SessionRecord | DayStarts)[]>();
	for (const one of [...older, ...counting]) {
		const day = 'startedAt' in one ? dayNumber(one.day) : one.day;
		const others = byDay.get(day);
		if (others === undefined) byDay.set(day, [one]);
		else others.push(one);
	}
	const skipped = new Set<number>();
	for (const [after, later] of byDay) {
		const day = after - 1;
		const earlier = byDay.get(day - 1);
		if (day <= today && !byDay.has(day) && earlier !== undefined && isJourney(earlier, later)) skipped.add(day);
	}
	return skipped;
}

/** Whether some session of `earlier` and some session of `later` lie on opposite sides of a journey. */
function isJourney(
	earlier: readonly (SessionRecord | DayStarts)[],
	later: readonly (SessionRecord | DayStarts)[]
): boolean {
	const arrivals = allStarts(later);
	return allStarts(earlier).some((from) =>
		arrivals.some((to) => {
			const isFar = Math.abs(to.offsetMinutes - from.offsetMinutes) >= JOURNEY_OFFSET_MINUTES;
			return isFar && to.firstMs - from.lastMs < JOURNEY_MS;
		})
	);
}

function allStarts(ofOneDay: readonly (SessionRecord | DayStarts)[]): DayStarts[] {
	const older = ofOneDay.filter((one): one is DayStarts => !('startedAt' in one));
	return [...older, ...startsOf(ofOneDay.filter((one) => 'startedAt' in one))];
}

/**
 * Charges each rest day in `claims` (ascending) to the allowance of its week or, if that is used up, to the bank.
 * `firstDay`: the first day in the journal; unused rest days are banked from its week on.
 */
function payRestDays(
	claims: readonly number[],
	firstDay: number,
	today: number,
	allowanceIn: (monday: number) => number
) {
	const paid = new Set<number>();
	const unpaid = new Set<number>();
	const thisMonday = mondayNumber(today);
	let banked = 0;
	let next = 0;
	for (let monday = mondayNumber(firstDay); ; monday += 7) {
		let leftThisWeek = allowanceIn(monday);
		for (let day = claims[next]; day !== undefined && day < monday + 7; day = claims[++next]) {
			if (leftThisWeek > 0) leftThisWeek--;
			else if (banked > 0) banked--;
			else {
				unpaid.add(day);
				continue;
			}
			paid.add(day);
		}
		if (monday >= thisMonday) return { paid, unpaid, rest: { leftThisWeek, banked } };
		banked = Math.min(MAX_BANKED_REST_DAYS, banked + leftThisWeek);
	}
}

function reached(records: readonly { day: Day }[], today: number): Set<number> {
	return new Set(records.map(({ day }) => dayNumber(day)).filter((day) => day <= today));
}

/**
 * Flare days count only if they are in the last fifty years. Each day costs computing time, and an imported file may
 * contain a flare that began in the year 0.
 */
const LONGEST_FLARE_DAYS = 50 * 366;

/** The days of all flares. Visits each day once, even if several flares contain it. */
function flareDays(flares: readonly FlareRecord[], today: number): Set<number> {
	const spans = flares.map(({ from, to }) => ({ from: dayNumber(from), to: to === undefined ? today : dayNumber(to) }));
	const days = new Set<number>();
	let next = today - LONGEST_FLARE_DAYS;
	for (const { from, to } of spans.sort((a, b) => a.from - b.from)) {
		for (next = Math.max(next, from); next <= Math.min(to, today); next++) days.add(next);
	}
	return days;
}

/**
 * Returns a function from a week's Monday to the setting's value on that week's Sunday. The newest record written by
 * that Sunday applies. The day of a record is computed with the day boundary of that time. So a later change of the
 * boundary does not move older records. A record stamped later than today, by a clock that ran ahead, counts as written
 * today.
 */
function settingByWeek<Name extends SettingName>(
	journal: ResolvedJournal,
	name: Name,
	today: number
): (monday: number) => Settings[Name] {
	const boundaries = (journal.settings.get('dayBoundaryMinutes') ?? []).map((record) => ({
		epochMs: epochMsOf(record.at),
		minutes: settingValue('dayBoundaryMinutes', record)
	}));
	const changes = (journal.settings.get(name) ?? []).map((record) => {
		const written = parseMoment(record.at);
		if (written === null) return { record, day: -Infinity };
		const boundary = boundaries.find(({ epochMs }) => epochMs <= written.epochMs)?.minutes;
		const day = dayNumber(dayOf(written, boundary ?? DEFAULT_DAY_BOUNDARY_MINUTES));
		return { record, day: Math.min(day, today) };
	});
	if (changes.length === 0) return () => DEFAULT_SETTINGS[name];
	return (monday) => settingValue(name, changes.find(({ day }) => day <= monday + 6)?.record);
}

interface Run {
	readonly last: number;
	readonly length: number;
}

/**
 * Splits `ascendingDays`, which may contain duplicates, into runs of days that are exactly `step` apart. A run's
 * `length` is the sum of `weigh` over its days.
 */
function runs(ascendingDays: readonly number[], step: number, weigh: (day: number) => number): Run[] {
	const found: { last: number; length: number }[] = [];
	for (const day of new Set(ascendingDays)) {
		const run = found.at(-1);
		if (run !== undefined && day === run.last + step) {
			run.last = day;
			run.length += weigh(day);
		} else found.push({ last: day, length: weigh(day) });
	}
	return found;
}

function currentOf(all: readonly Run[], earliestEnd: number): number {
	const run = all.at(-1);
	return run !== undefined && run.last >= earliestEnd ? run.length : 0;
}

function bestOf(all: readonly Run[]): number {
	return all.reduce((best, { length }) => Math.max(best, length), 0);
}

function ascending(numbers: readonly number[]): number[] {
	return [...numbers].sort((a, b) => a - b);
}

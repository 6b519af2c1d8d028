import { activitiesOf } from '../../journal/activities.ts';
import { addDays, daysBetween, type Day } from '../../journal/day.ts';
import type { ResolvedJournal } from '../../journal/resolve.ts';
import { MINUTE_MS } from '../../routine/duration.ts';
import { medianOf } from '../charts/pain-points.ts';
import { lastMondays, within } from '../charts/weeks.ts';

/** The parts of a report that a person can choose. */
export const REPORT_PARTS = ['sessions', 'pain', 'activities', 'flares', 'walks'] as const;
export type ReportPart = (typeof REPORT_PARTS)[number];

/** A median, 0–10, and the number of answers behind it. Null: no answer, which differs from 0. */
export type Median = { readonly median: number; readonly count: number } | null;

export interface ReportWeek {
	readonly monday: Day;
	readonly sessions: number;
	/** How many of the sessions were stopped before their end. */
	readonly stopped: number;
	readonly plannedMinutes: number;
	readonly playedMinutes: number;
	readonly painBefore: Median;
	readonly painAfter: Median;
	/** The median over the newest check-in of each day. */
	readonly painOfDay: Median;
	readonly walkMinutes: number;
	/** 0–7. */
	readonly flareDays: number;
}

export interface ReportActivity {
	readonly id: string;
	readonly name: string;
	/** The first and last rating of the period; null if there is none. A single rating is both. */
	readonly first: { readonly day: Day; readonly rating: number } | null;
	readonly last: { readonly day: Day; readonly rating: number } | null;
}

export interface ReportFlare {
	readonly from: Day;
	/** Null: still lasting. */
	readonly to: Day | null;
	readonly area: string | null;
}

/** Plain figures of a period. Nothing is judged. */
export interface Report {
	/** A Monday. */
	readonly from: Day;
	readonly to: Day;
	/** Oldest first. */
	readonly weeks: readonly ReportWeek[];
	readonly activities: readonly ReportActivity[];
	/** Flares that overlap the period, latest first. */
	readonly flares: readonly ReportFlare[];
}

/** The report of the last `count` weeks, up to and including `today`. */
export function reportOn(journal: ResolvedJournal, today: Day, count: number): Report {
	const mondays = lastMondays(today, count);
	const from = mondays[0] ?? today;
	const flares = flaresIn(journal.flares, from, today);
	return {
		from,
		to: today,
		weeks: mondays.map((monday) => weekOn(journal, monday, today, flares)),
		activities: activitiesOf(journal).map(({ id, name, ratings }) => {
			const ofPeriod = within(ratings, from, today);
			return { id, name, first: ofPeriod.at(-1) ?? null, last: ofPeriod[0] ?? null };
		}),
		flares
	};
}

/** The parts that have something to show, in order. */
export function partsIn({ weeks, activities, flares }: Report): ReportPart[] {
	const has: Record<ReportPart, boolean> = {
		sessions: weeks.some(({ sessions }) => sessions > 0),
		pain: weeks.some(({ painBefore, painAfter, painOfDay }) => painBefore ?? painAfter ?? painOfDay),
		activities: activities.some(({ last }) => last !== null),
		flares: flares.length > 0,
		walks: weeks.some(({ walkMinutes }) => walkMinutes > 0)
	};
	return REPORT_PARTS.filter((part) => has[part]);
}

function weekOn(journal: ResolvedJournal, monday: Day, today: Day, flares: readonly ReportFlare[]): ReportWeek {
	const sunday = addDays(monday, 6);
	const last = sunday < today ? sunday : today;
	const sessions = within(journal.sessions, monday, last);
	const minutes = (of: 'plannedMs' | 'playedMs') =>
		Math.round(sessions.reduce((sum, session) => sum + session[of], 0) / MINUTE_MS);
	return {
		monday,
		sessions: sessions.length,
		stopped: sessions.filter(({ outcome }) => outcome === 'stopped').length,
		plannedMinutes: minutes('plannedMs'),
		playedMinutes: minutes('playedMs'),
		painBefore: medianIn(sessions.map(({ painBefore }) => painBefore)),
		painAfter: medianIn(sessions.map(({ painAfter }) => painAfter)),
		painOfDay: medianIn(newestOfDays(within(journal.checkIns, monday, last))),
		walkMinutes: Math.round(within(journal.walks, monday, last).reduce((sum, walk) => sum + walk.minutes, 0)),
		flareDays: daysTouched(flares, monday, last)
	};
}

function newestOfDays(newestFirst: readonly { readonly day: Day; readonly pain?: number | undefined }[]): number[] {
	const byDay = new Map<Day, number>();
	for (const { day, pain } of newestFirst) if (pain !== undefined && !byDay.has(day)) byDay.set(day, pain);
	return [...byDay.values()];
}

function medianIn(numbers: readonly (number | undefined)[]): Median {
	const answered = numbers.filter((number) => number !== undefined);
	const median = medianOf(answered);
	return median === null ? null : { median, count: answered.length };
}

/** Flares that overlap the days from `from` to `to`, latest first. Overlapping records are merged into one flare. */
function flaresIn(flares: ResolvedJournal['flares'], from: Day, to: Day): ReportFlare[] {
	const touching = flares
		.filter((flare) => flare.from <= to && (flare.to ?? to) >= from)
		.sort((a, b) => (a.from < b.from ? -1 : 1));
	const merged: ReportFlare[] = [];
	for (const { from, to = null, area = null } of touching) {
		const before = merged.at(-1);
		if (before === undefined || (before.to !== null && before.to < from)) {
			merged.push({ from, to, area });
			continue;
		}
		const end = before.to === null || to === null ? null : to > before.to ? to : before.to;
		merged[merged.length - 1] = { from: before.from, to: end, area: before.area ?? area };
	}
	return merged.reverse();
}

function daysTouched(flares: readonly ReportFlare[], from: Day, to: Day): number {
	return flares.reduce((sum, flare) => {
		const first = flare.from > from ? flare.from : from;
		const last = flare.to !== null && flare.to < to ? flare.to : to;
		return sum + Math.max(0, daysBetween(first, last) + 1);
	}, 0);
}

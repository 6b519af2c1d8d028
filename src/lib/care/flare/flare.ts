import { addDays, daysBetween, type Day } from '../../journal/day.ts';
import type { FlareRecord } from '../../journal/records.ts';
import type { ResolvedJournal } from '../../journal/resolve.ts';
import type { BackState } from '../../routine/back-state.ts';
import { SAME_FLARE_DAYS } from '../relief.ts';

/** The parts of the journal that tell of flares. */
export type FlareEvidence = Pick<ResolvedJournal, 'flares' | 'checkIns'>;

/** Where it hurts. The neck and upper back have a plan of their own. */
export const FLARE_AREAS = ['low-back', 'neck'] as const;
export type FlareArea = (typeof FLARE_AREAS)[number];

/** A flare that lasts on the day in question. */
export interface Flare {
	/** The day it began. */
	readonly from: Day;
	/** Null until the person has said where it hurts. */
	readonly area: FlareArea | null;
	/**
	 * Its records: normally one. Two tabs or two devices may each have begun one. Empty if only "Seized up" answers
	 * tell of the flare.
	 */
	readonly records: readonly FlareRecord[];
}

/**
 * The flare that lasts on `today`; null if there is none. A flare that was ended today is over, although the whole day
 * still counts for the streak. Several records that last on `today` are one flare, which began on the earliest of their
 * days. A "Seized up" answer without a flare record counts as a flare for `SAME_FLARE_DAYS` more days.
 */
export function flareOn(evidence: FlareEvidence, today: Day): Flare | null {
	const records = evidence.flares.filter((record) => lasts(record, today));
	const [first] = records.map(({ from }) => from).sort();
	if (first === undefined) return untoldFlare(evidence, today);
	return { from: first < today ? first : today, area: areaOf(records), records };
}

/** A record may begin tomorrow, after a journey to the west or a corrected clock. Its flare lasts all the same. */
function lasts({ from, to, endedAt }: FlareRecord, today: Day): boolean {
	return from <= addDays(today, 1) && endedAt === undefined && (to === undefined || today < to);
}

/** Whole days since the flare began: 0 on its first day. */
export function daysInto({ from }: Pick<Flare, 'from'>, today: Day): number {
	return daysBetween(from, today);
}

/** How long after its end the app still mentions a flare: the six weeks in which most backs settle (NHS-EX). */
const LOOKED_BACK_DAYS = 42;

/** The flare that ended last, if that was in the last `LOOKED_BACK_DAYS` days; else null. */
export function lastEnded(
	{ flares }: FlareEvidence,
	today: Day
): { readonly to: Day; readonly area: FlareArea | null } | null {
	const from = addDays(today, -LOOKED_BACK_DAYS);
	const ended = flares.filter(({ to }) => to !== undefined && to <= today && to >= from);
	const [to] = ended
		.map((record) => record.to!)
		.sort()
		.reverse();
	return to === undefined ? null : { to, area: areaOf(ended) };
}

/** How long harder routines wait after a flare has ended (`exercises.md` section 0: no flare for about a week). */
const SETTLING_DAYS = 7;

/** The state of the back on `today`, for choosing routines: see `SAME_FLARE_DAYS` and `SETTLING_DAYS`. */
export function backStateOn(evidence: FlareEvidence, today: Day): BackState {
	if (flareOn(evidence, today) !== null) return 'flare';
	const past = evidence.flares.filter(({ from }) => from <= today);
	if (past.some(({ from }) => from >= addDays(today, -SAME_FLARE_DAYS))) return 'flare';
	return past.some(({ to }) => to !== undefined && to >= addDays(today, -SETTLING_DAYS)) ? 'settling' : 'settled';
}

/** The area of the newest record that names one. `records` are newest first. */
function areaOf(records: readonly FlareRecord[]): FlareArea | null {
	const named = records.map(({ area }) => area).find((area) => FLARE_AREAS.some((known) => known === area));
	return (named as FlareArea | undefined) ?? null;
}

/**
 * The flare known only from "Seized up" check-ins. Skips check-ins that a flare record covers: they belong to that
 * flare.
 */
function untoldFlare({ flares, checkIns }: FlareEvidence, today: Day): Flare | null {
	const days = checkIns
		.filter((checkIn) => checkIn.feeling === 'seized-up' && checkIn.day <= today)
		.filter((checkIn) => !flares.some((flare) => tells(flare, checkIn)))
		.map(({ day }) => day)
		.sort();
	const last = days.at(-1);
	if (last === undefined || last < addDays(today, -SAME_FLARE_DAYS)) return null;
	// Days that are at most `SAME_FLARE_DAYS` apart belong to one flare.
	const from = days.reduceRight((first, day) => (day >= addDays(first, -SAME_FLARE_DAYS) ? day : first), last);
	return { from, area: null, records: [] };
}

/**
 * Whether a flare record covers a "Seized up" check-in. A check-in made after the flare was ended begins another flare.
 */
function tells({ from, to, endedAt }: FlareRecord, { day, at }: { readonly day: Day; readonly at: string }): boolean {
	const isSaidBefore = endedAt === undefined || Date.parse(at) <= Date.parse(endedAt);
	return isSaidBefore && from <= day && (to === undefined || day <= to);
}

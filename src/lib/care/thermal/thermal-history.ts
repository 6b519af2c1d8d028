import { dayOf, parseMoment, epochMsOf } from '../../journal/day.ts';
import type { RecordOf } from '../../journal/records.ts';
import { MINUTE_MS, type Millis } from '../../routine/duration.ts';
import { isThermalKind, PROTOCOLS, type ThermalKind } from './protocols.ts';

export type ThermalRecord = RecordOf<'thermal'>;
export type Skin = NonNullable<ThermalRecord['skin']>;
export type Helps = NonNullable<ThermalRecord['helps']>;

const DAY_MS: Millis = 24 * 60 * MINUTE_MS;

/** What was used lately, as of one instant. Counted in instants, not days. */
export interface Recent {
	/** How often this kind was begun within the last 24 hours. */
	readonly count: number;
	/**
	 * When the next one may begin, in epoch milliseconds: after the gap, and once it is not one too many within 24 hours.
	 * Null if that is now.
	 */
	readonly notBeforeMs: Millis | null;
	/** Whether this kind was used as often as it may be in 24 hours. */
	readonly isEnough: boolean;
}

/**
 * The gap counts from the end of the last use of any kind. A record in the future, from a clock that was put back,
 * counts as one that has just ended.
 */
export function recentUse(kind: ThermalKind, records: readonly ThermalRecord[], nowMs: Millis): Recent {
	const { gap, perDay } = PROTOCOLS[kind];
	const begunMs = records
		.filter((record) => record.kind === kind && epochMsOf(record.startedAt) > nowMs - DAY_MS)
		.map((record) => Math.min(epochMsOf(record.startedAt), nowMs))
		.sort((a, b) => b - a);
	const lastMs = Math.max(...records.map((record) => Math.min(endMsOf(record), nowMs)), -Infinity);
	// The number falls below the limit when this one drops out of the last 24 hours.
	const limitingMs = begunMs[perDay - 1] ?? -Infinity;
	const notBeforeMs = Math.max(lastMs + gap * MINUTE_MS, limitingMs + DAY_MS);
	return {
		count: begunMs.length,
		notBeforeMs: notBeforeMs > nowMs ? notBeforeMs : null,
		isEnough: begunMs.length >= perDay
	};
}

/** When it came off, as far as is known: what was played is the least that it was on. */
function endMsOf({ startedAt, endedAt, playedMs }: ThermalRecord): Millis {
	return Math.max(epochMsOf(startedAt) + playedMs, endedAt === undefined ? -Infinity : epochMsOf(endedAt));
}

/** A timer rings on after its end. From this long after its hard stop, its use is asked about in other tabs too. */
const TIMED_MARGIN_MS: Millis = 5 * MINUTE_MS;

/**
 * The uses after which nobody has said how the skin was, and which began less than 24 hours ago or in the future: the
 * phone died, or the page was left. In the order of `records`. Left out is a use that another tab may still be timing:
 * `isElsewhere` tells whether another tab runs a session or a timer.
 */
export function unansweredUses(records: readonly ThermalRecord[], nowMs: Millis, isElsewhere: boolean) {
	return records.filter((record) => {
		if (record.skin !== undefined || !isThermalKind(record.kind)) return false;
		if (epochMsOf(record.startedAt) <= nowMs - DAY_MS) return false;
		return !(isElsewhere && mayBeTimed(record, record.kind, nowMs));
	});
}

/** Whether a timer may be running for it. A clock that was put back may have moved its start into the future. */
function mayBeTimed({ startedAt, endedAt }: ThermalRecord, kind: ThermalKind, nowMs: Millis): boolean {
	const awayMs = Math.abs(nowMs - epochMsOf(startedAt));
	return endedAt === undefined && awayMs <= PROTOCOLS[kind].hardStop * MINUTE_MS + TIMED_MARGIN_MS;
}

/**
 * The end of a use whose end was lost, as of an answer at `nowMs`: the last instant until which it was meant to be on,
 * as the answer may come hours later.
 */
export function lostEndMs(record: ThermalRecord, kind: ThermalKind, nowMs: Millis): Millis {
	const meantMs = record.plannedMs ?? PROTOCOLS[kind].hardStop * MINUTE_MS;
	return Math.min(nowMs, epochMsOf(record.startedAt) + Math.max(meantMs, record.playedMs));
}

/** Time since the use began, at least 0. */
export function sinceBegun({ startedAt }: ThermalRecord, nowMs: Millis): Millis {
	return Math.max(0, nowMs - epochMsOf(startedAt));
}

/**
 * Whether the skin was not normal after a use of any kind since it last was after this kind: hurt skin is as sensitive to
 * cold as to heat. `records`: newest first.
 */
export function wasSkinHurt(kind: ThermalKind, records: readonly ThermalRecord[]): boolean {
	const isTold = ({ skin }: ThermalRecord) => skin !== undefined;
	return (
		records.find((record) => isTold(record) && (record.kind === kind || record.skin === 'not-normal'))?.skin ===
		'not-normal'
	);
}

/**
 * Whether to ask if this kind helps: from the `reviewDay`th day on which it was used, until it has been answered once.
 */
export function isReviewDue(kind: ThermalKind, records: readonly ThermalRecord[], dayBoundaryMinutes: number): boolean {
	const used = records.filter((record) => record.kind === kind);
	if (used.some(({ helps }) => helps !== undefined)) return false;
	const days = used.flatMap(({ startedAt }) => {
		const moment = parseMoment(startedAt);
		return moment === null ? [] : [dayOf(moment, dayBoundaryMinutes)];
	});
	return new Set(days).size >= PROTOCOLS[kind].reviewDay;
}

import { dayOf, parseMoment, epochMsOf } from '../../journal/day.ts';
import type { RecordOf } from '../../journal/records.ts';
import { MINUTE_MS, type Millis } from '../../routine/duration.ts';
import { isThermalKind, PROTOCOLS, type ThermalKind } from './protocols.ts';

export type ThermalRecord = RecordOf<'thermal'>;
export type Skin = NonNullable<ThermalRecord['skin']>;
export type Helps = NonNullable<ThermalRecord['helps']>;

const DAY_MS: Millis = 24 * 60 * MINUTE_MS;

/** Recent uses at one instant. They are counted over the last 24 hours, not by calendar day. */
export interface Recent {
	/** How often this kind was begun within the last 24 hours. */
	readonly count: number;
	/**
	 * When the next use may begin, in epoch milliseconds: after the gap, and once the last 24 hours have room for
	 * another use. Null if it may begin now.
	 */
	readonly notBeforeMs: Millis | null;
	/** Whether this kind has reached its limit for 24 hours. */
	readonly isEnough: boolean;
}

/**
 * The gap counts from the end of the last use of any kind. A use in the future, after the clock was put back, counts as
 * one that has just ended.
 */
export function recentUse(kind: ThermalKind, records: readonly ThermalRecord[], nowMs: Millis): Recent {
	const { gap, perDay } = PROTOCOLS[kind];
	const begunMs = records
		.filter((record) => record.kind === kind && epochMsOf(record.startedAt) > nowMs - DAY_MS)
		.map((record) => Math.min(epochMsOf(record.startedAt), nowMs))
		.sort((a, b) => b - a);
	const lastMs = Math.max(...records.map((record) => Math.min(endMsOf(record), nowMs)), -Infinity);
	// The count falls below the limit when this use drops out of the last 24 hours.
	const limitingMs = begunMs[perDay - 1] ?? -Infinity;
	const notBeforeMs = Math.max(lastMs + gap * MINUTE_MS, limitingMs + DAY_MS);
	return {
		count: begunMs.length,
		notBeforeMs: notBeforeMs > nowMs ? notBeforeMs : null,
		isEnough: begunMs.length >= perDay
	};
}

/** When the pack came off, as far as is known. It was on for at least `playedMs`. */
function endMsOf({ startedAt, endedAt, playedMs }: ThermalRecord): Millis {
	return Math.max(epochMsOf(startedAt) + playedMs, endedAt === undefined ? -Infinity : epochMsOf(endedAt));
}

/** A timer keeps ringing after its end. Other tabs wait this long after the hard stop before they ask about its use. */
const TIMED_MARGIN_MS: Millis = 5 * MINUTE_MS;

/**
 * The uses without an answer about the skin that began less than 24 hours ago or in the future: the phone died, or the
 * page was left. In the order of `records`. Leaves out a use that another tab may still be timing. `isElsewhere`:
 * whether another tab runs a session or a timer.
 */
export function unansweredUses(records: readonly ThermalRecord[], nowMs: Millis, isElsewhere: boolean) {
	return records.filter((record) => {
		if (record.skin !== undefined || !isThermalKind(record.kind)) return false;
		if (epochMsOf(record.startedAt) <= nowMs - DAY_MS) return false;
		return !(isElsewhere && mayBeTimed(record, record.kind, nowMs));
	});
}

/** Whether a timer may still be running for this use. If the clock was put back, the start may be in the future. */
function mayBeTimed({ startedAt, endedAt }: ThermalRecord, kind: ThermalKind, nowMs: Millis): boolean {
	const awayMs = Math.abs(nowMs - epochMsOf(startedAt));
	return endedAt === undefined && awayMs <= PROTOCOLS[kind].hardStop * MINUTE_MS + TIMED_MARGIN_MS;
}

/**
 * The assumed end of a use whose end was not recorded. The answer about it, at `nowMs`, may come hours later, so this
 * is the planned end, or `nowMs` if that is earlier.
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
 * Whether the skin was hurt and has not recovered. It was hurt if any use, of cold or heat, left it not normal: hurt skin
 * is sensitive to both. It has recovered once a later use of this `kind` left it normal. `records`: newest first.
 */
export function wasSkinHurt(kind: ThermalKind, records: readonly ThermalRecord[]): boolean {
	const isTold = ({ skin }: ThermalRecord) => skin !== undefined;
	return (
		records.find((record) => isTold(record) && (record.kind === kind || record.skin === 'not-normal'))?.skin ===
		'not-normal'
	);
}

/** Whether to ask if this kind helps: from the `reviewDay`th day of use on, until the person has answered once. */
export function isReviewDue(kind: ThermalKind, records: readonly ThermalRecord[], dayBoundaryMinutes: number): boolean {
	const used = records.filter((record) => record.kind === kind);
	if (used.some(({ helps }) => helps !== undefined)) return false;
	const days = used.flatMap(({ startedAt }) => {
		const moment = parseMoment(startedAt);
		return moment === null ? [] : [dayOf(moment, dayBoundaryMinutes)];
	});
	return new Set(days).size >= PROTOCOLS[kind].reviewDay;
}

import { dayOf, parseMoment, epochMsOf } from '../../journal/day.ts';
import type { RecordOf } from '../../journal/records.ts';
import { MINUTE_MS, type Millis } from '../../routine/duration.ts';
import { PROTOCOLS, type ThermalKind } from './protocols.ts';

export type ThermalRecord = RecordOf<'thermal'>;
export type Skin = NonNullable<ThermalRecord['skin']>;
export type Helps = NonNullable<ThermalRecord['helps']>;

const DAY_MS: Millis = 24 * 60 * MINUTE_MS;

/** What was used lately, as of one instant. Counted in instants, not days. */
export interface Recent {
	/** How often this kind was begun within the last 24 hours. */
	readonly count: number;
	/** When the next one may begin, in epoch milliseconds; null if at least the gap has passed. */
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
	const count = records.filter((record) => {
		return record.kind === kind && epochMsOf(record.startedAt) > nowMs - DAY_MS;
	}).length;
	const lastMs = Math.max(...records.map((record) => Math.min(endMsOf(record), nowMs)), -Infinity);
	const notBeforeMs = lastMs + gap * MINUTE_MS;
	return { count, notBeforeMs: notBeforeMs > nowMs ? notBeforeMs : null, isEnough: count >= perDay };
}

/** When it came off, as far as is known: what was played is the least that it was on. */
function endMsOf({ startedAt, endedAt, playedMs }: ThermalRecord): Millis {
	return Math.max(epochMsOf(startedAt) + playedMs, endedAt === undefined ? -Infinity : epochMsOf(endedAt));
}

/**
 * The last use, if nobody has said how the skin was and it began less than 24 hours ago or in the future: the phone
 * died, or the page was left. Null otherwise. `records`: newest first.
 */
export function unanswered(records: readonly ThermalRecord[], nowMs: Millis): ThermalRecord | null {
	const [last] = records;
	if (last === undefined || last.skin !== undefined) return null;
	return epochMsOf(last.startedAt) > nowMs - DAY_MS ? last : null;
}

/** Time since the use began, at least 0. */
export function sinceBegun({ startedAt }: ThermalRecord, nowMs: Millis): Millis {
	return Math.max(0, nowMs - epochMsOf(startedAt));
}

/** Whether the skin was not normal after the last use of this kind. `records`: newest first. */
export function wasSkinHurt(kind: ThermalKind, records: readonly ThermalRecord[]): boolean {
	return records.find((record) => record.kind === kind && record.skin !== undefined)?.skin === 'not-normal';
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

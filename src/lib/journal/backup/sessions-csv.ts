import { dataMessages } from '#i18n/data-messages.ts';
import { MINUTE_MS, type Millis } from '../../routine/duration.ts';
import { printCsv, type Cell } from './csv.ts';
import type { SessionRecord } from '../records.ts';

/** Sessions as the text of a CSV file, one row each, in the given order. Minutes have at most two decimals. */
export function sessionsCsv(sessions: readonly SessionRecord[]): string {
	return printCsv([dataMessages.csvColumns, ...sessions.map(rowOf)]);
}

/** One cell for each of `csvColumns`. */
function rowOf(session: SessionRecord): Cell[] {
	return [
		session.day,
		session.startedAt,
		session.routineName,
		session.routine,
		minutes(session.plannedMs),
		minutes(session.playedMs),
		dataMessages.csvOutcome[session.outcome],
		session.painBefore ?? null,
		session.painAfter ?? null
	];
}

function minutes(ms: Millis): number {
	return Math.round((ms / MINUTE_MS) * 100) / 100;
}

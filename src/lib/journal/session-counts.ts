import type { SessionRecord } from './records.ts';

/**
 * Whether at least half of the planned time was played. The outcome is ignored: a stopped session can count, and a
 * session that was skipped to its end may not.
 */
export function sessionCounts({ playedMs, plannedMs }: Pick<SessionRecord, 'playedMs' | 'plannedMs'>): boolean {
	return playedMs * 2 >= plannedMs;
}

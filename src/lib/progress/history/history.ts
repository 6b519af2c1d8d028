import type { SessionRecord } from '../../journal/records.ts';

/** What to search for. Empty text matches everything. */
export interface HistoryQuery {
	/** Words of the routine's name, in any order; case and accents do not matter. */
	readonly name: string;
	/** `YYYY-MM`. */
	readonly month: string;
}

/**
 * The sessions that match, by day, newest first. Sessions of one day keep the order of `sessions`: latest start first.
 */
export function historyOf(sessions: readonly SessionRecord[], { name, month }: HistoryQuery): SessionRecord[] {
	const wanted = folded(name).split(/\s+/).filter(Boolean);
	return sessions
		.filter(({ day, routineName }) => {
			if (!day.startsWith(month)) return false;
			const found = wanted.length === 0 ? '' : folded(routineName);
			return wanted.every((word) => found.includes(word));
		})
		.sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
}

/** The months that have a session, as `YYYY-MM`, newest first. */
export function monthsOf(sessions: readonly Pick<SessionRecord, 'day'>[]): string[] {
	return [...new Set(sessions.map(({ day }) => day.slice(0, 7)))].sort().reverse();
}

function folded(text: string): string {
	return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

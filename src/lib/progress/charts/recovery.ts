import { daysBetween, type Day } from '../../journal/day.ts';
import type { FlareRecord } from '../../journal/records.ts';

/**
 * The average course of pain in people with new back pain, on a scale of 0–100, by weeks since it began. Source:
 * Menezes Costa 2012 (CMAJ 184:E613), 33 cohorts; exercises.md section 4, MC12.
 */
export const AVERAGE_PAIN = [
	{ week: 0, of100: 52 },
	{ week: 6, of100: 23 },
	{ week: 26, of100: 12 },
	{ week: 52, of100: 6 }
] as const;

/** The first day of the latest flare that began in the last 52 weeks; null if there is none. */
export function lastFlareStart(flares: readonly Pick<FlareRecord, 'from'>[], today: Day): Day | null {
	const starts = flares.map(({ from }) => from).filter((from) => from <= today && daysBetween(from, today) <= 52 * 7);
	return starts.length === 0 ? null : starts.reduce((latest, from) => (from > latest ? from : latest));
}

/** The average pain on 0–10, `days` after it began, interpolated between the points above. Null outside of them. */
export function averagePain(days: number): number | null {
	const week = days / 7;
	const next = AVERAGE_PAIN.findIndex((point) => point.week >= week);
	const [from, to] = [AVERAGE_PAIN[Math.max(0, next - 1)], AVERAGE_PAIN[next]];
	if (week < 0 || from === undefined || to === undefined) return null;
	const part = to.week === from.week ? 0 : (week - from.week) / (to.week - from.week);
	return (from.of100 + part * (to.of100 - from.of100)) / 10;
}

import { addDays, type Day } from '../journal/day.ts';
import type { SessionRecord } from '../journal/records.ts';

/**
 * Seizing up again within this many days belongs to the same flare. Within a flare, a screening stays valid for this
 * long.
 */
export const SAME_FLARE_DAYS = 7;

/** Places where a person whose back has seized up may be, each with the id of its relief routine. */
export const RELIEF = {
	bed: 'flare-floor',
	floor: 'flare-floor',
	upright: 'flare-upright',
	neck: 'flare-neck'
} as const;

export type Place = keyof typeof RELIEF;
/** In the order in which they are offered. */
export const RELIEF_PLACES = ['bed', 'floor', 'upright', 'neck'] as const satisfies readonly Place[];

/**
 * Routine id of the newest relief session in `sessions` (newest first). Null if that session was not finished, since
 * its routine may have hurt. Also null if the session is more than `SAME_FLARE_DAYS` days old.
 */
export function lastRelief(
	sessions: readonly Pick<SessionRecord, 'routine' | 'day' | 'outcome'>[],
	today: Day
): string | null {
	const ids: readonly string[] = Object.values(RELIEF);
	const last = sessions.find(({ routine }) => ids.includes(routine));
	return last?.outcome === 'finished' && last.day >= addDays(today, -SAME_FLARE_DAYS) ? last.routine : null;
}

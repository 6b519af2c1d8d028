import { addDays, type Day } from '../journal/day.ts';
import type { SessionRecord } from '../journal/records.ts';
import { SAME_FLARE_DAYS } from './screening.ts';

/** Where a person whose back has seized up can be, and the id of the routine that plays there. */
export const RELIEF = {
	bed: 'flare-floor',
	floor: 'flare-floor',
	upright: 'flare-upright'
} as const;

export type Place = keyof typeof RELIEF;
export const RELIEF_PLACES = ['bed', 'floor', 'upright'] as const satisfies readonly Place[];

/** Needs no choice and no change of position that hurts: for somebody in too much pain to move. */
export const FIRST_MINUTES = 'first-2-minutes';
/** Stays open while a sign waits for the same day's advice. */
export const BREATHING = 'breathe-5';

/**
 * Id of the relief routine of the newest of these sessions (newest first), if it was finished in the same flare; else
 * null: what was stopped may have hurt.
 */
export function lastRelief(
	sessions: readonly Pick<SessionRecord, 'routine' | 'day' | 'outcome'>[],
	today: Day
): string | null {
	const ids: readonly string[] = Object.values(RELIEF);
	const last = sessions.find(({ routine }) => ids.includes(routine));
	return last?.outcome === 'finished' && last.day >= addDays(today, -SAME_FLARE_DAYS) ? last.routine : null;
}

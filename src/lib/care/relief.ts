import { addDays, type Day } from '../journal/day.ts';
import type { SessionRecord } from '../journal/records.ts';

/** Seizing up again within this many days is the same flare; a screening counts for this long within a flare. */
export const SAME_FLARE_DAYS = 7;

/** Places where a person whose back has seized up may be, with the id of the relief routine for each place. */
export const RELIEF = {
	bed: 'flare-floor',
	floor: 'flare-floor',
	upright: 'flare-upright'
} as const;

export type Place = keyof typeof RELIEF;
export const RELIEF_PLACES = ['bed', 'floor', 'upright'] as const satisfies readonly Place[];

/** A routine for somebody in too much pain to move: it needs no choice, and no change of position that hurts. */
export const FIRST_MINUTES = 'first-2-minutes';
export const BREATHING = 'breathe-5';
export const WALKING = 'posture-walk';
/** Ids of the routines that are only breathing, a position of ease or walking. */
export const EASE: readonly string[] = [FIRST_MINUTES, BREATHING, WALKING];

/** Whether the back seized up on `today` or in the `SAME_FLARE_DAYS` days before it. */
export function isInFlare(
	checkIns: readonly { readonly day: Day; readonly feeling?: string | undefined }[],
	today: Day
): boolean {
	const from = addDays(today, -SAME_FLARE_DAYS);
	return checkIns.some(({ day, feeling }) => feeling === 'seized-up' && day >= from && day <= today);
}

/**
 * Id of the routine of the newest relief session in `sessions` (newest first), if that session was finished and is at
 * most `SAME_FLARE_DAYS` days old; null otherwise. A routine that was stopped may have hurt.
 */
export function lastRelief(
	sessions: readonly Pick<SessionRecord, 'routine' | 'day' | 'outcome'>[],
	today: Day
): string | null {
	const ids: readonly string[] = Object.values(RELIEF);
	const last = sessions.find(({ routine }) => ids.includes(routine));
	return last?.outcome === 'finished' && last.day >= addDays(today, -SAME_FLARE_DAYS) ? last.routine : null;
}

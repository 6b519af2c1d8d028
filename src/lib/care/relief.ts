import { addDays, type Day } from '../journal/day.ts';
import type { SessionRecord } from '../journal/records.ts';

/** A back that seized up again within this many days is still the same flare. Also how long a screening holds in one. */
export const SAME_FLARE_DAYS = 7;

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
export const BREATHING = 'breathe-5';
export const WALKING = 'posture-walk';
/** Ids of the routines that are only breathing, a position of ease or walking. */
export const EASE: readonly string[] = [FIRST_MINUTES, BREATHING, WALKING];

/** Whether the back seized up on `today` or within the days before it in which a flare still counts as going on. */
export function isInFlare(
	checkIns: readonly { readonly day: Day; readonly feeling?: string | undefined }[],
	today: Day
): boolean {
	const from = addDays(today, -SAME_FLARE_DAYS);
	return checkIns.some(({ day, feeling }) => feeling === 'seized-up' && day >= from && day <= today);
}

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

/**
 * The danger signs that "Before you start" asks about, numbered as in `screening` records. A number never changes its
 * meaning; a new sign gets a new number. Source: clinical review of November 2026, section 6.
 */
export const NOW_SIGNS = [1, 2, 3, 4, 5, 6] as const;
export const TODAY_SIGNS = [7, 8, 9, 10, 11, 12] as const;

/** This sign may mean a blood clot: the app suggests no walk until a clinician has checked the sign. */
export const SWOLLEN_LEG = 10 satisfies (typeof TODAY_SIGNS)[number];

export type NowSign = (typeof NOW_SIGNS)[number];
export type TodaySign = (typeof TODAY_SIGNS)[number];
export type Sign = NowSign | TodaySign;

/** `now`: call the emergency number. `today`: get medical advice on the same day. */
export type Urgency = 'now' | 'today';

export function isNowSign(sign: number): sign is NowSign {
	return NOW_SIGNS.some((one) => one === sign);
}

export function isSign(number: number): number is Sign {
	return isNowSign(number) || TODAY_SIGNS.some((one) => one === number);
}

/** Urgency of the most urgent of these signs; null if none of the numbers is a known sign. */
export function urgencyOf(items: readonly number[]): Urgency | null {
	const known = items.filter(isSign);
	if (known.length === 0) return null;
	return known.some(isNowSign) ? 'now' : 'today';
}

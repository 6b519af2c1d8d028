/**
 * Names for routines in the flare plan, by routine id. They replace names that mention days, because the plan may have
 * these routines on other days.
 */
export const planNames: Readonly<Partial<Record<string, string>>> = {
	'return-2-3': 'Gentle return, small moves',
	'return-4-7': 'Gentle return, a little more'
};

/**
 * Names of routines in the plan of a flare, by routine id, where their own name says other days than those on which the
 * plan has them.
 */
export const planNames: Readonly<Partial<Record<string, string>>> = {
	'return-2-3': 'Gentle return, small moves',
	'return-4-7': 'Gentle return, a little more'
};

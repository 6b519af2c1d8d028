import type { Problem } from '../lib/routine/problems.ts';

/** The moment of a fault of a pose, half way where it is between two; null for the whole. Laws name what is between in words alone. */
export function faultPlace({ pointer, message }: Problem): number | null {
	const [, moment] = /^\/pose\/frames\/(\d+)$/.exec(pointer) ?? [];
	if (moment !== undefined) return Number(moment);
	const [, before] = / between moments (\d+) and \d+$/.exec(message) ?? [];
	return before === undefined ? null : Number(before) + 0.5;
}

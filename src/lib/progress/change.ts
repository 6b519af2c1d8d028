import { daysBetween, type Day } from '../journal/day.ts';
import type { ChartDay } from './chart-days.ts';

/** How the last value of a chart compares with its first. */
export interface Change {
	/** The day of the first value. */
	readonly since: Day;
	readonly how: 'same' | 'easier' | 'harder';
}

/** Values less than a week apart are not compared: they go up and down from day to day. */
const LEAST_DAYS = 7;
/**
 * Pain, 0–10, must change by at least 2 points. A decrease must also be at least 30 % of the first value (exercises.md
 * section 4, OST08).
 */
const PAIN_POINTS = 2;
const PAIN_TENTHS = 3;
/**
 * The smallest change in one activity that is not chance: about 3 points (Stratford 1995; see `journal/activities.ts`).
 */
const ACTIVITY_POINTS = 3;

/** Null if there are not two values that are far enough apart in time. */
export function painChange(days: readonly ChartDay[]): Change | null {
	return changeIn(days, (was, is) => {
		if (is - was >= PAIN_POINTS) return 'harder';
		const isLess = was - is >= PAIN_POINTS && (was - is) * 10 >= was * PAIN_TENTHS;
		return isLess ? 'easier' : 'same';
	});
}

/** Null if there are not two values that are far enough apart in time. */
export function activityChange(days: readonly ChartDay[]): Change | null {
	return changeIn(days, (was, is) => {
		if (Math.abs(is - was) < ACTIVITY_POINTS) return 'same';
		return is > was ? 'easier' : 'harder';
	});
}

function changeIn(days: readonly ChartDay[], howFrom: (was: number, is: number) => Change['how']): Change | null {
	const valued = days.flatMap(({ day, value }) => (value === null ? [] : [{ day, value }]));
	const [first, last] = [valued[0], valued.at(-1)];
	if (first === undefined || last === undefined || daysBetween(first.day, last.day) < LEAST_DAYS) return null;
	return { since: first.day, how: howFrom(first.value, last.value) };
}

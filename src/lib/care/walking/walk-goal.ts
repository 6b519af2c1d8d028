import { dayNumber, mondayNumber, type Day } from '../../journal/day.ts';

/** A day's and a week's walking to aim for. */
export interface WalkGoal {
	/** Minutes on a day with a walk, in one go or in parts. A multiple of 5, from 10 to 30. */
	readonly minutes: number;
	/** Days with a walk, Monday to Sunday. From 3 to 5. */
	readonly days: number;
}

type Walks = readonly { readonly day: Day; readonly minutes: number }[];

/**
 * `exercises.md` section 2, flare plan, "After about 7 days, no flare": "build to 30 min, 5 days a week over months"
 * (WALK24, the WalkBack trial).
 */
const MOST: WalkGoal = { minutes: 30, days: 5 };
/**
 * Minutes: the lower end of "10–20 min" in the plan's row for days 4–7. Days: no source says how many to start with; 3
 * is our choice.
 */
const LEAST: WalkGoal = { minutes: 10, days: 3 };
/** The most that the minutes grow from one week to the next. The table gives no step; 5 is our choice. */
const STEP_MINUTES = 5;
/** Weeks that show what is usual. Two, so that the goal rises only every other week: from 10 to 30 in two months. */
const USUAL_WEEKS = 2;
/**
 * Steps from the least goal to the most. In this many weeks any goal can grow to the most, so older goals do not
 * matter.
 */
const STEPS = (MOST.minutes - LEAST.minutes) / STEP_MINUTES;

/**
 * The goal of the week of `today`, from the walks of the weeks before it. It stays the same all week. It is a little
 * more than the usual of the last two weeks, but at most 5 minutes more than the goal of the week before. It falls
 * with the usual, so that after a break it starts again where the person is.
 */
export function walkGoalOn(walks: Walks, today: Day): WalkGoal {
	const sums = minutesByDay(walks);
	const monday = mondayNumber(dayNumber(today));
	let { minutes } = LEAST;
	for (let weeksAgo = STEPS - 1; weeksAgo >= 0; weeksAgo--) {
		const aim = aimAfter(walkedBefore(sums, monday - 7 * weeksAgo));
		minutes = Math.min(minutes + STEP_MINUTES, aim);
	}
	const days = Math.floor(walkedBefore(sums, monday).length / USUAL_WEEKS) + 1;
	return { minutes, days: Math.min(MOST.days, Math.max(LEAST.days, days)) };
}

/** Days with a walk in the week of `today`, up to `today`. */
export function daysWalkedInWeek(walks: Walks, today: Day): number {
	const sums = minutesByDay(walks);
	const last = dayNumber(today);
	return walkedBetween(sums, mondayNumber(last), last + 1).length;
}

/**
 * The median of `walked`, rounded down to a multiple of `STEP_MINUTES`, plus one step; at least `LEAST`, at most
 * `MOST`.
 */
function aimAfter(walked: readonly number[]): number {
	const step = Math.floor(median(walked) / STEP_MINUTES) + 1;
	return Math.min(MOST.minutes, Math.max(LEAST.minutes, step * STEP_MINUTES));
}

/** 0 for no values. */
function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
	const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? upper;
	return (lower + upper) / 2;
}

function minutesByDay(walks: Walks): ReadonlyMap<number, number> {
	const sums = new Map<number, number>();
	for (const { day, minutes } of walks) {
		const number = dayNumber(day);
		sums.set(number, (sums.get(number) ?? 0) + minutes);
	}
	return sums;
}

/** Minutes of each day with a walk in the two weeks before a Monday. */
function walkedBefore(sums: ReadonlyMap<number, number>, monday: number): number[] {
	return walkedBetween(sums, monday - 7 * USUAL_WEEKS, monday);
}

/** Minutes of each day with a walk in `[from, to)`, in day numbers. */
function walkedBetween(sums: ReadonlyMap<number, number>, from: number, to: number): number[] {
	const days = Array.from({ length: to - from }, (_, index) => sums.get(from + index) ?? 0);
	return days.filter((minutes) => minutes > 0);
}

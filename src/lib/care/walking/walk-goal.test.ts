import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, weekOf } from '../../journal/day.ts';
import { MONDAY } from '../../journal/sample-records.ts';
import { daysWalkedInWeek, walkGoalOn } from './walk-goal.ts';

/** A walk `n` days after the Monday. */
const walkOn = (n: number, minutes: number) => ({ day: addDays(MONDAY, n), minutes });
/** A walk on each of the first `days` days of the week that begins `week` weeks after the Monday. */
const weekOfWalks = (week: number, days: number, minutes: number) =>
	Array.from({ length: days }, (_, n) => walkOn(7 * week + n, minutes));

const arbitraryWalks = fc.array(
	fc.record({ n: fc.integer({ min: 0, max: 80 }), minutes: fc.integer({ min: 1, max: 300 }) }),
	{ maxLength: 80 }
);
const arbitraryDay = fc.integer({ min: 0, max: 90 }).map((n) => addDays(MONDAY, n));

describe('the goal for walks', () => {
	it.each([
		['nothing yet', [], 10, 3],
		['a week of short walks', weekOfWalks(3, 3, 4), 10, 3],
		['a week of 10 minutes on three days', weekOfWalks(3, 3, 10), 15, 3],
		['a first week of long walks', weekOfWalks(3, 7, 60), 15, 4],
		['two weeks of 10 minutes', [...weekOfWalks(2, 4, 10), ...weekOfWalks(3, 4, 10)], 15, 5],
		['walks in parts', [...weekOfWalks(3, 3, 5), ...weekOfWalks(3, 3, 6)], 15, 3],
		['one long walk among short ones', [...weekOfWalks(3, 4, 5), walkOn(26, 90)], 10, 3],
		['months of long walks', [0, 1, 2, 3].flatMap((week) => weekOfWalks(week, 5, 45)), 30, 5],
		['two weeks without a walk, after months', [0, 1].flatMap((week) => weekOfWalks(week, 5, 30)), 10, 3],
		['walks of this week alone', weekOfWalks(4, 3, 60), 10, 3]
	])('after %s is right for the person', (_, walks, minutes, days) => {
		expect(walkGoalOn(walks, addDays(MONDAY, 30))).toEqual({ minutes, days });
	});

	it('rises to 30 minutes in two months for somebody who does just that, and no faster', () => {
		let walks = [walkOn(0, 10)];
		const goals = Array.from({ length: 9 }, (_, week) => {
			const { minutes, days } = walkGoalOn(walks, addDays(MONDAY, 7 * week));
			walks = [...walks, ...weekOfWalks(week, days, minutes).filter(({ day }) => day !== MONDAY)];
			return minutes;
		});
		expect(goals).toEqual([10, 15, 15, 20, 20, 25, 25, 30, 30]);
	});

	it('is 10 to 30 minutes on 3 to 5 days, whatever was stored', () => {
		fc.assert(
			fc.property(arbitraryWalks, arbitraryDay, (walks, today) => {
				const { minutes, days } = walkGoalOn(
					walks.map(({ n, minutes }) => walkOn(n, minutes)),
					today
				);
				expect([10, 15, 20, 25, 30]).toContain(minutes);
				expect([3, 4, 5]).toContain(days);
			})
		);
	});

	it('rises by at most 5 minutes from week to week, and stays the same within one', () => {
		fc.assert(
			fc.property(arbitraryWalks, arbitraryDay, (drawn, today) => {
				const walks = drawn.map(({ n, minutes }) => walkOn(n, minutes));
				const goal = walkGoalOn(walks, today);
				expect(walkGoalOn(walks, weekOf(today))).toEqual(goal);
				expect(walkGoalOn(walks, addDays(today, 7)).minutes).toBeLessThanOrEqual(goal.minutes + 5);
			})
		);
	});
});

it('counts the days with a walk from Monday to today', () => {
	const walks = [walkOn(6, 10), walkOn(7, 5), walkOn(7, 5), walkOn(9, 10), walkOn(10, 10)];
	expect(daysWalkedInWeek(walks, addDays(MONDAY, 9))).toBe(2);
});

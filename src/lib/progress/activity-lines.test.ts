import fc from 'fast-check';
import { expect, test } from 'vitest';
import { activitiesOf } from '../journal/activities.ts';
import { addDays } from '../journal/day.ts';
import { resolve } from '../journal/resolve.ts';
import { activityOn, arbitraryRecords, MONDAY, ratingOn } from '../journal/sample-records.ts';
import { activityLines } from './activity-lines.ts';
import { chartDays } from './chart-days.ts';

const TODAY = addDays(MONDAY, 50);
const ratedIn = (line: ReturnType<typeof activityLines>[number] | undefined) =>
	line?.days.flatMap(({ day, value }) => (value === null ? [] : [[day, value]]));

test('each activity has its own ratings, a 0 among them, and its change', () => {
	const records = [activityOn(0), ratingOn(1, 0), ratingOn(15, 3), activityOn(1, 'garden'), ratingOn(15, 9, { of: 1 })];
	const lines = activityLines(resolve(records), TODAY);
	expect(lines.map(({ name, change }) => [name, change?.how])).toEqual([
		['pick up my child', 'easier'],
		['garden', undefined]
	]);
	expect(lines.map(ratedIn)).toEqual([
		[
			[addDays(MONDAY, 1), 0],
			[addDays(MONDAY, 15), 3]
		],
		[[addDays(MONDAY, 15), 9]]
	]);
});

test('an activity without a rating in these weeks has a line without values', () => {
	const [line] = activityLines(resolve([activityOn(0), ratingOn(-30, 4), ratingOn(51, 4)]), TODAY);
	expect(ratedIn(line)).toEqual([]);
	expect(line?.change).toBeNull();
});

test('a line has every day of the chart once, and exactly the ratings of its activity', () => {
	fc.assert(
		fc.property(arbitraryRecords, (records) => {
			const journal = resolve(records);
			const lines = activityLines(journal, TODAY);
			const days = chartDays(TODAY);
			expect(lines.map(({ id }) => id)).toEqual(activitiesOf(journal).map(({ id }) => id));
			for (const [index, line] of lines.entries()) {
				expect(line.days.map(({ day }) => day)).toEqual(days);
				const ratings = activitiesOf(journal)[index]?.ratings ?? [];
				const shown = ratings.filter(({ day }) => days.includes(day)).map(({ day, rating }) => [day, rating]);
				expect(ratedIn(line)).toEqual(shown.reverse());
			}
		})
	);
});

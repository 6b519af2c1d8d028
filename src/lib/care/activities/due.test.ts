import { describe, expect, it, test } from 'vitest';
import { addDays } from '../../journal/day.ts';
import { resolve } from '../../journal/resolve.ts';
import { activityOn, MONDAY, noonOf, ratingOn, ulidAt } from '../../journal/sample-records.ts';
import type { JournalRecord } from '../../journal/records.ts';
import { isRatingDue } from './due.ts';

const TODAY = 100;
const rated = (daysAgo: number, of = 0) => ratingOn(TODAY - daysAgo, 0, { of });

describe('A rating is due every two weeks', () => {
	test.each<readonly [string, readonly JournalRecord[], boolean]>([
		['not without an activity', [], false],
		['for an activity that was never rated', [activityOn(0)], true],
		['not on the day of a rating, even one of 0', [activityOn(0), rated(0)], false],
		['not 13 days after it', [activityOn(0), rated(13)], false],
		['14 days after it', [activityOn(0), rated(14)], true],
		['by the newest rating', [activityOn(0), rated(40), rated(3)], false],
		['not counting a day that is still to come', [activityOn(0), rated(20), rated(-1)], true],
		['for each activity by its own ratings', [activityOn(0), rated(1), activityOn(1), rated(15, 1)], true],
		['not for ratings of an activity that is not in the journal', [rated(30)], false],
		[
			'not for an activity that is deleted',
			[activityOn(0), { v: 1, id: ulidAt(1), type: 'deletion', at: noonOf(1), of: activityOn(0).id }],
			false
		],
		[
			'not for a fourth activity, which is not asked about',
			[...[0, 1, 2].flatMap((n) => [activityOn(n), rated(1, n)]), activityOn(3)],
			false
		]
	])('%s', (_, records, due) => {
		expect(isRatingDue(resolve(records), addDays(MONDAY, TODAY))).toBe(due);
	});

	it('is due again after a correction that moves the rating back', () => {
		const back = addDays(MONDAY, TODAY - 14);
		const moved = { v: 1, id: ulidAt(1), type: 'correction', at: noonOf(TODAY), of: rated(1).id } as const;
		const records = [activityOn(0), rated(1), { ...moved, set: { day: back } }];
		expect(isRatingDue(resolve(records), addDays(MONDAY, TODAY))).toBe(true);
	});
});

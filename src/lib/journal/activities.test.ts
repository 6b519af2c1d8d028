import fc from 'fast-check';
import { expect, test } from 'vitest';
import { activitiesBeyond, activitiesOf } from './activities.ts';
import { previewText } from './backup/backup.ts';
import { addDays } from './day.ts';
import { entryOf } from './entries.ts';
import { printBackup } from './backup/print-backup.ts';
import type { JournalRecord, RecordOf } from './records.ts';
import { resolve } from './resolve.ts';
import { activityOn, arbitraryRecords, MONDAY, noonOf, ratingOn, ulidAt } from './sample-records.ts';

function deletion(n: number, of: string): RecordOf<'deletion'> {
	return { v: 1, id: ulidAt(n), type: 'deletion', at: noonOf(1), of };
}

function correction(of: string, set: Record<string, unknown>): RecordOf<'correction'> {
	return { v: 1, id: ulidAt(1), type: 'correction', at: noonOf(1), of, set };
}

const shown = (records: readonly JournalRecord[]) => activitiesOf(resolve(records));
const namesOf = (activities: readonly { readonly name: string }[]) => activities.map(({ name }) => name);

/** The records of a journal that held `existing` and has imported a backup of `records`. */
function imported(existing: readonly JournalRecord[], records: readonly JournalRecord[]): JournalRecord[] {
	const text = printBackup(records, { epochMs: 0, offsetMinutes: 0 });
	const preview = previewText(
		existing.map((record) => entryOf(record.id, record)),
		text
	);
	if (!preview.ok) throw new Error(JSON.stringify(preview.error));
	return [...existing, ...(preview.value.add as JournalRecord[])];
}

test('an activity is shown with its ratings, newest day first, and without those of others', () => {
	expect(shown([activityOn(0), ratingOn(14, 4), ratingOn(0, 0), ratingOn(28, 10), ratingOn(3, 5, { of: 1 })])).toEqual([
		{
			id: activityOn(0).id,
			name: 'pick up my child',
			ratings: [
				{ day: addDays(MONDAY, 28), rating: 10 },
				{ day: addDays(MONDAY, 14), rating: 4 },
				{ day: MONDAY, rating: 0 }
			]
		}
	]);
});

test('of two ratings on a day, the one written last counts', () => {
	const again = ratingOn(0, 0, { id: ulidAt(30_000), at: '2026-03-02T20:00:00.000+00:00' });
	for (const records of [
		[activityOn(0), ratingOn(0, 6), again],
		[again, ratingOn(0, 6), activityOn(0)]
	]) {
		expect(shown(records)[0]?.ratings).toEqual([{ day: MONDAY, rating: 0 }]);
	}
});

test('a correction renames an activity and changes a rating, within their limits', () => {
	const { id } = activityOn(0);
	expect(namesOf(shown([activityOn(0), correction(id, { name: 'sit through a film' })]))).toEqual([
		'sit through a film'
	]);
	expect(namesOf(shown([activityOn(0), correction(id, { name: 'x'.repeat(81) })]))).toEqual(['pick up my child']);
	const rated = [activityOn(0), ratingOn(0, 3)];
	const ratingAfter = (set: Record<string, unknown>) =>
		shown([...rated, correction(ratingOn(0, 3).id, set)])[0]?.ratings;
	expect(ratingAfter({ rating: 0 })).toEqual([{ day: MONDAY, rating: 0 }]);
	expect(ratingAfter({ rating: 11 })).toEqual([{ day: MONDAY, rating: 3 }]);
});

test('a deleted activity is not shown, its ratings stay in the journal, and an undo brings both back', () => {
	const records = [activityOn(0), ratingOn(0, 3), deletion(1, activityOn(0).id)];
	expect(shown(records)).toEqual([]);
	expect(resolve(records).activityRatings).toEqual([ratingOn(0, 3)]);
	expect(shown([...records, deletion(2, ulidAt(1))])[0]?.ratings).toHaveLength(1);
});

test('the oldest three are shown, whatever the order of the records; the others are listed separately', () => {
	const records = [4, 1, 0, 3, 2].map((n) => activityOn(n, `activity ${n}`));
	expect(namesOf(shown(records))).toEqual(['activity 0', 'activity 1', 'activity 2']);
	expect(namesOf(activitiesBeyond(resolve(records)))).toEqual(['activity 3', 'activity 4']);
	const removed = [...records, deletion(1, activityOn(1).id)];
	expect(namesOf(shown(removed))).toEqual(['activity 0', 'activity 2', 'activity 3']);
});

test('two devices’ activities and ratings add up when a backup of each is imported on the other', () => {
	const one = [activityOn(0), activityOn(1, 'garden'), ratingOn(0, 0), deletion(1, activityOn(1).id)];
	const other = [activityOn(2, '🚴 للعمل'), activityOn(3), activityOn(4), ratingOn(5, 7, { of: 2 })];
	const merged = imported(one, other);
	expect(merged).toHaveLength(8);
	expect(resolve(imported(other, one))).toEqual(resolve(merged));
	expect(namesOf(shown(merged))).toEqual(['pick up my child', '🚴 للعمل', 'pick up my child']);
	expect(shown(merged).map(({ ratings }) => ratings.map(({ rating }) => rating))).toEqual([[0], [7], []]);
	expect(activitiesBeyond(resolve(merged))).toHaveLength(1);
	expect(imported(merged, merged)).toEqual(merged);
});

test('every activity is either shown or beyond, and each of its days is one that was rated', () => {
	fc.assert(
		fc.property(arbitraryRecords, (records) => {
			const journal = resolve(records);
			const all = [...activitiesOf(journal), ...activitiesBeyond(journal)];
			expect(all.map(({ id }) => id).sort()).toEqual(journal.activities.map(({ id }) => id).sort());
			for (const { id, ratings } of all) {
				const rated = journal.activityRatings.filter(({ of }) => of === id);
				expect(new Set(ratings.map(({ day }) => day))).toEqual(new Set(rated.map(({ day }) => day)));
				expect(ratings.every(({ day, rating }) => rated.some((one) => one.day === day && one.rating === rating))).toBe(
					true
				);
			}
		})
	);
});

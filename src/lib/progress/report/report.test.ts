import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays } from '../../journal/day.ts';
import type { JournalRecord } from '../../journal/records.ts';
import { resolve } from '../../journal/resolve.ts';
import {
	activityOn,
	arbitraryRecords,
	checkInOn,
	flareOn,
	MONDAY,
	ratingOn,
	sessionOn,
	ulidAt
} from '../../journal/sample-records.ts';
import { printSheet } from './print-sheet.ts';
import { partsIn, REPORT_PARTS, reportOn } from './report.ts';
import { sheetOf } from './tables.ts';

/** A day in the fourth week from `MONDAY`. */
const TODAY = addDays(MONDAY, 24);
const report = (records: readonly JournalRecord[], weeks = 4) => reportOn(resolve(records), TODAY, weeks);
const walk = (n: number, minutes: number): JournalRecord => ({
	v: 1,
	id: ulidAt(40_000 + n),
	type: 'walk',
	at: '2026-03-02T12:00:00.000Z',
	day: addDays(MONDAY, n),
	minutes
});

it('counts what was planned and done by week, and what was stopped', () => {
	const { weeks } = report([
		sessionOn(0, { plannedMs: 600_000, playedMs: 240_000, outcome: 'stopped' }),
		sessionOn(6, { plannedMs: 300_000, playedMs: 300_000 }),
		sessionOn(7, { plannedMs: 60_000, playedMs: 60_000 }),
		sessionOn(25),
		sessionOn(-1)
	]);
	expect(
		weeks.map(({ sessions, stopped, plannedMinutes, playedMinutes }) => [
			sessions,
			stopped,
			plannedMinutes,
			playedMinutes
		])
	).toEqual([
		[2, 1, 15, 9],
		[1, 0, 1, 1],
		[0, 0, 0, 0],
		[0, 0, 0, 0]
	]);
});

it('has a column for sessions stopped early only if there is one', () => {
	const headOf = (records: readonly JournalRecord[]) => sheetOf(report(records), ['sessions'], '').tables[0]?.head;
	expect(headOf([sessionOn(0)])).not.toContain('Stopped early');
	expect(headOf([sessionOn(0), sessionOn(1, { outcome: 'stopped' })])).toContain('Stopped early');
});

it('keeps pain 0 apart from no answer', () => {
	const records = [
		sessionOn(0, { painBefore: 3, painAfter: 0 }),
		sessionOn(1, { painBefore: 0 }),
		checkInOn(8, { pain: 0 }),
		checkInOn(9, { feeling: 'stiff' })
	];
	const { weeks } = report(records);
	expect(weeks[0]).toMatchObject({
		painBefore: { median: 1.5, count: 2 },
		painAfter: { median: 0, count: 1 },
		painOfDay: null
	});
	expect(weeks[1]).toMatchObject({ painBefore: null, painAfter: null, painOfDay: { median: 0, count: 1 } });
	const [table] = sheetOf(report(records), ['pain'], '').tables;
	expect(table?.rows.map((row) => row.slice(1))).toEqual([
		['–', '1.5 (2)', '0 (1)'],
		['0 (1)', '–', '–'],
		['–', '–', '–'],
		['–', '–', '–']
	]);
});

it('counts the days of a flare once, although two records tell of it', () => {
	const { flares, weeks } = report([
		flareOn(-3, 1),
		{ ...flareOn(1, 8), id: ulidAt(9900) },
		flareOn(22),
		flareOn(-60, -20)
	]);
	expect(flares).toEqual([
		{ from: addDays(MONDAY, 22), to: null, area: null },
		{ from: addDays(MONDAY, -3), to: addDays(MONDAY, 8), area: null }
	]);
	expect(weeks.map(({ flareDays }) => flareDays)).toEqual([7, 2, 0, 3]);
});

it('shows the first and last rating of the period', () => {
	const { activities } = report([activityOn(0, 'garden'), ratingOn(-9, 1), ratingOn(2, 3), ratingOn(20, 6)]);
	expect(activities).toMatchObject([{ name: 'garden', first: { rating: 3 }, last: { rating: 6 } }]);
});

it.each([
	['nothing', [], []],
	['sessions without numbers', [sessionOn(0)], ['sessions']],
	['pain 0', [checkInOn(0, { pain: 0 })], ['pain']],
	['an activity that was not rated', [activityOn(0)], []],
	['all', [sessionOn(0, { painAfter: 1 }), activityOn(0), ratingOn(1, 0), flareOn(2), walk(3, 10)], [...REPORT_PARTS]],
	['walks of 0 minutes', [walk(0, 0)], []]
])('offers only what has something to show: %s', (_, records: JournalRecord[], parts) => {
	expect(partsIn(report(records))).toEqual(parts);
});

it('shows nothing that was not chosen', () => {
	const records = [
		sessionOn(0, { painAfter: 7, routineName: 'Secret name' }),
		activityOn(0, 'garden'),
		ratingOn(1, 4),
		flareOn(2, 5),
		walk(3, 17)
	];
	const file = (parts: readonly (typeof REPORT_PARTS)[number][]) => printSheet(sheetOf(report(records), parts, ''));
	expect(file(['sessions'])).not.toMatch(/garden|Pain|flare|Flare|Walking|Secret name/);
	expect(file(['walks'])).toMatch(/17/);
	expect(file(['walks'])).not.toMatch(/Sessions|garden|Pain|flare|Flare/);
	expect(file([])).not.toContain('<table');
	const everything = file(REPORT_PARTS);
	for (const shown of ['garden', 'Pain after', 'Flares', 'Walking', 'Sessions']) expect(everything).toContain(shown);
	expect(everything).not.toContain('Secret name');
});

it('writes what was typed as text, never as markup', () => {
	const records = [activityOn(0, '<img src=x onerror=alert(1)>'), ratingOn(1, 4)];
	const file = printSheet(sheetOf(report(records), ['activities'], '  "A & B" </p><script>  '));
	expect(file).toContain('&lt;img src=x');
	expect(file).toContain('&quot;A &amp; B&quot; &lt;/p&gt;&lt;script&gt;');
	expect(file).not.toMatch(/<img|<script|https?:/);
});

it('has a row for each week and at most seven flare days in one, whatever the journal holds', () => {
	fc.assert(
		fc.property(arbitraryRecords, fc.constantFrom(4, 8, 12), (records, weeks) => {
			const made = reportOn(resolve(records), TODAY, weeks);
			expect(made.weeks).toHaveLength(weeks);
			for (const { flareDays, stopped, sessions } of made.weeks) {
				expect(flareDays).toBeGreaterThanOrEqual(0);
				expect(flareDays).toBeLessThanOrEqual(7);
				expect(stopped).toBeLessThanOrEqual(sessions);
			}
			expect(() => printSheet(sheetOf(made, partsIn(made), ''))).not.toThrow();
		})
	);
});

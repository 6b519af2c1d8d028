import { reportMessages as words } from '#i18n/progress/report-messages.ts';
import type { Median, Report, ReportPart, ReportWeek } from './report.ts';

/** A table of the report, as text: the page and the file show the same. */
export interface ReportTable {
	readonly title: string;
	readonly head: readonly string[];
	/** The first cell of a row is its heading. */
	readonly rows: readonly (readonly string[])[];
	readonly notes: readonly string[];
}

export interface ReportSheet {
	readonly title: string;
	readonly span: string;
	/** What the person typed; '' if nothing. */
	readonly note: string;
	readonly tables: readonly ReportTable[];
	readonly flares: { readonly title: string; readonly lines: readonly string[] } | null;
	readonly made: string;
}

/** With more, the report would not fit on one page. */
const MOST_FLARES = 5;

/** The report in words, with the chosen parts only. */
export function sheetOf(report: Report, chosen: readonly ReportPart[], note: string): ReportSheet {
	const has = (part: ReportPart) => chosen.includes(part);
	const tables = [weekTable(report, has), has('activities') ? activityTable(report) : null];
	return {
		title: words.heading,
		span: words.span(report.from, report.to),
		note: note.trim(),
		tables: tables.filter((table) => table !== null),
		flares: has('flares') ? { title: words.flares, lines: flareLines(report) } : null,
		made: words.made(report.to)
	};
}

interface Column {
	readonly part: ReportPart;
	readonly head: string;
	readonly cell: (week: ReportWeek) => string;
	readonly sum?: (weeks: readonly ReportWeek[]) => string;
}

const total = (weeks: readonly ReportWeek[], of: (week: ReportWeek) => number) =>
	weeks.reduce((sum, week) => sum + of(week), 0);
const median = (value: Median) => (value === null ? words.none : words.median(value.median, value.count));
const summed = (part: ReportPart, head: string, of: (week: ReportWeek) => number): Column => ({
	part,
	head,
	cell: (week) => String(of(week)),
	sum: (weeks) => String(total(weeks, of))
});

/** Left out if no session was stopped early. */
const STOPPED = summed('sessions', words.stopped, ({ stopped }) => stopped);

const COLUMNS: readonly Column[] = [
	summed('sessions', words.done, ({ sessions }) => sessions),
	STOPPED,
	summed('sessions', words.plannedMinutes, ({ plannedMinutes }) => plannedMinutes),
	summed('sessions', words.playedMinutes, ({ playedMinutes }) => playedMinutes),
	{ part: 'pain', head: words.checkIn, cell: ({ painOfDay }) => median(painOfDay) },
	{ part: 'pain', head: words.before, cell: ({ painBefore }) => median(painBefore) },
	{ part: 'pain', head: words.after, cell: ({ painAfter }) => median(painAfter) },
	summed('walks', words.walks, ({ walkMinutes }) => walkMinutes),
	summed('flares', words.flareDays, ({ flareDays }) => flareDays)
];

function weekTable({ weeks }: Report, has: (part: ReportPart) => boolean): ReportTable | null {
	const isStopped = has('sessions') && weeks.some(({ stopped }) => stopped > 0);
	const columns = COLUMNS.filter((column) => has(column.part) && (column !== STOPPED || isStopped));
	if (columns.length === 0) return null;
	const rows = weeks.map((week) => [words.weekOf(week.monday), ...columns.map(({ cell }) => cell(week))]);
	const sums = [words.total, ...columns.map(({ sum }) => sum?.(weeks) ?? '')];
	return {
		title: words.weekTable,
		head: [words.week, ...columns.map(({ head }) => head)],
		rows: columns.some(({ sum }) => sum) ? [...rows, sums] : rows,
		notes: [...(has('pain') ? [words.painNote] : []), ...(isStopped ? [words.stoppedNote] : [])]
	};
}

function activityTable({ activities, to }: Report): ReportTable {
	const rating = (value: Report['activities'][number]['last']) =>
		value === null ? words.unrated : words.rating(value.rating, value.day, to);
	return {
		title: words.activities,
		head: [words.activity, words.first, words.last],
		rows: activities.map(({ name, first, last }) => [name, rating(first), rating(last)]),
		notes: [words.activityNote]
	};
}

function flareLines({ flares, to: today }: Report): string[] {
	const lines = flares.slice(0, MOST_FLARES).map(({ from, to, area }) => {
		const known = area === 'low-back' || area === 'neck' ? area : null;
		return words.flare(from, to, known, today);
	});
	const beyond = flares.length - lines.length;
	return beyond > 0 ? [...lines, words.more(beyond)] : lines;
}

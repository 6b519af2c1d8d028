import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { dataMessages } from '../../i18n/en/data-messages.ts';
import { printCsv, textOfCell, type Cell } from './csv.ts';
import { sessionOn } from '../sample-records.ts';
import { sessionsCsv } from './sessions-csv.ts';

/** Parses CSV as RFC 4180 defines it, character by character, without any code of the printer. */
function parseCsv(text: string): string[][] {
	const rows: string[][] = [];
	let row: string[] = [];
	let cell = '';
	let isQuoted = false;
	for (let at = 0; at < text.length; at++) {
		const character = text[at];
		if (isQuoted) {
			if (character !== '"') cell += character;
			else if (text[at + 1] === '"') cell += text[++at];
			else isQuoted = false;
		} else if (character === '"') isQuoted = true;
		else if (character === ',') {
			row.push(cell);
			cell = '';
		} else if (character === '\r' && text[at + 1] === '\n') {
			rows.push([...row, cell]);
			[row, cell] = [[], ''];
			at++;
		} else cell += character;
	}
	expect([row, cell, isQuoted], 'the last row ends with CRLF').toEqual([[], '', false]);
	return rows;
}

describe('a cell', () => {
	it.each<[what: string, cell: Cell, printed: string]>([
		['plain text', 'Desk break', 'Desk break'],
		['nothing', null, ''],
		['an empty text', '', ''],
		['a comma', 'neck, left', '"neck, left"'],
		['quotes', 'the "good" side', '"the ""good"" side"'],
		['a line break', 'one\ntwo', '"one\ntwo"'],
		['a formula', '=1+1', "'=1+1"],
		['a formula with a comma', '=HYPERLINK("x","y")', `"'=HYPERLINK(""x"",""y"")"`],
		['a plus', '+44 20', "'+44 20"],
		['a minus', '-cmd', "'-cmd"],
		['an at sign', '@SUM(A1)', "'@SUM(A1)"],
		['a tab', '\t=1', "'\t=1"],
		['a carriage return', '\r=1', `"'\r=1"`],
		['a sign that is not first', 'a=1', 'a=1'],
		['a negative number', -0.5, '-0.5'],
		['a decimal', 2.95, '2.95'],
		['a large number', 1_234_567, '1234567'],
		['no number', Number.NaN, ''],
		['other letters', 'Rücken 背中', 'Rücken 背中']
	])('with %s', (_, cell, printed) => {
		expect(printCsv([[cell, 'end']])).toBe(`\uFEFF${printed},end\r\n`);
	});
});

const cells = fc.oneof(
	fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '"', ',', "'", 'a', 'é', '🐕') }),
	fc.double({ noNaN: true, noDefaultInfinity: true }),
	fc.constant(null)
);

test('what is printed reads back as the same cells', () => {
	fc.assert(
		fc.property(fc.array(fc.array(cells, { minLength: 1, maxLength: 5 }), { maxLength: 5 }), (rows) => {
			const printed = printCsv(rows);
			expect(printed.startsWith('\uFEFF')).toBe(true);
			expect(parseCsv(printed.slice(1))).toEqual(rows.map((row) => row.map(textOfCell)));
		})
	);
});

test('no text that is printed can run as a formula', () => {
	const risky = fc
		.tuple(fc.constantFrom('', '=', '+', '-', '@', '\t', '\r'), fc.string())
		.map((parts) => parts.join(''));
	fc.assert(fc.property(risky, (text) => !/^[=+\-@\t\r]/.test(textOfCell(text))));
});

test('sessions are rows below their columns', () => {
	const csv = sessionsCsv([
		sessionOn(0, { routineName: '=cmd', plannedMs: 177_000, playedMs: 90_500, outcome: 'stopped', painAfter: 0 }),
		sessionOn(1, { painBefore: 4 })
	]);
	const [columns, first, second] = parseCsv(csv.slice(1));
	expect(columns).toEqual(dataMessages.csvColumns);
	const at = sessionOn(0).startedAt;
	expect(first).toEqual(['2026-03-02', at, "'=cmd", 'desk-1', '2.95', '1.51', 'stopped', '', '0']);
	expect(second).toEqual(['2026-03-03', sessionOn(1).startedAt, 'Desk break', 'desk-1', '1', '1', 'finished', '4', '']);
});

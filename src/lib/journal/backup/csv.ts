/** A cell of a table. `null` is an empty cell. */
export type Cell = string | number | null;

/** Excel takes a file without it for one in the computer's old code page, and shows `é` as two letters. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * The text of a CSV file (RFC 4180): CRLF after each row, quotes where a cell needs them, a byte order mark first. A
 * number has a decimal point, whatever the language of the device.
 */
export function printCsv(rows: readonly (readonly Cell[])[]): string {
	return BYTE_ORDER_MARK + rows.map((row) => `${row.map(printCell).join(',')}\r\n`).join('');
}

/**
 * The text that stands in the file for a cell, before quotes. Spreadsheets run text that begins with `=`, `+`, `-`, `@`,
 * a tab or a carriage return as a formula: an apostrophe before it makes it plain text. Numbers stay as they are.
 */
export function textOfCell(cell: Cell): string {
	if (cell === null) return '';
	if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
	return /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
}

function printCell(cell: Cell): string {
	const text = textOfCell(cell);
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

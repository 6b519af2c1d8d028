/** A cell of a table. `null` is an empty cell. */
export type Cell = string | number | null;

/** Without it, Excel reads the file in the computer's legacy code page and shows `é` as two characters. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * The text of a CSV file (RFC 4180): CRLF after each row, quotes where a cell needs them, a byte order mark first.
 * Numbers always have a decimal point, whatever the language of the device.
 */
export function printCsv(rows: readonly (readonly Cell[])[]): string {
	return BYTE_ORDER_MARK + rows.map((row) => `${row.map(printCell).join(',')}\r\n`).join('');
}

/**
 * The text of a cell in the file, before quoting. Spreadsheets run text that begins with `=`, `+`, `-`, `@`, a tab or a
 * carriage return as a formula, so such text gets an apostrophe in front. Numbers stay as they are.
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

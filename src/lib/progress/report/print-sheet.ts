import { reportMessages } from '#i18n/progress/report-messages.ts';
import type { ReportSheet, ReportTable } from './tables.ts';

/** The report as a self-contained HTML file: no scripts, no links. */
export function printSheet({ title, span, note, tables, flares, made }: ReportSheet): string {
	const body = [
		`<h1>${escaped(title)}</h1>`,
		`<p>${escaped(span)}</p>`,
		...(note === '' ? [] : [`<p dir="auto" class="note">${escaped(note)}</p>`]),
		...tables.map(printTable),
		...(flares === null
			? []
			: [
					`<h2>${escaped(flares.title)}</h2>`,
					`<ul>${flares.lines.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>`
				]),
		`<p class="small">${escaped(made)}</p>`
	];
	return `<!doctype html>
<html lang="${escaped(reportMessages.language)}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(`${title}, ${span}`)}</title>
<style>${STYLE}</style>
${body.join('\n')}
</html>
`;
}

const STYLE = [
	'@page{size:A4;margin:15mm}',
	'body{font:15px/1.4 system-ui,sans-serif;max-width:48rem;margin:1.5rem auto;padding:0 1rem;color:#000;background:#fff}',
	'h1{font-size:1.5rem;margin:0}h2{font-size:1.1rem;margin:1.2rem 0 .3rem}p{margin:.3rem 0}',
	'.note{font-weight:bold;white-space:pre-line;overflow-wrap:anywhere}.small{font-size:.85rem}',
	'table{width:100%;border-collapse:collapse}th,td{padding:.2rem .4rem;border-bottom:1px solid #999;text-align:left;vertical-align:top;overflow-wrap:anywhere}',
	'ul{margin:.3rem 0;padding-left:1.2rem}',
	'@media print{body{margin:0;padding:0;font-size:10.5pt}}'
].join('');

function printTable({ title, head, rows, notes }: ReportTable): string {
	const row = ([first = '', ...cells]: readonly string[]) =>
		`<tr><th scope="row" dir="auto">${escaped(first)}</th>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`;
	return [
		`<h2>${escaped(title)}</h2>`,
		`<table><thead><tr>${head.map((cell) => `<th scope="col">${escaped(cell)}</th>`).join('')}</tr></thead>`,
		`<tbody>${rows.map(row).join('')}</tbody></table>`,
		...notes.map((note) => `<p class="small">${escaped(note)}</p>`)
	].join('\n');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
	return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');
}

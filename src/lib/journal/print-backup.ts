import type { Moment } from './calendar.ts';
import { isoWithOffset } from './day.ts';

/**
 * A backup file's text. `records` come out as they went in, whatever they are, as far as JSON can say it: each on a line of
 * its own, without indents, which would make half as much again of it.
 */
export function printBackup(records: readonly unknown[], exportedAt: Moment): string {
	const envelope = { app: 'homestretch', kind: 'backup', version: 1, exportedAt: isoWithOffset(exportedAt) };
	const lines = records.map((record) => JSON.stringify(record) ?? 'null');
	return `${JSON.stringify(envelope).slice(0, -1)},"records":[\n${lines.join(',\n')}\n]}\n`;
}

import type { Moment } from '../calendar.ts';
import { isoWithOffset } from '../day.ts';

/**
 * The text of a backup file, with one record per line. Records are written unchanged, as far as JSON can express them.
 * There is no indentation: it would make the file half as large again.
 */
export function printBackup(records: readonly unknown[], exportedAt: Moment): string {
	const envelope = { app: 'homestretch', kind: 'backup', version: 1, exportedAt: isoWithOffset(exportedAt) };
	const lines = records.map((record) => JSON.stringify(record) ?? 'null');
	return `${JSON.stringify(envelope).slice(0, -1)},"records":[\n${lines.join(',\n')}\n]}\n`;
}

import type { Moment } from './calendar.ts';
import { isoWithOffset } from './day.ts';

/**
 * The text of a backup file. `records` are written unchanged, whatever they are, as far as JSON can express them: one
 * per line and without indentation, which would add half as much again to the size.
 */
export function printBackup(records: readonly unknown[], exportedAt: Moment): string {
	const envelope = { app: 'homestretch', kind: 'backup', version: 1, exportedAt: isoWithOffset(exportedAt) };
	const lines = records.map((record) => JSON.stringify(record) ?? 'null');
	return `${JSON.stringify(envelope).slice(0, -1)},"records":[\n${lines.join(',\n')}\n]}\n`;
}

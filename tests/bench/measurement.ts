/** One row of the bench's table. */
export interface Measurement {
	name: string;
	value: number;
	/** `ratio` is dimensionless. */
	unit: 'bytes' | 'ms' | 'ratio';
	/** Maximum for `value`; a measurement without a limit is for information only. */
	limit?: number;
	/** Breakdown of the value, to help reduce it. */
	details?: readonly { name: string; value: number }[];
}

export function isMissed({ value, limit }: Measurement): boolean {
	return limit !== undefined && value > limit;
}

/** For each measurement of a subject, the attempt with the smaller value. */
export function leastOf(first: readonly Measurement[], second: readonly Measurement[]): Measurement[] {
	return first.map((one, at) => {
		const other = second[at];
		return other !== undefined && other.value < one.value ? other : one;
	});
}

/** Columns are as wide as their widest cell; details are printed only for measurements that missed their limit. */
export function printTable(measurements: readonly Measurement[]): string {
	const cells = [
		['', 'measured', 'limit', ''],
		...measurements.map((measurement) => [
			measurement.name,
			inUnit(measurement.value, measurement.unit),
			measurement.limit === undefined ? '' : inUnit(measurement.limit, measurement.unit),
			measurement.limit === undefined ? '' : isMissed(measurement) ? 'MISSED' : 'ok'
		])
	];
	const widths = [0, 1, 2, 3].map((column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
	const lines = cells.map((row) =>
		row
			.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
			.join('  ')
			.trimEnd()
	);
	return [...lines, ...measurements.filter(isMissed).flatMap(detailLines)].join('\n');
}

function detailLines({ name, unit, details = [] }: Measurement): string[] {
	return ['', `${name}, in parts:`, ...details.map((part) => `  ${inUnit(part.value, unit)}  ${part.name}`)];
}

/** KB is 1024 bytes here, as in the project's limits; the exact bytes are printed too. */
function inUnit(value: number, unit: Measurement['unit']): string {
	if (unit === 'ratio') return value.toFixed(3);
	const whole = Math.round(value).toLocaleString('en-GB');
	return unit === 'ms' ? `${whole} ms` : `${whole} B = ${(value / 1024).toFixed(1)} KB`;
}

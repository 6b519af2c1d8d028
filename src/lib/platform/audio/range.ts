/** First and last byte, both included. */
export interface ByteRange {
	readonly from: number;
	readonly to: number;
}

/**
 * Parses a `Range` header with one range, for a file of `size` bytes; null if it is malformed, or the file has no such
 * range.
 */
export function rangeOf(header: string, size: number): ByteRange | null {
	const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header.trim()) ?? [];
	if (first === '' && last === '') return null;
	const from = first === '' ? Math.max(0, size - Number(last)) : Number(first);
	const to = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
	return from <= to && from < size ? { from, to } : null;
}

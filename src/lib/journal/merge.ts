import { isPlainObject, type JournalRecord } from './records.ts';

/**
 * Union of records by id, in order of first occurrence. Of records with the same id, keeps the one that `preferred`
 * picks. So the input's order does not affect which records are kept.
 */
export function mergeRecords<R extends JournalRecord>(records: Iterable<R>): R[] {
	const merged = new Map<string, R>();
	for (const record of records) {
		const present = merged.get(record.id);
		if (present === undefined) merged.set(record.id, record);
		else if (preferred(present, record) !== present) merged.set(record.id, record);
	}
	return [...merged.values()];
}

/**
 * Picks one of two records with the same id: the one whose canonical JSON sorts first. The rule is arbitrary, but gives
 * the same result on every device. Returns `first` if the contents are equal.
 */
export function preferred<R extends JournalRecord>(first: R, second: R): R {
	return first === second || canonicalJson(first) <= canonicalJson(second) ? first : second;
}

export function isSameContent(first: unknown, second: unknown): boolean {
	return first === second || canonicalJson(first) === canonicalJson(second);
}

/** JSON with fields in code-unit order and no whitespace: equal values give equal text. */
export function canonicalJson(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item)).join(',')}]`;
	if (!isPlainObject(value)) return JSON.stringify(value) ?? 'null';
	const names = Object.keys(value).filter((name) => value[name] !== undefined);
	return `{${names
		.sort()
		.map((name) => `${JSON.stringify(name)}:${canonicalJson(value[name])}`)
		.join(',')}}`;
}

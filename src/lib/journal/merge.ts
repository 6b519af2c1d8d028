import { isPlainObject, parseRecord } from './records.ts';

/**
 * Union of records, each once, in the order they are met. The same things in any order, any number of times, give the
 * same union: records are immutable, so two with one id are one thing, and `preferred` decides between different ones.
 */
export function mergeBy<Item>(items: Iterable<Item>, valueOf: (item: Item) => unknown): Item[] {
	const merged = new Map<string, Item>();
	for (const item of items) {
		const identity = identityOf(valueOf(item));
		const present = merged.get(identity);
		if (present === undefined || preferred(valueOf(present), valueOf(item)) !== valueOf(present)) {
			merged.set(identity, item);
		}
	}
	return [...merged.values()];
}

/** Two records with the same identity are one: by id, and by content where there is no id. */
export function identityOf(value: unknown): string {
	const id = isPlainObject(value) ? value['id'] : undefined;
	return typeof id === 'string' && id !== '' ? `id:${id}` : `content:${canonicalJson(value)}`;
}

/**
 * Which of two records with one identity is kept: one that this version understands, then the one whose canonical JSON
 * sorts first. An arbitrary rule, but the same on every device. `first` when they are the same.
 */
export function preferred(first: unknown, second: unknown): unknown {
	if (first === second) return first;
	const isFirstKnown = parseRecord(first).ok;
	if (isFirstKnown !== parseRecord(second).ok) return isFirstKnown ? first : second;
	return canonicalJson(second) < canonicalJson(first) ? second : first;
}

/** JSON with fields in code-unit order and without spaces: equal values give equal text. */
export function canonicalJson(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item)).join(',')}]`;
	if (!isPlainObject(value)) return JSON.stringify(value) ?? 'null';
	const names = Object.keys(value).filter((name) => value[name] !== undefined);
	return `{${names
		.sort()
		.map((name) => `${JSON.stringify(name)}:${canonicalJson(value[name])}`)
		.join(',')}}`;
}

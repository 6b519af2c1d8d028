import fc from 'fast-check';

const strange: fc.Arbitrary<unknown> = fc.oneof(
	fc.constantFrom<unknown>(null, true, 0, 1, -1, 1.5, 2, 1e9, 30_000, '', 'x', '30s', 'each side', 'a'.repeat(600)),
	fc.constantFrom<unknown>([], {}, [1], [1, 2, 3, 4], ['x', null], { kind: 'x' }, { on: 'x' }, [[]], [{}])
);

/**
 * Damages `value` at one of its nested entries, picked by the number `where`. `how` 0 replaces the entry with `other`;
 * 1 removes the entry; 2 replaces the entry and adds a second entry with the value `other`.
 */
function change(value: unknown, where: number, how: number, other: unknown): unknown {
	if (where === 0) return other;
	if (typeof value !== 'object' || value === null) return other;
	const keys = Object.keys(value);
	if (keys.length === 0) return other;
	const key = keys[where % keys.length]!;
	const inside = (value as Record<string, unknown>)[key];
	const rest = Math.floor(where / keys.length);
	const entries = Object.entries(value).map(([name, old]) => [
		name,
		name === key ? change(inside, rest, how, other) : old
	]);
	if (rest === 0 && how === 1) entries.splice(keys.indexOf(key), 1);
	if (rest === 0 && how === 2) entries.push([`${key}x`, other]);
	return Array.isArray(value) ? entries.map(([, entry]) => entry) : Object.fromEntries(entries);
}

/** One of `values`, damaged by one to three calls of `change`. */
export function spoilt(values: readonly unknown[]): fc.Arbitrary<unknown> {
	// A small number picks an entry near the root of a value; a large number picks a deeply nested one.
	const where = fc.oneof(fc.nat(30), fc.nat(600), fc.nat(20_000));
	const changes = fc.array(fc.tuple(where, fc.nat(2), strange), { minLength: 1, maxLength: 3 });
	return fc.tuple(fc.constantFrom(...values), changes).map(([value, all]) => {
		return all.reduce((changed: unknown, [at, how, other]) => change(changed, at, how, other), value);
	});
}

/** Words of validator and engine messages, which are meant for programmers. */
export const WORDS_FOR_PROGRAMMERS = /\b(never|Array|Object|Expected|Invalid|expected|received|undefined|Unexpected)\b/;

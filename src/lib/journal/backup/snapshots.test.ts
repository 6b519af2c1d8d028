import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { MAX_SNAPSHOTS, replacementFor, surplus } from './snapshots.ts';
import type { Pair } from '../vault.ts';

it.each<[what: string, ids: string[], needed: string[], dropped: string[]]>([
	['none is dropped below the limit', ['a', 'b', 'c'], ['c'], []],
	['the oldest is dropped above it', ['a', 'b', 'c', 'd'], ['d'], ['a']],
	['in whichever order they are listed', ['d', 'b', 'a', 'c'], ['d'], ['a']],
	['the one that is being restored stays', ['a', 'b', 'c', 'd'], ['a', 'd'], ['b']],
	['the newest stays, though a clock that was put back made it look the oldest', ['a', 'b', 'c', 'd'], ['a'], ['b']],
	['several are dropped at once', ['a', 'b', 'c', 'd', 'e'], ['e'], ['a', 'b']]
])('%s', (_, ids, needed, dropped) => {
	expect(surplus(ids, needed)).toEqual(dropped);
	expect(ids.length - dropped.length).toBeLessThanOrEqual(MAX_SNAPSHOTS);
});

const states = fc
	.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'))
	.chain((keys) => fc.tuple(...keys.map((key) => fc.tuple(fc.constant(key), fc.integer({ min: 0, max: 3 })))));

function applied(stored: readonly Pair[], { remove, put }: ReturnType<typeof replacementFor>): Map<string, unknown> {
	const result = new Map(stored);
	for (const key of remove) result.delete(key);
	for (const [key, value] of put) result.set(key, value);
	return result;
}

test('the earlier state stands again, and only that', () => {
	fc.assert(
		fc.property(states, states, (then, now) => {
			const keys = now.map(([key]) => key);
			expect(applied(now, replacementFor(then, now, keys))).toEqual(new Map(then));
		})
	);
});

test('what another tab stored after the state of now was read is never removed or overwritten', () => {
	fc.assert(
		fc.property(states, states, states, (then, now, added) => {
			const later = added.filter(([key]) => !now.some(([own]) => own === key));
			const stored = [...now, ...later];
			const after = applied(
				stored,
				replacementFor(
					then,
					now,
					stored.map(([key]) => key)
				)
			);
			for (const [key, value] of later) expect(after.get(key)).toBe(value);
			expect(after).toEqual(new Map([...then, ...later]));
		})
	);
});

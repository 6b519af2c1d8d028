import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { sessionOn } from '../sample-records.ts';
import { isPlainSession } from './plain-session.ts';
import { schemas } from './record-schemas.ts';

const step = { exercise: 'cat-cow', side: 'left', playedMs: 20_000, outcome: 'done' };
const session: Record<string, unknown> = { ...sessionOn(0), steps: [step, step], painBefore: 3, painAfter: 0 };

/** Values at the edges of all fields, valid for some and not for others. */
const edge = fc.constantFrom<unknown>(
	...[undefined, null, true, '', ' ', 'x', 'done', 'finished', 'swapped', 'both', 'session', 'walk', 'Ä', [], {}, [{}]],
	...[NaN, Infinity, -Infinity, -1, -0, 0, 0.5, 1, 2, 10, 10.5, 11, 31_622_400_000, 31_622_400_001, 1e308, '1', 1n],
	...['2026-02-28', '2026-02-29', '2024-02-29', '0000-01-01', '2026-13-01', '2026-00-10', '2026-1-1', '2026-03-02T'],
	...['2026-03-02T12:00Z', '2026-03-02T12:00:00.123456+14:00', '2026-03-02T24:00Z', '0000-03-02T12:00Z', '2026-03-02'],
	...[
		'01KJ0000000000000000000000',
		'81KJ0000000000000000000000',
		'01kj0000000000000000000000',
		'01KJ000000000000000000000'
	],
	...['desk-1', 'Desk-1', 'desk--1', '-desk', 'desk-', 'a'.repeat(64), 'a'.repeat(65)],
	...[[step], [{ ...step, side: undefined }], [{ ...step, side: 'up' }], [{ ...step, playedMs: -1 }], [null]],
	...[Array(100).fill(step), Array(101).fill(step), Array(1001).fill(step), { length: 0 }, new Date(0)]
);
const field = fc.oneof(fc.constantFrom(...Object.keys(session), 'somethingNew'), fc.string());

test('what is taken as a plain session is valid by the schema, whatever its fields hold', () => {
	let taken = 0;
	fc.assert(
		fc.property(fc.array(fc.tuple(field, fc.oneof(edge, fc.anything())), { maxLength: 3 }), (changes) => {
			const value = { ...session, ...Object.fromEntries(changes) };
			if (!isPlainSession(value)) return;
			taken++;
			expect(v.is(schemas.session, value)).toBe(true);
		}),
		{ numRuns: 5000 }
	);
	expect(taken).toBeGreaterThan(500);
});

test('each single edge in each field is taken only if the schema takes it', () => {
	const edges = fc.sample(edge, { numRuns: 3000, seed: 1 });
	for (const name of Object.keys(session)) {
		for (const value of new Set(edges)) {
			const changed = { ...session, [name]: value };
			const isValid = v.is(schemas.session, changed);
			if (isPlainSession(changed)) expect(isValid, `${name}: ${String(value)}`).toBe(true);
			else if (isValid) expect(name === 'steps' || value === undefined, `slow: ${name}: ${String(value)}`).toBe(true);
		}
	}
});

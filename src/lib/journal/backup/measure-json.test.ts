import fc from 'fast-check';
import { expect, test } from 'vitest';
import { measureJson } from './measure-json.ts';

function depthOf(value: unknown): number {
	if (typeof value !== 'object' || value === null) return 0;
	return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}

test('bytes and depth are those of the text and of what it says', () => {
	fc.assert(
		fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
			const text = JSON.stringify(value);
			expect(measureJson(text)).toEqual({ bytes: new TextEncoder().encode(text).length, depth: depthOf(value) });
		})
	);
});

test('brackets inside text do not nest', () => {
	expect(measureJson('["[[[", "\\"[{", {"{\\\\": []}]').depth).toBe(3);
});

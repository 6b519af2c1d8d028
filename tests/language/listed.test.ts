import fc from 'fast-check';
import { expect, it } from 'vitest';
import { listed } from '../../src/lib/i18n/en/listed.ts';

it('lists as the platform does in British English', () => {
	const platform = new Intl.ListFormat('en-GB');
	fc.assert(
		fc.property(fc.array(fc.string()), (items) => {
			expect(listed(items)).toBe(platform.format(items));
		})
	);
});

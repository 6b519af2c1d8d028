import { expect, it } from 'vitest';
import { listed } from '../../src/lib/i18n/en/listed.ts';

it.each([
	[[], ''],
	[['chair'], 'chair'],
	[['chair', 'mat'], 'chair and mat'],
	[['chair', 'mat', 'towel'], 'chair, mat and towel']
])('lists %j as “%s”', (items, words) => {
	expect(listed(items)).toBe(words);
});

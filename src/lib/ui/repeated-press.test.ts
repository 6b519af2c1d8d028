import { expect, it } from 'vitest';
import { RepeatedPress } from './repeated-press.ts';

it.each([
	['the same control soon after', 'add', 599, true],
	['the same control later', 'add', 600, false],
	['another control soon after', 'undo', 100, false]
])('%s', (_, what, afterMs, isRepeated) => {
	const press = new RepeatedPress();
	expect(press.repeats('add', 1000)).toBe(false);
	expect(press.repeats(what, 1000 + afterMs)).toBe(isRepeated);
});

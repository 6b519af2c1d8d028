import { expect, it } from 'vitest';
import { screenOf } from './screen.ts';

it.each([
	['a use is open', true, false, null, 'skin'],
	['a danger sign was tapped while the timer ran', true, true, null, 'skin'],
	['a danger sign, and the skin is hurt', false, true, 'not-normal', 'after'],
	['a danger sign, and the skin is fine', false, true, 'pink', 'closed'],
	['a danger sign', false, true, null, 'closed'],
	['the skin is fine', false, false, 'as-before', 'after'],
	['nothing is open', false, false, null, 'steps']
] as const)('%s', (_, hasOpenUse, isClosed, skin, screen) => {
	expect(screenOf(hasOpenUse, isClosed, skin)).toBe(screen);
});

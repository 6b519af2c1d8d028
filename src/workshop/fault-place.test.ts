import { expect, it } from 'vitest';
import { poseProblemWords as words } from '../lib/i18n/en-problems.ts';
import { faultPlace } from './fault-place.ts';

it('a fault is at its moment, half way between two, or of the whole pose', () => {
	expect(faultPlace({ pointer: '/pose/frames/2', message: words.floor('head', 20, 2) })).toBe(2);
	expect(faultPlace({ pointer: '/pose', message: words.floor('head', 20, 1.4) })).toBe(1.5);
	const joint = words.joint('knee.left flexion', { degrees: 200, least: 0, most: 160 }, 0.2);
	expect(faultPlace({ pointer: '/pose', message: joint })).toBe(0.5);
	expect(faultPlace({ pointer: '/pose', message: words.balance('weight', 50) })).toBeNull();
});

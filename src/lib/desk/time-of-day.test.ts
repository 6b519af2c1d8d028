import { expect, it } from 'vitest';
import { minutesOfTime, timeOfMinutes } from './time-of-day.ts';

it('reads back every time of day that it writes', () => {
	for (let minutes = 0; minutes < 24 * 60; minutes++) expect(minutesOfTime(timeOfMinutes(minutes))).toBe(minutes);
});

it.each([
	['09:05', 545],
	['23:59:30', 1439],
	['24:00', null],
	['9:05', null],
	['', null]
])('%s is %s', (time, minutes) => {
	expect(minutesOfTime(time)).toBe(minutes);
});

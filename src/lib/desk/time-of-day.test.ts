import { expect, it } from 'vitest';
import { minutesOfTime, timeAt, timeOfMinutes } from './time-of-day.ts';

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

it.each([
	[0, 60, '01:00'],
	[0, -60, '23:00'],
	[90_059_999, 0, '01:00']
])('the time at %s ms since 1970, %s minutes ahead of UTC, is %s', (epochMs, offsetMinutes, time) => {
	expect(timeAt({ epochMs, offsetMinutes })).toBe(time);
});

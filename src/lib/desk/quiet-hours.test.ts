import { expect, it } from 'vitest';
import { isQuietAt } from './quiet-hours.ts';
import { at } from './sample-days.ts';

const lunch = { fromMinutes: 12 * 60, toMinutes: 13 * 60 };
const night = { fromMinutes: 23 * 60, toMinutes: 60 };

it.each([
	['before From', lunch, '11:59', false],
	['at From', lunch, '12:00', true],
	['before To', lunch, '12:59', true],
	['at To', lunch, '13:00', false],
	['before midnight', night, '23:30', true],
	['after midnight', night, '24:30', true],
	['after the end of a night', night, '25:00', false],
	['From is To', { fromMinutes: 720, toMinutes: 720 }, '12:00', false],
	['no quiet hours', null, '12:00', false]
])('quiet hours: %s', (_, quiet, time, isQuiet) => {
	const { epochMs, offsetMinutes } = at(time);
	expect(isQuietAt(quiet, epochMs, offsetMinutes)).toBe(isQuiet);
});

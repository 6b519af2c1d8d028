import { describe, expect, it } from 'vitest';
import { epochMsOf } from '../../journal/day.ts';
import { ulidAt } from '../../journal/sample-records.ts';
import { minutesWalked, startTimeOf, startWalk } from './timed-walk.ts';
import { parseTimedWalk } from './timed-walk-schema.ts';

const startMs = epochMsOf('2026-03-02T14:05:30.000+01:00');
const walk = startWalk(ulidAt(1), '2026-03-02', { epochMs: startMs, offsetMinutes: 60 });

describe('a timed walk', () => {
	it.each([
		['at once', 0, 0],
		['a second before a minute', 59_000, 0],
		['after 12 minutes and a half', 750_000, 12],
		['after three hours', 180 * 60_000, 180],
		['after more than three hours', 180 * 60_000 + 1, null],
		['on the next day', 20 * 3_600_000, null],
		['when the clock was corrected by seconds', -59_000, 0],
		['when the clock was put back an hour', -3_600_000, null]
	])('%s (%i ms) has lasted %s minutes', (_, ms, minutes) => {
		expect(minutesWalked(walk, startMs + ms)).toBe(minutes);
	});

	it('knows when it was started by the clock on the wall', () => {
		expect(startTimeOf(walk)).toBe('14:05');
	});

	it('is read as it was stored', () => {
		expect(parseTimedWalk(JSON.parse(JSON.stringify(walk)))).toEqual(walk);
	});

	it.each([
		['nothing', null],
		['a text', 'x'],
		['no id', { ...walk, id: undefined }],
		['a day that does not exist', { ...walk, day: '2026-02-30' }],
		['a start that is no instant', { ...walk, startedAt: '14:05' }]
	])('is none if there is %s', (_, stored) => {
		expect(parseTimedWalk(stored)).toBeNull();
	});
});

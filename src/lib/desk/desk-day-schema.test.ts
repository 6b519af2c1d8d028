import { describe, expect, it } from 'vitest';
import { afterBreak, snoozed } from './desk-day.ts';
import { parseDeskDay } from './desk-day-schema.ts';
import { dayFrom } from './sample-days.ts';

const day = snoozed(afterBreak(dayFrom('09:00'), { atMs: 1, longOf: 1, session: '01KJ0000000000000000000001' }), 2, 10);
const stored = JSON.parse(JSON.stringify(day)) as Record<string, unknown>;

describe('a stored desk day', () => {
	it('is read as it was written', () => {
		expect(parseDeskDay(stored)).toEqual(day);
	});

	it.each([
		['nothing', null],
		['a text', 'x'],
		['no instant', { ...stored, sinceMs: 'soon' }],
		['an instant without end', { ...stored, seenMs: Infinity }],
		['a day that does not exist', { ...stored, day: '2026-02-30' }],
		['a third half', { ...stored, breaks: [{ atMs: 1, longOf: 2, session: null }] }],
		['no list of breaks', { ...stored, breaks: undefined }]
	])('is none if there is %s', (_, value) => {
		expect(parseDeskDay(value)).toBeNull();
	});
});

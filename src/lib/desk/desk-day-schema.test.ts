import { describe, expect, it } from 'vitest';
import { afterBreak, snoozed } from './desk-day.ts';
import { parseDeskDay } from './desk-day-schema.ts';
import { at, dayFrom } from './sample-days.ts';

const past = { atMs: at('09:45').epochMs, longOf: 1, session: '01KJ0000000000000000000001' } as const;
const seenMs = at('10:30').epochMs;
const day = { ...snoozed(afterBreak(dayFrom('09:00'), past), seenMs, 20), seenMs };
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
		['a third half', { ...stored, breaks: [{ ...past, longOf: 2 }] }],
		['a gap that never ends', { ...stored, sinceMs: 1e300 }],
		['a wait that never ends', { ...stored, notBeforeMs: 9e15 }],
		['a gap that begins tomorrow', { ...stored, sinceMs: at('34:30').epochMs }],
		['a start before there were clocks', { ...stored, startedAtMs: -9e15 }],
		['a look on another day', { ...stored, seenMs: at('09:00').epochMs + 1e9 }],
		['an announcement in the far future', { ...stored, toldMs: 9e15 }],
		['a break in the far future', { ...stored, breaks: [{ ...past, atMs: 1e300 }] }],
		['no list of breaks', { ...stored, breaks: undefined }]
	])('is none if there is %s', (_, value) => {
		expect(parseDeskDay(value)).toBeNull();
	});
});

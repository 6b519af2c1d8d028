import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { dayOf } from '../journal/day.ts';
import { BrowserCalendar } from './browser-calendar.ts';

beforeEach(() => {
	vi.stubEnv('TZ', 'America/New_York');
	vi.useFakeTimers();
});

afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllEnvs();
});

function dayAt(instant: string, boundaryMinutes: number): string {
	vi.setSystemTime(new Date(instant));
	return dayOf(new BrowserCalendar().now(), boundaryMinutes);
}

test('on the night when the clock is put back no day comes back with it', () => {
	const halfPastOne = 90;
	const night = ['05:29', '05:30', '05:59', '06:00', '06:29', '06:30', '08:30', '09:30'];
	expect(night.map((time) => dayAt(`2026-11-01T${time}:00Z`, halfPastOne))).toEqual([
		'2026-10-31',
		...Array.from({ length: 7 }, () => '2026-11-01')
	]);
});

test('the clock is said to have been put back for three hours, from the very millisecond on', () => {
	vi.setSystemTime(new Date('2026-11-01T06:00:00Z'));
	expect(new BrowserCalendar().now()).toEqual({
		epochMs: Date.parse('2026-11-01T06:00:00Z'),
		offsetMinutes: -300,
		putBack: { atMs: Date.parse('2026-11-01T06:00:00Z'), fromOffsetMinutes: -240 }
	});
	vi.setSystemTime(new Date('2026-11-01T05:59:59.999Z'));
	expect(new BrowserCalendar().now()).not.toHaveProperty('putBack');
	vi.setSystemTime(new Date('2026-11-01T09:00:00Z'));
	expect(new BrowserCalendar().now()).not.toHaveProperty('putBack');
	vi.setSystemTime(new Date('2026-03-08T07:30:00Z'));
	expect(new BrowserCalendar().now()).not.toHaveProperty('putBack');
});

import { afterEach, expect, test, vi } from 'vitest';
import { dayOf, isoWithOffset } from '../journal/day.ts';
import { localNoonOf } from './local-noon.ts';

afterEach(() => vi.unstubAllEnvs());

test.each([
	['Europe/Berlin', '2026-03-29', '+02:00'],
	['Europe/Berlin', '2026-03-28', '+01:00'],
	['America/New_York', '2026-11-01', '-05:00'],
	['America/New_York', '2026-10-31', '-04:00'],
	['Australia/Lord_Howe', '2026-04-05', '+10:30'],
	['Australia/Lord_Howe', '2026-04-04', '+11:00'],
	['Pacific/Apia', '2011-12-29', '-10:00'],
	['Pacific/Apia', '2011-12-31', '+14:00']
])('in %s, noon of %s is at %s', (zone, day, offset) => {
	vi.stubEnv('TZ', zone);
	const noon = localNoonOf(day);
	expect(isoWithOffset(noon)).toBe(`${day}T12:00:00.000${offset}`);
	expect(dayOf(noon, 360)).toBe(day);
});

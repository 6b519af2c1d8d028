import { decodeTime, isValid } from 'ulid';
import { afterEach, expect, test, vi } from 'vitest';
import { newUlids } from './ulids.ts';

afterEach(() => {
	vi.useRealTimers();
	vi.restoreAllMocks();
});

test('an id is a ULID with the time in it', () => {
	vi.useFakeTimers();
	for (const instant of ['1970-01-01T00:00:00.000Z', '2026-11-29T06:00:00.123Z', '9999-12-31T23:59:59.999Z']) {
		vi.setSystemTime(new Date(instant));
		const id = newUlids()();
		expect(isValid(id)).toBe(true);
		expect(new Date(decodeTime(id)).toISOString()).toBe(instant);
	}
});

test('each id sorts after the one before, in one millisecond and when the clock is put back', () => {
	vi.useFakeTimers();
	vi.setSystemTime(new Date('2026-11-29T06:00:00Z'));
	const next = newUlids();
	const ids = Array.from({ length: 3000 }, next);
	vi.setSystemTime(new Date('2020-01-01T00:00:00Z'));
	ids.push(...Array.from({ length: 50 }, next));
	vi.setSystemTime(new Date('2026-11-30T06:00:00Z'));
	ids.push(next());
	expect(ids.toSorted()).toEqual(ids);
	expect(new Set(ids).size).toBe(ids.length);
	expect(ids.every((id) => isValid(id))).toBe(true);
});

test('a clock with fractions of a millisecond makes whole ids', () => {
	vi.spyOn(Date, 'now').mockReturnValue(1_764_396_000_123.75);
	const id = newUlids()();
	expect(isValid(id)).toBe(true);
	expect(decodeTime(id)).toBe(1_764_396_000_123);
});

test('the largest random part still has ids after it', () => {
	vi.useFakeTimers();
	vi.spyOn(crypto, 'getRandomValues').mockImplementation((bytes) => {
		(bytes as Uint8Array).fill(255);
		return bytes;
	});
	const next = newUlids();
	const [first, second] = [next(), next()];
	expect(first.slice(10)).toBe('FZZZZZZZZZZZZZZZ');
	expect(second.slice(10)).toBe('G000000000000000');
});

test('two devices do not make the same id', () => {
	const [one, other] = [newUlids(), newUlids()];
	const ids = new Set(Array.from({ length: 1000 }, () => [one().slice(10), other().slice(10)]).flat());
	expect(ids.size).toBe(2000);
});

import { describe, expect, it } from 'vitest';
import { isSamePress, type Press } from './one-press.ts';

const click = (atMs: number, count: number, [x, y] = [100, 100]): Press => ({
	atMs,
	by: { pointer: 'mouse', count },
	x: x ?? 0,
	y: y ?? 0
});
const tap = (atMs: number, [x, y] = [100, 100], pointer = 'touch'): Press => ({
	atMs,
	by: { pointer, count: 1 },
	x: x ?? 0,
	y: y ?? 0
});
const key = (atMs: number, name: string, isRepeat = false): Press => ({
	atMs,
	by: { key: name, isRepeat },
	x: 0,
	y: 0
});

describe('when the screen has changed under the first press', () => {
	it.each([60, 150, 250, 500])('the second click of a double click after %i ms is the same press', (ms) => {
		expect(isSamePress(click(1000, 1), click(1000 + ms, 2), 1010)).toBe(true);
	});

	it('a click of its own counts, however soon', () => {
		expect(isSamePress(click(1000, 1), click(1060, 1), 1010)).toBe(false);
		expect(isSamePress(click(1000, 1), click(1800, 3), 1010)).toBe(false);
	});

	it.each(['touch', 'pen', ''])('a second tap (%s) at the same place is the same press for 350 ms', (pointer) => {
		expect(isSamePress(tap(1000), tap(1350, [110, 110], pointer), 1000)).toBe(true);
		expect(isSamePress(tap(1000), tap(1351, [110, 110], pointer), 1000)).toBe(false);
	});

	it('a second tap elsewhere counts', () => {
		expect(isSamePress(tap(1000), tap(1060, [100, 130]), 1010)).toBe(false);
	});

	it('a screen that came late has its time from when it came', () => {
		expect(isSamePress(tap(1000), tap(1700), 1600)).toBe(true);
		expect(isSamePress(key(1000, 'Enter'), key(1700, 'Enter'), 1600)).toBe(true);
	});

	it.each(['Enter', ' ', 'Escape'])('the key %o that bounces or is held is the same press', (name) => {
		expect(isSamePress(key(1000, name), key(1060, name), 1010)).toBe(true);
		expect(isSamePress(key(1000, name), key(1400, name), 1010)).toBe(false);
		expect(isSamePress(key(1000, name), key(9000, name, true), 1010)).toBe(true);
	});

	it('another key counts, and so do keys that move', () => {
		expect(isSamePress(key(1000, 'Enter'), key(1060, ' '), 1010)).toBe(false);
		expect(isSamePress(key(1000, 'Tab'), key(1060, 'Tab'), 1010)).toBe(false);
		expect(isSamePress(key(1000, 'ArrowRight'), key(1060, 'ArrowRight', true), 1010)).toBe(false);
	});

	it('a key and a pointer are two presses', () => {
		expect(isSamePress(key(1000, 'Enter'), tap(1060), 1010)).toBe(false);
		expect(isSamePress(tap(1000), key(1060, 'Enter'), 1010)).toBe(false);
	});
});

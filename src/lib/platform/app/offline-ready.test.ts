import { afterEach, expect, it, vi } from 'vitest';
import { isMetered } from './offline-ready.ts';

afterEach(() => vi.unstubAllGlobals());

it.each([
	['that says nothing', undefined, false],
	['on Wi-Fi', { saveData: false, type: 'wifi' }, false],
	['that is asked to save data', { saveData: true, type: 'wifi' }, true],
	['on a mobile network', { saveData: false, type: 'cellular' }, true]
])('says for a browser %s whether data costs something', (_, connection, metered) => {
	vi.stubGlobal('navigator', { connection });
	expect(isMetered()).toBe(metered);
});

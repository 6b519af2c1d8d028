import { describe, expect, it } from 'vitest';
import { isFileGone, mayLoadAgain } from './files-gone.ts';

function fakeStorage() {
	const entries = new Map<string, string>();
	const storage = {
		getItem: (key: string) => entries.get(key) ?? null,
		setItem: (key: string, value: string) => void entries.set(key, value)
	};
	return () => storage;
}

describe('a part of the app that could not be fetched', () => {
	it.each([
		'Failed to fetch dynamically imported module: https://app.example/_app/immutable/nodes/6.js',
		'error loading dynamically imported module: https://app.example/_app/immutable/nodes/6.js',
		'Importing a module script failed.',
		'Unable to preload CSS for /_app/immutable/assets/6.css'
	])('is told from other faults: %s', (message) => {
		expect(isFileGone(new TypeError(message))).toBe(true);
	});

	it('is none of the faults in the app itself', () => {
		expect(isFileGone(new TypeError("Cannot read properties of undefined (reading 'id')"))).toBe(false);
		expect(isFileGone('dynamically imported module')).toBe(false);
	});
});

describe('loading a page again by itself', () => {
	it('happens once for a page, and again when a minute has passed', () => {
		const storage = fakeStorage();
		expect(mayLoadAgain('/progress', 1_000_000, storage)).toBe(true);
		expect(mayLoadAgain('/progress', 1_000_100, storage)).toBe(false);
		expect(mayLoadAgain('/progress', 1_059_999, storage)).toBe(false);
		expect(mayLoadAgain('/progress', 1_060_000, storage)).toBe(true);
	});

	it('happens for another page, also with a blank in its address', () => {
		const storage = fakeStorage();
		expect(mayLoadAgain('/progress', 1_000_000, storage)).toBe(true);
		expect(mayLoadAgain('/play/my own', 1_000_000, storage)).toBe(true);
		expect(mayLoadAgain('/play/my own', 1_000_000, storage)).toBe(false);
	});

	it('is not put off by a clock that was set back', () => {
		const storage = fakeStorage();
		expect(mayLoadAgain('/progress', 1_000_000, storage)).toBe(true);
		expect(mayLoadAgain('/progress', 500_000, storage)).toBe(true);
	});

	it('does not happen where it cannot be noted', () => {
		const blocked = () => {
			throw new DOMException('blocked', 'SecurityError');
		};
		expect(mayLoadAgain('/progress', 1_000_000, blocked)).toBe(false);
	});
});

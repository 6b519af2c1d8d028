import { expect, it } from 'vitest';
import { rangeOf } from './range.ts';

it.each([
	['bytes=0-', { from: 0, to: 99 }],
	['bytes=0-1', { from: 0, to: 1 }],
	['bytes=90-200', { from: 90, to: 99 }],
	['bytes=-10', { from: 90, to: 99 }],
	['bytes=-200', { from: 0, to: 99 }],
	['bytes=100-', null],
	['bytes=5-2', null],
	['bytes=-0', null],
	['bytes=-', null],
	['bytes=0-1,5-6', null],
	['lines=0-1', null]
])('%s of 100 bytes', (header, range) => expect(rangeOf(header, 100)).toEqual(range));

import { expect, it } from 'vitest';
import { commandFor } from './keys.ts';

const key = (name: string, more: object = {}) =>
	commandFor({
		key: name,
		repeat: false,
		ctrlKey: false,
		metaKey: false,
		altKey: false,
		defaultPrevented: false,
		target: { tagName: 'BODY' },
		...more
	});

it('has the keys of the contract', () => {
	expect([' ', 'ArrowLeft', 'ArrowRight', '+', 'Escape', '?'].map((name) => key(name)?.do)).toEqual([
		'toggle',
		'previous',
		'next',
		'more',
		'stop',
		'help'
	]);
	expect([key('x'), key('toString')]).toEqual([null, null]);
});

it('leaves the space bar to the button that has the focus', () => {
	expect(key(' ', { target: { tagName: 'BUTTON' } })).toBeNull();
	expect(key('ArrowRight', { target: { tagName: 'BUTTON' } })).toEqual({ do: 'next' });
});

it('hears a key once, and leaves those of the browser alone', () => {
	expect(key('ArrowRight', { repeat: true })).toBeNull();
	expect(key('+', { ctrlKey: true })).toBeNull();
	expect(key('ArrowLeft', { altKey: true })).toBeNull();
	expect(key(' ', { defaultPrevented: true })).toBeNull();
});

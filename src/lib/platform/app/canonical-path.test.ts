import { describe, expect, it } from 'vitest';
import { canonicalPath } from './canonical-path.ts';

describe.each(['', '/stretch/here'])('the address of a page, hosted at “%s”', (base) => {
	it.each([
		['/', '/'],
		['/routines', '/routines'],
		['/play/desk-1', '/play/desk-1'],
		['/play/desk-1/', '/play/desk-1'],
		['/routines//', '/routines'],
		['//routines', '/routines'],
		['/index.html', '/'],
		['/200.html', '/'],
		['/routines.html', '/routines'],
		['/routines/desk-1.html', '/routines/desk-1'],
		['/routines/index.html', '/routines']
	])('%s is %s', (asked, path) => {
		expect(canonicalPath(base + asked, base)).toBe(base + path);
	});

	it('stays what it is when asked for again', () => {
		for (const path of ['/', '/routines', '/learn/%E0%A4%A', '/x.html.html', '/.html']) {
			const once = canonicalPath(base + path, base);
			expect(canonicalPath(once, base).length).toBeLessThanOrEqual(once.length);
		}
	});
});

import { createHash } from 'node:crypto';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { partOfDay } from '../lib/library/suggest.ts';
import { afterPaintScripts, headScripts, inlineScriptHashes } from './head-scripts.js';

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** The data attributes that the first script sets on the page's root element. */
function look(hour: number, stored: Record<string, string> | null): Record<string, string> {
	const dataset: Record<string, string> = {};
	class FixedDate {
		getHours = () => hour;
	}
	const localStorage = {
		getItem(key: string) {
			if (!stored) throw new Error('no storage');
			return stored[key] ?? null;
		}
	};
	const page = { localStorage, document: { documentElement: { dataset } }, Date: FixedDate };
	let run = () => {};
	runInNewContext(headScripts[0]!, { ...page, setTimeout: (later: () => void) => (run = later) });
	expect(dataset).toHaveProperty('unpainted');
	run();
	return dataset;
}

it.each(HOURS)('at %i the page shows what Today suggests at that hour', (hour) => {
	expect(look(hour, { 'homestretch-today': 'built' })).toEqual({ part: partOfDay(hour) });
});

it('the page has the theme and the figure that were chosen, and works without storage', () => {
	const chosen = { 'homestretch-today': 'built', 'homestretch-theme': 'dark', 'homestretch-figure': 'ink' };
	expect(look(12, chosen)).toEqual({ part: 'day', theme: 'dark', figure: 'ink' });
	expect(look(12, { 'homestretch-today': 'built', 'homestretch-theme': 'pink' })).toEqual({ part: 'day' });
	expect(look(12, {})).toEqual({ part: 'day', today: 'first' });
	expect(look(12, { 'homestretch-today': 'own' })).toEqual({ part: 'day', today: 'own' });
	expect(look(12, null)).toEqual({ part: 'day' });
});

it('the policy allows each script exactly as it is in the page', () => {
	const scripts = [...headScripts, ...afterPaintScripts];
	const known = scripts.map((script) => `sha256-${createHash('sha256').update(script).digest('base64')}`);
	expect(inlineScriptHashes).toEqual(known);
	for (const script of scripts) expect(script).not.toMatch(/<\/script|<!--/);
});

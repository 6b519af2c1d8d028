import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const tokens = readFileSync(new URL('tokens.css', import.meta.url), 'utf8').replace(
	/@media \(forced-colors[\s\S]*?\n\}/,
	''
);
const THEMES = ['light', 'dark'] as const;
const BEHIND = ['hold', 'transition', 'rest', 'switch', 'surface', 'ground'];
const PALETTES = [...tokens.matchAll(/\[data-figure='(\w+)'\]/g)].map(([, name]) => name!);

/** The value of `property` that wins: the last one in the palette's own rules, or else the one in the root rule. */
function colourOf(property: string, palette: string, theme: (typeof THEMES)[number]): string {
	const rules = [...tokens.matchAll(/([^{}]*)\{([^}]*)\}/g)].filter(([, selector = '']) => {
		return /:root\s*$/.test(selector) || selector.includes(':root,') || selector.includes(`'${palette}'`);
	});
	const found = rules.flatMap(([, , body = '']) => new RegExp(`${property}: ([^;]+);`).exec(body)?.[1] ?? []).at(-1);
	if (found === undefined) throw new Error(`no ${property}`);
	const other = /^var\((--[\w-]+)\)$/.exec(found)?.[1];
	if (other !== undefined) return colourOf(other, palette, theme);
	const pair = /^light-dark\((#\w+), (#\w+)\)$/.exec(found);
	return pair ? pair[THEMES.indexOf(theme) + 1]! : found;
}

function luminance(colour: string): number {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5]
		.map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
		.map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4));
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
	const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
	return (light + 0.05) / (dark + 0.05);
}

it('there are five palettes', () => {
	expect(PALETTES).toEqual(['sand', 'amber', 'clay', 'umber', 'ink']);
});

it.each(PALETTES)(
	'every part of %s, or the line around it, stands out by 3:1 from every level and surface',
	(palette) => {
		for (const theme of THEMES) {
			for (const behind of BEHIND) {
				const back = colourOf(`--color-${behind}`, palette, theme);
				for (const part of ['skin', 'hair', 'top', 'legs']) {
					const most = Math.max(
						...['', '-edge'].map((line) => contrast(colourOf(`--fig-${part}${line}`, palette, theme), back))
					);
					expect.soft(most, `${part} on ${behind}, ${theme}`).toBeGreaterThanOrEqual(3);
				}
			}
		}
	}
);

import { readdirSync, readFileSync } from 'node:fs';
import { compile } from 'svelte/compiler';
import { expect, it } from 'vitest';
import { componentFrom } from './static-icons.ts';

const FOLDER = 'node_modules/@lucide/svelte/dist/icons';
const files = readdirSync(FOLDER).filter((file) => file.endsWith('.svelte'));

it('puts the shapes of an icon in the template', () => {
	const square = componentFrom(readFileSync(`${FOLDER}/square.svelte`, 'utf8'), 'square.svelte');
	expect(square).toContain('viewBox="0 0 24 24" aria-hidden="true"><rect width="18" height="18" x="3" y="3" rx="2"/></svg>');
});

it('makes a component that compiles of every icon there is', () => {
	expect(files.length).toBeGreaterThan(1500);
	for (const file of files.filter((_, at) => at % 40 === 0)) {
		const { warnings } = compile(componentFrom(readFileSync(`${FOLDER}/${file}`, 'utf8'), file), {});
		expect(warnings, file).toEqual([]);
	}
});

it('names the file of a component that it does not know', () => {
	expect(() => componentFrom('<svg />', 'other.svelte')).toThrow('other.svelte has no drawing that is known.');
});

it('every icon in the app is used with a class at most, and no other attribute', () => {
	const names = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.svelte'));
	const uses = names.flatMap((name) => {
		const source = readFileSync(`src/${name}`, 'utf8');
		const icons = [...source.matchAll(/import (\w+) from '@lucide\/svelte\/icons/g)].map(([, name]) => name);
		return icons.flatMap((icon) => [...source.matchAll(new RegExp(`<${icon}\\b(.*?)/>`, 'g'))]);
	});
	expect(uses.length).toBeGreaterThan(30);
	for (const [use, attributes] of uses) expect(attributes, use).toMatch(/^( class=("[^"]*"|\{[^{}]*\}))? $/);
});

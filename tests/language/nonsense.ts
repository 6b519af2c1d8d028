import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/** Replacements for the letters a to z, in order. */
const LETTERS = 'αβψδεφγηιξκλμνοπϟρστθωςχυζ';
/** Value of each `language` entry. `Intl` would reject a language code in nonsense letters. */
const LANGUAGE = 'eo';

/** Replaces the letters a to z in all texts of `words`, at any depth, including the results of functions. */
export function nonsense<Words>(words: Words): Words {
	if (typeof words === 'string') return inNonsense(words) as Words;
	if (typeof words === 'function') {
		return ((...values: unknown[]) =>
			nonsense((words as unknown as (...values: unknown[]) => unknown)(...values))) as Words;
	}
	if (Array.isArray(words)) return words.map(nonsense) as Words;
	if (typeof words !== 'object' || words === null) return words;
	const parts = Object.entries(words).map(([name, part]) => [name, name === 'language' ? LANGUAGE : nonsense(part)]);
	return Object.fromEntries(parts) as Words;
}

function inNonsense(words: string): string {
	return words.toLowerCase().replace(/[a-z]/g, (letter) => LETTERS.charAt(letter.charCodeAt(0) - 97));
}

const MODULE = /^#i18n\/([\w/-]+)\.ts$/;
const OURS = '\0nonsense:';

/** Resolves every import of `#i18n/` to the nonsense language, like a build in another language. */
export function nonsenseWords(): Plugin {
	return {
		name: 'nonsense-words',
		enforce: 'pre',
		resolveId(id) {
			const part = MODULE.exec(id)?.[1];
			return part === undefined ? null : `${OURS}${part}.ts`;
		},
		load(id) {
			if (!id.startsWith(OURS)) return null;
			const english = fileURLToPath(new URL(`../../src/lib/i18n/en/${id.slice(OURS.length)}`, import.meta.url));
			const names = [...readFileSync(english, 'utf8').matchAll(/^export (?:const|function) (\w+)/gm)].map(
				([, name]) => name
			);
			return [
				`import * as english from ${JSON.stringify(english)};`,
				`import { nonsense } from ${JSON.stringify(fileURLToPath(import.meta.url))};`,
				...names.map((name) => `export const ${name} = nonsense(english.${name});`)
			].join('\n');
		}
	};
}

import { digitsInWords } from './number-words.ts';

/**
 * A word as written → the spelling given to the engine. A word is listed if the engine's own reading (`flite -ps`)
 * differs from the dictionary's. Matches whole words, case-insensitively. Every word of the routines was checked
 * against CMUdict.
 */
const RESPELLINGS: Readonly<Record<string, string>> = {
	buttock: 'buttuck',
	centimetre: 'centimeter',
	centimetres: 'centimeters',
	forearm: 'fore arm',
	forearms: 'fore arms',
	quadruped: 'quadru ped',
	reclined: 'ree clined'
};

/** Typographic marks and abbreviations → what an engine for plain English reads well. Applied in this order. */
const MARKS: readonly (readonly [RegExp, string])[] = [
	[/[’‘]/g, "'"],
	[/[“”"]/g, ''],
	[/(\d)\s*[–-]\s*(\d)/g, '$1 to $2'],
	[/(\d)\s*\/\s*(\d)/g, '$1 $2'],
	[/(\w)\/(\w)/g, '$1 or $2'],
	[/\s*×\s*(?=\d)/g, ' times '],
	[/°/g, ' degrees'],
	[/%/g, ' percent'],
	[/&/g, ' and '],
	[/\s+[–—-]\s+/g, ', '],
	[/[–—-]/g, ' '],
	[/\s*\(/g, ', '],
	[/\)/g, ''],
	[/…/g, '.']
];

/** The phrase as given to the engine: ASCII, numbers as words. Phrases with the same result sound the same. */
export function speakable(phrase: string): string {
	const marked = MARKS.reduce((text, [mark, words]) => text.replace(mark, words), respelt(phrase));
	const plain = marked.normalize('NFD').replace(/[^\x20-\x7e]/g, '');
	return digitsInWords(plain).replace(/\s+/g, ' ').trim();
}

function respelt(phrase: string): string {
	const written = Object.keys(RESPELLINGS).sort((one, other) => other.length - one.length);
	const any = written.map((words) => words.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('|');
	// Not \b, which knows only ASCII letters: it fails for an entry that begins or ends with another character.
	const whole = new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])`, 'giu');
	return phrase.replace(whole, (found) => RESPELLINGS[found.toLowerCase()] ?? found);
}

import { digitsInWords } from './number-words.ts';

const CONTRACTIONS: readonly (readonly [RegExp, string])[] = [
	[/\bcan't\b/g, 'can not'],
	[/\bwon't\b/g, 'will not'],
	[/n't\b/g, ' not'],
	[/'re\b/g, ' are'],
	[/'ve\b/g, ' have'],
	[/'ll\b/g, ' will'],
	[/\bi'm\b/g, 'i am'],
	[/\b(it|that|there|what|let)'s\b/g, '$1 is']
];

/**
 * The words of a phrase as spoken or heard, normalised for comparison: lower case, numbers and contractions as words,
 * no marks, hyphens as spaces.
 */
export function wordsOf(text: string): string[] {
	const plain = CONTRACTIONS.reduce(
		(words, [contraction, whole]) => words.replace(contraction, whole),
		digitsInWords(text.toLowerCase().replace(/[’‘]/g, "'"))
	);
	return plain
		.replace(/'/g, '')
		.split(/[^a-z]+/)
		.filter((word) => word !== '');
}

/** The smallest number of wrong, missing and extra words (Levenshtein distance). */
export function errorsIn(said: readonly string[], heard: readonly string[]): number {
	let row = Array.from({ length: heard.length + 1 }, (_, index) => index);
	said.forEach((word, index) => {
		const next = [index + 1];
		heard.forEach((other, at) => {
			const same = row[at]! + (word === other ? 0 : 1);
			next.push(Math.min(same, row[at + 1]! + 1, next[at]! + 1));
		});
		row = next;
	});
	return row.at(-1)!;
}


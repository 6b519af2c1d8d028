/** Words that have no meaning in a query. */
const STOP_WORDS = new Set(
	(
		'a an and at for from i in is it me min mins minute minutes my need of on or some the to want with ' +
		'exercise exercises routine routines'
	).split(' ')
);

/** Words normalised for comparison: without case, accents or apostrophes. A symbol is a word. */
export function wordsIn(text: string): string[] {
	return wordsOf(folded(text));
}

/** Like `wordsIn`, plus each hyphenated compound as one word: "cat", "cow" and "catcow" for "Cat–cow". */
export function wordsAndCompoundsIn(text: string): string[] {
	const plain = folded(text);
	const compounds = plain.match(/\p{L}+(\p{Pd}\p{L}+)+/gu) ?? [];
	return [...wordsOf(plain), ...compounds.map((compound) => compound.replace(/\p{Pd}/gu, ''))];
}

/** Removes stop words, unless there is nothing else. */
export function tellingWords(words: readonly string[]): readonly string[] {
	const telling = words.filter((word) => !STOP_WORDS.has(word));
	return telling.length > 0 ? telling : words;
}

/** Whether the text has nothing but stop words, or no words at all. */
export function isSmallTalk(text: string): boolean {
	return wordsIn(text).every((word) => STOP_WORDS.has(word));
}

function wordsOf(plain: string): string[] {
	return plain.match(/[\p{L}\p{N}]+|\p{So}/gu) ?? [];
}

function folded(text: string): string {
	return text
		.replace(/['’‘ʼ`´′]/g, '')
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase();
}

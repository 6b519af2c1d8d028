/** Said in a query without meaning anything here. */
const STOP_WORDS = new Set(
	(
		'a an and at for from i in is it me min mins minute minutes my need of on or some the to want with ' +
		'exercise exercises routine routines'
	).split(' ')
);

/** Words as they are compared: no case, accents or apostrophes; a symbol is a word. */
export function wordsIn(text: string): string[] {
	return wordsOf(folded(text));
}

/** And what is written with hyphens once more, as one word: "cat", "cow" and "catcow" for "Cat–cow". */
export function wordsAndCompoundsIn(text: string): string[] {
	const plain = folded(text);
	const compounds = plain.match(/\p{L}+(\p{Pd}\p{L}+)+/gu) ?? [];
	return [...wordsOf(plain), ...compounds.map((compound) => compound.replace(/\p{Pd}/gu, ''))];
}

/** Without what says nothing, unless that is all there is. */
export function tellingWords(words: readonly string[]): readonly string[] {
	const telling = words.filter((word) => !STOP_WORDS.has(word));
	return telling.length > 0 ? telling : words;
}

/** Whether nothing in it is worth looking for. */
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

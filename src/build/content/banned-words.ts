import ts from 'typescript';

/** A string that people read or hear, and its location: `desk-3/steps/0/note`, `common-messages.ts:12`. */
export interface Passage {
	readonly at: string;
	readonly text: string;
}

/**
 * Words in their base form; `bannedWords` finds their inflections too (claims register, “Words the content must not
 * use”).
 */
export const BANNED = [
	'cure',
	'fix',
	'heal faster',
	'eliminate',
	'guarantee',
	'instantly',
	'in seconds',
	'toxin',
	'detox',
	'realign',
	'out of place',
	'out of alignment',
	'correct your posture',
	'damage',
	'crumble',
	'wear and tear',
	'weak back',
	'warning sign',
	'treat',
	'prevent',
	'clinically proven',
	'doctor recommended',
	'miracle'
] as const;

const BANNED_PATTERN = new RegExp(`\\b(?:${BANNED.map(phrasePattern).join('|')})\\b`, 'gi');

/**
 * Matches a phrase even if its words are inflected, hyphenated or on two lines: `a b` also matches `as bing` and `a-b`.
 */
function phrasePattern(phrase: string): string {
	return phrase.split(' ').map(wordPattern).join('[\\s\\u2010-\\u2014-]+');
}

/** Matches the word, also with -s, -es, -d, -ed or -ing. */
function wordPattern(word: string): string {
	return word.endsWith('e') ? `(?:${word}(?:s|d|ing)?|${word.slice(0, -1)}ing)` : `${word}(?:s|es|ed|ing)?`;
}

export function bannedWords(passages: readonly Passage[]): string[] {
	return passages.flatMap(({ at, text }) =>
		[...text.matchAll(BANNED_PATTERN)].map(
			({ 0: found, index }) => `${at}: “${found}” in “${text.slice(Math.max(0, index - 30), index + 50)}”`
		)
	);
}

/** Every string in a JSON value, except the keys of objects. */
export function stringsIn(value: unknown, at: string): Passage[] {
	if (typeof value === 'string') return [{ at, text: value }];
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, part]) => stringsIn(part, `${at}/${key}`));
}

/** The strings in TypeScript code, except comments, each with its line; `…` stands for a placeholder. */
export function passagesOfCode(file: string, code: string): Passage[] {
	const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest);
	const passages: Passage[] = [];
	const visit = (node: ts.Node): void => {
		const text = textOf(node);
		const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
		if (text !== undefined) passages.push({ at: `${file}:${line}`, text });
		ts.forEachChild(node, visit);
	};
	visit(source);
	return passages;
}

function textOf(node: ts.Node): string | undefined {
	if (ts.isStringLiteralLike(node)) return node.text;
	if (!ts.isTemplateExpression(node)) return undefined;
	return [node.head.text, ...node.templateSpans.map((span) => span.literal.text)].join('…');
}

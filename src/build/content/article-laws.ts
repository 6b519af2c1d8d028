import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { passagesOf, summaryOf, textOf, wordsIn, type Article } from '../../lib/learn/article.ts';
import { bannedWords } from './banned-words.ts';

/** Laws for the articles. Each function returns one line per offender. The list is empty if the law holds. */

export const FEWEST_WORDS = 300;
export const MOST_WORDS = 500;
/** Limit for the article on danger signs: its list must be complete rather than short. */
export const MOST_WORDS_OF_SIGNS = 560;
const SIGNS = 'when-to-get-help';
/** The highest reading grade (Flesch–Kincaid), in school years. */
export const HARDEST_GRADE = 8;

/** Placeholder for a citation: a private-use character, so that it neither ends a sentence nor counts as a word. */
const CITE = '\uE000';

interface Sentence {
	readonly text: string;
	readonly isCited: boolean;
}

/** The sentences of paragraphs and list items; headings state nothing by themselves. */
export function sentencesOf({ blocks }: Pick<Article, 'blocks'>): Sentence[] {
	const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
	return passagesOf(blocks)
		.flatMap((runs) => [...segmenter.segment(textOf(runs, CITE))])
		.map(({ segment }) => ({ text: segment.replaceAll(CITE, '').trim(), isCited: segment.includes(CITE) }));
}

/** A sentence must cite a source or be one of `notFacts`: advice, a transition, or what the app says about itself. */
export function factsWithoutSource(article: Article, notFacts: ReadonlySet<string>): string[] {
	return sentencesOf(article)
		.filter(({ text, isCited }) => !isCited && !notFacts.has(text))
		.map(({ text }) => `${article.slug}: ${text}`);
}

/** Stale entries of `notFacts`: sentences that no longer occur without a source in any article. */
export function sentencesNotSaid(articles: readonly Article[], notFacts: ReadonlySet<string>): string[] {
	const said = new Set(
		articles.flatMap((article) => sentencesOf(article).flatMap(({ text, isCited }) => (isCited ? [] : [text])))
	);
	return [...notFacts].filter((text) => !said.has(text));
}

export function wrongLength(article: Article): string[] {
	const { words } = summaryOf(article);
	const most = article.slug === SIGNS ? MOST_WORDS_OF_SIGNS : MOST_WORDS;
	return words >= FEWEST_WORDS && words <= most ? [] : [`${article.slug}: ${words} words`];
}

export function gradeOf(article: Article): number {
	const sentences = sentencesOf(article);
	const words = sentences.flatMap(({ text }) => wordsIn(text));
	return fleschKincaid({
		sentence: sentences.length,
		word: words.length,
		syllable: words.map(syllablesOf).reduce((sum, count) => sum + count, 0)
	});
}

/** A number counts as one syllable for each digit. */
function syllablesOf(word: string): number {
	return syllable(word) + (word.match(/\d/g)?.length ?? 0);
}

export function hardToRead(article: Article): string[] {
	const grade = gradeOf(article);
	return grade <= HARDEST_GRADE ? [] : [`${article.slug}: grade ${grade.toFixed(1)}`];
}

export function bannedInArticle({ slug, title, summary, blocks }: Article): string[] {
	const texts = blocks.flatMap((block) => (block.kind === 'list' ? block.items : [block.runs])).map((runs) => textOf(runs));
	return bannedWords([title, summary, ...texts].map((text) => ({ at: slug, text })));
}

/** An article must end with a paragraph that has exactly one link: what to do next. */
export function missingNextLink({ slug, blocks }: Article): string[] {
	const last = blocks.at(-1);
	const links = last?.kind === 'paragraph' ? last.runs.filter(({ kind }) => kind === 'link') : [];
	return links.length === 1 ? [] : [`${slug}: ends with ${links.length} links`];
}

/** The orders must be 1, 2, 3 and so on, in this sequence, without gaps or duplicates. */
export function outOfOrder(orders: readonly number[]): string[] {
	return orders.flatMap((order, index) => (order === index + 1 ? [] : [`place ${index + 1} has order ${order}`]));
}

import type { Source } from '../routine/schema.ts';

/** An inline piece of text. */
export type Run =
	| { readonly kind: 'text'; readonly text: string }
	| { readonly kind: 'strong' | 'emphasis'; readonly runs: readonly Run[] }
	/** `href` is a path within the app, without its base path: `/routines/flare-floor`. */
	| { readonly kind: 'link'; readonly href: string; readonly runs: readonly Run[] }
	/** The sources of the preceding sentence, as keys of `Article.sources`. */
	| { readonly kind: 'cite'; readonly keys: readonly string[] };

export type Block =
	| { readonly kind: 'heading' | 'paragraph'; readonly runs: readonly Run[] }
	| { readonly kind: 'list'; readonly items: readonly (readonly Run[])[] };

/** The part of an article that lists show. */
export interface ArticleSummary {
	readonly slug: string;
	readonly title: string;
	/** One sentence. */
	readonly summary: string;
	/** Number of words in paragraphs and lists; headings do not count. */
	readonly words: number;
	/** Reading time, rounded up. */
	readonly minutes: number;
}

export interface Article {
	readonly slug: string;
	readonly title: string;
	readonly summary: string;
	readonly blocks: readonly Block[];
	/** In order of first appearance: the first is number 1. */
	readonly sources: readonly Source[];
}

/** An unhurried reading speed: our own estimate, not measured. */
const WORDS_A_MINUTE = 200;

export function summaryOf(article: Article): ArticleSummary {
	const { slug, title, summary } = article;
	const words = wordsOf(article);
	return { slug, title, summary, words, minutes: Math.ceil(words / WORDS_A_MINUTE) };
}

function wordsOf({ blocks }: Article): number {
	return passagesOf(blocks)
		.map((runs) => wordsIn(textOf(runs)).length)
		.reduce((sum, words) => sum + words, 0);
}

/** The paragraphs and list items, without headings. */
export function passagesOf(blocks: readonly Block[]): (readonly Run[])[] {
	return blocks.flatMap((block) => {
		if (block.kind === 'list') return block.items;
		return block.kind === 'paragraph' ? [block.runs] : [];
	});
}

/** The plain text of `runs`, with each citation replaced by `cite`. */
export function textOf(runs: readonly Run[], cite = ''): string {
	return runs
		.map((run) => {
			if (run.kind === 'text') return run.text;
			return run.kind === 'cite' ? cite : textOf(run.runs, cite);
		})
		.join('');
}

/** Words and numbers; `follow-up` and `don’t` each count as one word. */
export function wordsIn(text: string): string[] {
	return text.match(/[\p{L}\p{N}]+(?:[-’'.,][\p{L}\p{N}]+)*/gu) ?? [];
}

/** Source numbers from 1, as shown in the text and the list of sources, lowest first; throws for an unknown key. */
export function sourceNumbers({ sources }: Pick<Article, 'sources'>, keys: readonly string[]): number[] {
	const numbers = keys.map((key) => {
		const index = sources.findIndex((source) => source.key === key);
		if (index < 0) throw new Error(`source "${key}" is not in the article`);
		return index + 1;
	});
	return numbers.sort((one, other) => one - other);
}

/** Moves punctuation that follows a citation in front of the citation: `so [@A].` is shown as `so.¹`. */
export function withStopsFirst(runs: readonly Run[]): Run[] {
	const stops = runs.map((run, index) => {
		const isAfterCite = run.kind === 'text' && runs[index - 1]?.kind === 'cite';
		return isAfterCite ? (/^[.,;:!?]/.exec(run.text)?.[0] ?? '') : '';
	});
	return runs.flatMap((run, index): Run[] => {
		const stopAfter = stops[index + 1] ?? '';
		if (run.kind === 'cite' && stopAfter !== '') return [{ kind: 'text', text: stopAfter }, run];
		return run.kind === 'text' ? [{ ...run, text: run.text.slice(stops[index]?.length) }] : [run];
	});
}

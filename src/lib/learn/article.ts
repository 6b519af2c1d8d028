import type { Source } from '../routine/schema.ts';

/** A piece of text in a line. */
export type Run =
	| { readonly kind: 'text'; readonly text: string }
	| { readonly kind: 'strong' | 'emphasis'; readonly runs: readonly Run[] }
	/** `href` is a path within the app, without its base path: `/routines/flare-floor`. */
	| { readonly kind: 'link'; readonly href: string; readonly runs: readonly Run[] }
	/** Says where the sentence before it comes from. Keys of `Article.sources`. */
	| { readonly kind: 'cite'; readonly keys: readonly string[] };

export type Block =
	| { readonly kind: 'heading' | 'paragraph'; readonly runs: readonly Run[] }
	| { readonly kind: 'list'; readonly items: readonly (readonly Run[])[] };

/** What a list of articles tells. */
export interface ArticleSummary {
	readonly slug: string;
	readonly title: string;
	/** One sentence. */
	readonly summary: string;
	/** In paragraphs and lists. */
	readonly words: number;
	/** To read it, rounded up. */
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

/** Ours, unhurried; not measured. */
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

/** Paragraphs and items of lists: what is read, headings left out. */
export function passagesOf(blocks: readonly Block[]): (readonly Run[])[] {
	return blocks.flatMap((block) => {
		if (block.kind === 'list') return block.items;
		return block.kind === 'paragraph' ? [block.runs] : [];
	});
}

/** Without its citations, or with `cite` in their place. */
export function textOf(runs: readonly Run[], cite = ''): string {
	return runs
		.map((run) => {
			if (run.kind === 'text') return run.text;
			return run.kind === 'cite' ? cite : textOf(run.runs, cite);
		})
		.join('');
}

/** Words and numbers; `follow-up` and `don’t` are one. */
export function wordsIn(text: string): string[] {
	return text.match(/[\p{L}\p{N}]+(?:[-’'.,][\p{L}\p{N}]+)*/gu) ?? [];
}

/** From 1, as the text and the list of sources show them, the lowest first; throws for a key that is not cited. */
export function sourceNumbers({ sources }: Pick<Article, 'sources'>, keys: readonly string[]): number[] {
	const numbers = keys.map((key) => {
		const index = sources.findIndex((source) => source.key === key);
		if (index < 0) throw new Error(`source "${key}" is not in the article`);
		return index + 1;
	});
	return numbers.sort((one, other) => one - other);
}

/** A stop goes before the numbers that stand in front of it: `so [@A].` is shown as `so.¹`. */
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

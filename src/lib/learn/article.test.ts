import { describe, expect, it } from 'vitest';
import { sourceNumbers, summaryOf, textOf, withStopsFirst, wordsIn, type Article, type Run } from './article.ts';

const text = (words: string): Run => ({ kind: 'text', text: words });
const cite = (...keys: string[]): Run => ({ kind: 'cite', keys });
const article: Article = {
	slug: 'rest',
	title: 'Rest',
	summary: 'Rest a little.',
	blocks: [
		{ kind: 'heading', runs: [text('Not counted')] },
		{
			kind: 'paragraph',
			runs: [text('Walk '), { kind: 'strong', runs: [text('a little')] }, cite('B', 'A'), text('.')]
		},
		{ kind: 'list', items: [[text('Don’t hurry, 1,343 times.')], [text('Rest')]] }
	],
	sources: ['B', 'A'].map((key) => ({ key, grade: 'A', what: key, where: key }))
};

describe('an article', () => {
	it('has the words of its paragraphs and lists, and a minute for each 200 begun', () => {
		expect(summaryOf(article)).toEqual({
			slug: 'rest',
			title: 'Rest',
			summary: 'Rest a little.',
			words: 8,
			minutes: 1
		});
	});

	it('numbers its sources as they come, and shows the lowest first', () => {
		expect(sourceNumbers(article, ['A', 'B'])).toEqual([1, 2]);
		expect(() => sourceNumbers(article, ['C'])).toThrow('source "C" is not in the article');
	});
});

describe('text', () => {
	it('is read without citations, or with a sign for each', () => {
		expect(textOf([text('so'), cite('A'), text('.')])).toBe('so.');
		expect(textOf([text('so'), cite('A'), text('.')], '*')).toBe('so*.');
	});

	it('counts a figure, a contraction and a compound as one word each', () => {
		expect(wordsIn('It’s 1,343 – or 1.5 – 24-hour days; no “more”.')).toEqual([
			'It’s',
			'1,343',
			'or',
			'1.5',
			'24-hour',
			'days',
			'no',
			'more'
		]);
	});
});

describe('a stop after a citation', () => {
	it('is shown before it', () => {
		const runs = [text('So'), cite('A'), text('. And so'), cite('B'), text(', and on.')];
		const shown = withStopsFirst(runs);
		expect(textOf(shown, '*')).toBe('So.* And so,* and on.');
		expect(textOf(shown)).toBe(textOf(runs));
	});

	it('stays where it is when there is none', () => {
		const runs = [text('So'), cite('A'), text(' it is'), cite('A')];
		expect(textOf(withStopsFirst(runs), '*')).toBe('So* it is*');
		expect(withStopsFirst([])).toEqual([]);
	});
});

import { expect, it } from 'vitest';
import type { Source } from '../../lib/routine/schema.ts';
import { parseArticle, type KnownNames } from './article-markdown.ts';

const source = (key: string): Source => ({ key, grade: 'A', what: `What ${key} is`, where: 'a page' });
const known: KnownNames = {
	sources: new Map(['ONE', 'TWO-A'].map((key) => [key, source(key)])),
	pages: new Set(['/routines/desk-1'])
};
const FRONT = ['---', 'title: Rest: briefly', 'summary: Rest a little.', 'order: 3', '---', ''];

function parse(...lines: string[]) {
	return parseArticle('rest', [...FRONT, ...lines, ''].join('\n'), known);
}

/** Each problem as `line: message`. */
function problemsOf(markdown: string): string[] {
	const result = parseArticle('rest', markdown, known);
	return result.ok ? [] : result.error.map(({ line, message }) => `${line}: ${message}`);
}

it('reads headings, paragraphs, lists and inline markup', () => {
	const result = parse(
		'## Why',
		'',
		'First *this*',
		'and **that *too***.',
		'',
		'- [Do it](/routines/desk-1)',
		'- or not'
	);
	expect(result).toEqual({
		ok: true,
		value: {
			slug: 'rest',
			title: 'Rest: briefly',
			summary: 'Rest a little.',
			order: 3,
			blocks: [
				{ kind: 'heading', runs: [{ kind: 'text', text: 'Why' }] },
				{
					kind: 'paragraph',
					runs: [
						{ kind: 'text', text: 'First ' },
						{ kind: 'emphasis', runs: [{ kind: 'text', text: 'this' }] },
						{ kind: 'text', text: ' and ' },
						{
							kind: 'strong',
							runs: [
								{ kind: 'text', text: 'that ' },
								{ kind: 'emphasis', runs: [{ kind: 'text', text: 'too' }] }
							]
						},
						{ kind: 'text', text: '.' }
					]
				},
				{
					kind: 'list',
					items: [
						[{ kind: 'link', href: '/routines/desk-1', runs: [{ kind: 'text', text: 'Do it' }] }],
						[{ kind: 'text', text: 'or not' }]
					]
				}
			],
			sources: []
		}
	});
});

it('takes citations out of the text, with the space before them, and lists each source once, in order of appearance', () => {
	const result = parse('So', '[@TWO-A; @ONE].', 'And so [@TWO-A].');
	expect(result.ok && result.value.blocks).toEqual([
		{
			kind: 'paragraph',
			runs: [
				{ kind: 'text', text: 'So' },
				{ kind: 'cite', keys: ['TWO-A', 'ONE'] },
				{ kind: 'text', text: '. And so' },
				{ kind: 'cite', keys: ['TWO-A'] },
				{ kind: 'text', text: '.' }
			]
		}
	]);
	expect(result.ok && result.value.sources).toEqual([source('TWO-A'), source('ONE')]);
});

it.each([
	['a source that nobody lists', 'So it is', 'and so [@THREE].', '8: there is no source THREE'],
	['a citation that does not end', 'So it is [@ONE.', '', '7: a citation must look like [@KEY; @OTHER]'],
	['words in a citation', '', 'So it is [see @ONE].', '8: a citation must look like [@KEY; @OTHER]'],
	['a link to a page that is not there', 'See [it](/routines/no).', '', '7: there is no page /routines/no'],
	['a link out of the app', 'See [it](https://example.org).', '', '7: there is no page https://example.org'],
	['HTML', 'So', '<b>it</b> is.', '8: an article cannot have HTML'],
	['a block of HTML', '<p>So</p>', '', '7: an article cannot have HTML'],
	['an image', '', '![So](so.png)', '8: an article cannot have an image'],
	['code', '`so`', '', '7: an article cannot have code'],
	['a heading of another level', '', '# So', '8: an article cannot have a heading of level 1'],
	['a numbered list', '1. So', '', '7: an article cannot have a numbered or nested list'],
	['a nested list', '- So', '  - it is', '8: an article cannot have a numbered or nested list'],
	['a quotation', '> So', '', '7: an article cannot have a quotation']
])('refuses %s, with its line', (_what, first, second, problem) => {
	expect(problemsOf([...FRONT, first, second, ''].join('\n'))).toContain(problem);
});

it('refuses front matter that is not just a title, a summary and an order', () => {
	expect(problemsOf('So.\n')).toEqual([
		'1: front matter has no title',
		'1: front matter has no summary',
		'1: front matter has no order'
	]);
	expect(problemsOf('---\ntitle: A\nauthor: B\nsummary: C\ntitle: D\norder: 0\n---\n')).toEqual([
		'3: front matter cannot have "author: B"',
		'5: front matter cannot have "title: D"',
		'1: order must be a whole number from 1'
	]);
});

it('lists all problems at once', () => {
	expect(problemsOf([...FRONT, 'So [@THREE].', '', '![So](so.png)', ''].join('\n'))).toHaveLength(2);
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { articles } from '../articles.ts';

let folder: string;

beforeEach(() => {
	folder = mkdtempSync(path.join(tmpdir(), 'articles-'));
	for (const name of ['learn', 'routines/exercises', 'routines/sources']) {
		mkdirSync(path.join(folder, name), { recursive: true });
	}
	const sources = [{ key: 'ONE', grade: 'A', what: 'What', where: 'Where' }];
	writeFileSync(path.join(folder, 'routines/sources/sources.json'), JSON.stringify({ version: 1, sources }));
	put('second', 2, 'So it is [@ONE].');
	put('first', 1, 'Read [the second](/learn/second).');
});

afterEach(() => rmSync(folder, { recursive: true }));

function put(slug: string, order: number, body: string): void {
	const front = `---\ntitle: The ${slug}\nsummary: All of it.\norder: ${order}\n---\n\n`;
	writeFileSync(path.join(folder, 'learn', `${slug}.md`), `${front}${body}\n`);
}

function load(id: string): string {
	const plugin = articles({ articles: path.join(folder, 'learn'), routines: path.join(folder, 'routines') });
	const { load: hook } = plugin;
	if (typeof hook !== 'function') return expect.unreachable();
	const context = { addWatchFile: () => undefined };
	return String((hook as (this: unknown, id: string) => unknown).call(context, id));
}

it('finds the articles in their order, with their length', () => {
	const index = load('\0virtual:articles');
	expect(index).toMatch(/"slug":"first".*"slug":"second"/);
	expect(index).toContain('"words":3,"minutes":1');
	expect(index).toContain('import("virtual:article/second")');
});

it('gives an article with its sources', () => {
	const article = load('\0virtual:article/second');
	expect(article).toContain('"keys":["ONE"]');
	expect(article).toContain('"sources":[{"key":"ONE","grade":"A","what":"What","where":"Where"}]');
	expect(article).not.toContain('"order"');
});

it('fails on a broken article with its file and line', () => {
	put('first', 1, 'So [@TWO].\n\nGo to [it](/learn/third).');
	expect(() => load('\0virtual:articles')).toThrow(
		/first\.md:7: there is no source TWO\n.*first\.md:9: there is no page \/learn\/third/
	);
});

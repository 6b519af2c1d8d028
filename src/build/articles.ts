import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { summaryOf } from '../lib/learn/article.ts';
import { parseArticle, type KnownNames, type LineProblem, type OrderedArticle } from './content/article-markdown.ts';
import { readRoutineFolder } from './content/read-routines.ts';

const INDEX = 'virtual:articles';
const ARTICLE = 'virtual:article';

export interface ArticleProblem extends LineProblem {
	readonly file: string;
}

interface Folders {
	readonly articles: string;
	readonly routines: string;
}

/**
 * Finds the articles in `src/learn/` at build time. `virtual:articles` exports `articles`, their summaries in order. It
 * also exports `loaders`, which has a function for each slug that fetches the article. A broken article fails the build
 * with its file name and a line number.
 */
export function articles({ articles: folder, routines }: Folders = { articles: 'src/learn', routines: 'routines' }): Plugin {
	const root = path.resolve(folder);
	let found: readonly OrderedArticle[] | null = null;

	function read(): readonly OrderedArticle[] {
		const { articles: read, problems } = readArticles({ articles: folder, routines });
		if (problems.length === 0) return read;
		throw new Error(`articles cannot be built:\n${problems.map(printProblem).join('\n')}`);
	}

	return {
		name: 'homestretch:articles',
		configureServer(server) {
			server.watcher.add(root);
			server.watcher.on('all', (_event, file) => {
				if (!file.startsWith(root)) return;
				found = null;
				server.moduleGraph.invalidateAll();
				server.ws.send({ type: 'full-reload' });
			});
		},
		resolveId(id) {
			return id === INDEX || id.startsWith(`${ARTICLE}/`) ? `\0${id}` : undefined;
		},
		load(id) {
			if (id === `\0${INDEX}`) {
				found = read();
				for (const file of markdownFiles(root)) this.addWatchFile(file);
				return printIndex(found);
			}
			if (!id.startsWith(`\0${ARTICLE}/`)) return undefined;
			found ??= read();
			const article = found.find(({ slug }) => id === `\0${ARTICLE}/${slug}`);
			return article && `export default ${JSON.stringify({ ...article, order: undefined })};`;
		}
	};
}

/** All articles in order. An article with problems is left out, and its problems are listed. */
export function readArticles(folders: Folders): { articles: OrderedArticle[]; problems: ArticleProblem[] } {
	const files = markdownFiles(folders.articles);
	const known = knownTo(files.map(slugOf), folders.routines);
	const read: OrderedArticle[] = [];
	const problems: ArticleProblem[] = [];
	for (const file of files) {
		const result = parseArticle(slugOf(file), readFileSync(file, 'utf8'), known);
		if (result.ok) read.push(result.value);
		else problems.push(...result.error.map((problem) => ({ file, ...problem })));
	}
	return { articles: read.sort((one, other) => one.order - other.order), problems };
}

function knownTo(slugs: readonly string[], folder: string): KnownNames {
	const { routines, exercises, sources } = readRoutineFolder(folder);
	const pages = [
		...['/', '/routines', '/exercises', '/progress', '/settings', '/learn'],
		...[...routines.keys()].flatMap((id) => [`/routines/${id}`, `/play/${id}`]),
		...[...exercises.keys()].map((id) => `/exercises/${id}`),
		...slugs.map((slug) => `/learn/${slug}`)
	];
	return { sources, pages: new Set(pages) };
}

/** `FILE:12: there is no source …` */
function printProblem({ file, line, message }: ArticleProblem): string {
	return `${file}:${line}: ${message}`;
}

function printIndex(found: readonly OrderedArticle[]): string {
	const loaders = found.map(({ slug }) => {
		return `${JSON.stringify(slug)}: () => import(${JSON.stringify(`${ARTICLE}/${slug}`)}).then((module) => module.default)`;
	});
	return `export const articles = ${JSON.stringify(found.map(summaryOf))};\nexport const loaders = { ${loaders.join(', ')} };`;
}

function markdownFiles(folder: string): string[] {
	return readdirSync(folder)
		.filter((name) => name.endsWith('.md'))
		.map((name) => path.join(folder, name))
		.sort();
}

function slugOf(file: string): string {
	return path.basename(file, '.md');
}

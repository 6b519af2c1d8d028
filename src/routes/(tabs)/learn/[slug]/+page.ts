import { articles, loaders } from 'virtual:articles';
import type { Article } from '$lib/learn/article.ts';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = () => articles.map(({ slug }) => ({ slug }));

export const load: PageLoad = async ({ params }) => ({ article: await loadArticle(params.slug) });

/** The article with this slug; null if there is none. */
async function loadArticle(slug: string): Promise<Article | null> {
	const fetchArticle = Object.hasOwn(loaders, slug) ? loaders[slug] : undefined;
	return fetchArticle ? await fetchArticle() : null;
}

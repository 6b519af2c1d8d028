import type { BlockContent, DefinitionContent, ListItem, Nodes, PhrasingContent, RootContent, Text } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Article, Block, Run } from '../../lib/learn/article.ts';
import { err, ok, type Result } from '../../lib/routine/result.ts';
import type { Source } from '../../lib/routine/schema.ts';

/** What an article may refer to. */
export interface KnownNames {
	readonly sources: ReadonlyMap<string, Source>;
	/** Paths of the pages of the app, without its base path: `/learn/cold-or-heat`. */
	readonly pages: ReadonlySet<string>;
}

export interface LineProblem {
	/** Counted from 1. */
	readonly line: number;
	readonly message: string;
}

/** An article with its place among the others. */
export interface OrderedArticle extends Article {
	readonly order: number;
}

const FIELDS = ['title', 'summary', 'order'] as const;
type FrontMatter = Record<(typeof FIELDS)[number], string>;

/**
 * Parses Markdown with front matter (`title`, `summary`, `order`) and citations as in Pandoc: `so [@LAN18; @NHS-BP].`
 * Allows paragraphs, second-level headings, flat bulleted lists, `*emphasis*`, `**strong**` and links within the app;
 * anything else is a problem. The lines of a paragraph are joined.
 */
export function parseArticle(slug: string, markdown: string, known: KnownNames): Result<OrderedArticle, LineProblem[]> {
	const reader = new Reader(known);
	const { fields, body } = reader.frontMatter(markdown);
	const blocks = fromMarkdown(body).children.flatMap((node) => reader.block(node));
	const { title, summary } = fields;
	const order = Number(fields.order);
	if (reader.problems.length > 0) return err(reader.problems);
	return ok({ slug, title, summary, order, blocks, sources: [...reader.cited.values()] });
}

/** Reads one article, and collects the sources it cites and its problems. */
class Reader {
	readonly problems: LineProblem[] = [];
	/** The cited sources by key, in order of first appearance. */
	readonly cited = new Map<string, Source>();
	readonly #known: KnownNames;

	constructor(known: KnownNames) {
		this.#known = known;
	}

	/** Splits off the front matter. `body` is the rest, padded with empty lines to keep the file's line numbers. */
	frontMatter(markdown: string): { fields: FrontMatter; body: string } {
		const fields: FrontMatter = { title: '', summary: '', order: '' };
		const [head = ''] = /^---\n[^]*?\n---\n/.exec(markdown) ?? [];
		const lines = head.split('\n').slice(1, -2);
		for (const [index, line] of lines.entries()) {
			const [, key = '', value = ''] = /^(\w+): (.+)$/.exec(line) ?? [];
			const field = FIELDS.find((one) => one === key);
			if (field === undefined || fields[field] !== '') this.#problem(index + 2, `front matter cannot have "${line}"`);
			else fields[field] = value;
		}
		for (const field of FIELDS.filter((one) => fields[one] === '')) this.#problem(1, `front matter has no ${field}`);
		if (fields.order !== '' && !/^[1-9]\d*$/.test(fields.order)) this.#problem(1, 'order must be a whole number from 1');
		const body = '\n'.repeat(head.split('\n').length - 1) + markdown.slice(head.length);
		return { fields, body };
	}

	block(node: RootContent): Block[] {
		if (node.type === 'paragraph') return [{ kind: 'paragraph', runs: this.#runs(node.children) }];
		if (node.type === 'heading' && node.depth === 2) return [{ kind: 'heading', runs: this.#runs(node.children) }];
		if (node.type === 'list' && !node.ordered) {
			return [{ kind: 'list', items: node.children.map((item) => this.#item(item)) }];
		}
		return this.#refuse(node);
	}

	#item({ children }: ListItem): Run[] {
		const [first, second] = children;
		const odd: BlockContent | DefinitionContent | undefined = first?.type === 'paragraph' ? second : first;
		if (odd) return this.#refuse(odd);
		return first?.type === 'paragraph' ? this.#runs(first.children) : [];
	}

	#runs(nodes: readonly PhrasingContent[]): Run[] {
		return nodes.flatMap((node): Run[] => {
			if (node.type === 'text') return this.#text(node);
			if (node.type === 'strong' || node.type === 'emphasis') {
				return [{ kind: node.type, runs: this.#runs(node.children) }];
			}
			if (node.type !== 'link') return this.#refuse(node);
			if (!this.#known.pages.has(node.url)) this.#problemAt(node, `there is no page ${node.url}`);
			return [{ kind: 'link', href: node.url, runs: this.#runs(node.children) }];
		});
	}

	/** Splits text from its citations, and drops the space before each citation. */
	#text(node: Text): Run[] {
		let line = lineOf(node);
		return node.value.split(/(\s*\[@[^\]]*\])/).flatMap((part): Run[] => {
			const partLine = line + breaksIn(/^\s*/.exec(part)?.[0] ?? '');
			line += breaksIn(part);
			if (part === '') return [];
			if (/^\s*\[@[^\]]*\]$/.test(part)) return [this.#cite(part.trim().slice(1, -1), partLine)];
			if (part.includes('@')) this.#problem(partLine, 'a citation must look like [@KEY; @OTHER]');
			return [{ kind: 'text', text: part.replaceAll(/\s*\n\s*/g, ' ') }];
		});
	}

	#cite(inner: string, line: number): Run {
		const keys = inner.split(/;\s*/).map((key) => key.replace('@', ''));
		for (const key of keys) {
			const source = this.#known.sources.get(key);
			if (source) this.cited.set(key, source);
			else this.#problem(line, `there is no source ${key}`);
		}
		return { kind: 'cite', keys };
	}

	#refuse(node: Nodes): never[] {
		const what = node.type === 'heading' ? `a heading of level ${node.depth}` : (NAMES[node.type] ?? node.type);
		this.#problemAt(node, `an article cannot have ${what}`);
		return [];
	}

	#problemAt(node: Nodes, message: string): void {
		this.#problem(lineOf(node), message);
	}

	#problem(line: number, message: string): void {
		this.problems.push({ line, message });
	}
}

const NAMES: Readonly<Partial<Record<Nodes['type'], string>>> = {
	blockquote: 'a quotation',
	break: 'a hard line break',
	code: 'code',
	definition: 'a link definition',
	html: 'HTML',
	image: 'an image',
	inlineCode: 'code',
	list: 'a numbered or nested list',
	paragraph: 'a second paragraph in an item',
	thematicBreak: 'a rule'
};

function lineOf({ position }: Nodes): number {
	return position?.start.line ?? 1;
}

function breaksIn(text: string): number {
	return text.split('\n').length - 1;
}

import MiniSearch, { type Query } from 'minisearch';
import { tellingWords, wordsAndCompoundsIn, wordsIn } from './words.ts';

/** A thing that can be found. Every text is searched; the earlier ones weigh more. */
export interface Findable {
	readonly id: string;
	readonly name: string;
	readonly otherNames?: readonly string[];
	/** Goal, contexts, position and equipment, in words. */
	readonly topics?: string;
	readonly muscles?: string;
}

/** `starts` are the beginnings of the words of names: what somebody has typed so far. */
type Field = Exclude<keyof Findable, 'id'> | 'starts';

/** One way to ask. Typos are forgiven in no word, in those of five letters or more, or from three letters on. */
interface Ask {
	readonly fields: Field[];
	readonly typosFrom: number;
	readonly combineWith: 'AND' | 'OR';
}

const BOOST: Record<Field, number> = { name: 8, otherNames: 5, topics: 3, muscles: 1, starts: 1 };
const NAMES: Field[] = ['name', 'otherNames'];
const TEXTS: Field[] = [...NAMES, 'topics', 'muscles'];

/**
 * Whatever one of these finds comes before what those after it add. Scores alone would not do: they grow with how rare a
 * word is, so that "wall" would come before "walk" for who asks for walking.
 */
const ASKS: readonly Ask[] = [
	{ fields: ['name'], typosFrom: Infinity, combineWith: 'AND' },
	{ fields: NAMES, typosFrom: Infinity, combineWith: 'AND' },
	{ fields: TEXTS, typosFrom: Infinity, combineWith: 'AND' }
];

/** Where those find few. Nobody reads on to what may have been meant after so many that were said. */
const FORGIVING_ASKS: readonly Ask[] = [
	{ fields: NAMES, typosFrom: 5, combineWith: 'AND' },
	{ fields: TEXTS, typosFrom: 5, combineWith: 'AND' }
];

/** One after the other, as long as nothing was found. */
const LAST_ASKS: readonly Ask[] = [
	{ fields: TEXTS, typosFrom: 3, combineWith: 'AND' },
	{ fields: [...TEXTS, 'starts'], typosFrom: 3, combineWith: 'AND' },
	{ fields: TEXTS, typosFrom: 4, combineWith: 'OR' }
];

const ENOUGH = 20;

/** Letters of a query that count: more than any name has, and few enough to compare quickly. */
const MAX_LETTERS = 100;
const SHORTEST_START = 4;

/** Finds things by what somebody has typed so far. Indexes them ahead (`prepare`), or when it is first asked. */
export class Finder {
	readonly #items: readonly Findable[];
	#index: MiniSearch<Findable> | null = null;
	readonly #idsByName = new Map<string, string[]>();

	constructor(items: Iterable<Findable>) {
		// In order of ids: the last digits of scores come from the order in which things are added.
		this.#items = [...items].sort((a, b) => compare(a.id, b.id));
		for (const { id, name } of this.#items) {
			const key = nameKey(name);
			this.#idsByName.set(key, [...(this.#idsByName.get(key) ?? []), id]);
		}
	}

	/** Indexes ahead, a few at a time between other work, so that the first question is answered as soon as the others. */
	async prepare(): Promise<void> {
		if (this.#index !== null) return;
		const index = emptyIndex();
		await index.addAllAsync(this.#items, { chunkSize: 10 });
		this.#index ??= index;
	}

	/** What `match` gives, and where that is nothing, what `guess` gives. Ties in order of ids. */
	find(query: string): string[] {
		const matches = this.match(query);
		return matches.length > 0 ? matches : this.guess(query);
	}

	/**
	 * Ids, best first: of what is called exactly so, then of what has every word, the last one perhaps unfinished and
	 * longer ones perhaps with a typo. No words match nothing. Throws if two items have the same id.
	 */
	match(query: string): string[] {
		const words = wordsIn(query.slice(0, MAX_LETTERS));
		const terms = withoutBeginning(tellingWords(words), 1);
		if (terms.length === 0) return [];
		const found = new Set(this.#idsByName.get(nameKey(query)));
		// A letter or two alone are the beginning of half of all words.
		const isShort = terms.length === 1 && (terms[0]?.length ?? 0) < 3;
		const asks = isShort ? ASKS.filter(({ fields }) => fields !== TEXTS) : ASKS;
		for (const ask of asks) this.#ask(words, terms, ask).forEach((id) => found.add(id));
		for (const ask of FORGIVING_ASKS) {
			if (found.size < ENOUGH) this.#ask(words, terms, ask).forEach((id) => found.add(id));
		}
		return [...found];
	}

	/** Ids, best first, of what may have been meant, where nothing matches. */
	guess(query: string): string[] {
		const words = wordsIn(query.slice(0, MAX_LETTERS));
		const terms = withoutBeginning(tellingWords(words), 2);
		if (terms.length === 0) return [];
		for (const ask of LAST_ASKS) {
			const found = this.#ask(words, terms, ask);
			if (found.length > 0) return found;
		}
		return [];
	}

	#ask(words: readonly string[], terms: readonly string[], { fields, typosFrom, combineWith }: Ask): string[] {
		const forTerms = terms.map((term, index) => {
			return queryFor(term, { isLast: index === terms.length - 1, forgivesTypos: hasTypos(term, typosFrom) });
		});
		// "cat cow" and "childs pose" are also found where they are written as one word.
		const asOneWord = {
			queries: [words.join('')],
			prefix: true,
			fields: fields.filter((field) => NAMES.includes(field))
		};
		this.#index ??= fullIndex(this.#items);
		return this.#index
			.search({ combineWith: 'OR', queries: [{ combineWith, queries: forTerms }, asOneWord] }, { fields })
			.sort((a, b) => b.score - a.score || compare(a.id, b.id))
			.map(({ id }) => id);
	}
}

function fullIndex(items: readonly Findable[]): MiniSearch<Findable> {
	const index = emptyIndex();
	index.addAll(items);
	return index;
}

function emptyIndex(): MiniSearch<Findable> {
	return new MiniSearch<Findable>({
		fields: [...TEXTS, 'starts'],
		extractField: (item, field) => (field === 'id' ? item.id : indexedText(item, field as Field)),
		tokenize: (text) => text.split(' '),
		processTerm: (term) => term,
		searchOptions: { boost: BOOST, weights: { prefix: 0.1, fuzzy: 0.1 } }
	});
}

/** The same for all that is read as the same name. */
function nameKey(name: string): string {
	return wordsIn(name.slice(0, MAX_LETTERS)).join('');
}

/** A term, in the singular and the plural too, and with its typos if those are forgiven. */
function queryFor(term: string, { isLast, forgivesTypos }: { isLast: boolean; forgivesTypos: boolean }): Query {
	const asTyped = { queries: [term], prefix: isLast, ...(forgivesTypos ? { fuzzy: 0.2, maxFuzzy: 2 } : {}) };
	const otherNumber = { queries: [otherNumberOf(term)] };
	// Two letters that changed places are two typos to the index, and one to whoever made it.
	const swapped = forgivesTypos ? [{ queries: swapsOf(term), prefix: isLast, combineWith: 'OR' as const }] : [];
	return { combineWith: 'OR', queries: [asTyped, otherNumber, ...swapped] };
}

/** The beginning of a further word says little while no more than so many letters of it are there. */
function withoutBeginning(terms: readonly string[], letters: number): readonly string[] {
	const last = terms.at(-1) ?? '';
	const isBeginning = last.length <= letters && (letters === 1 || !/\p{N}/u.test(last));
	return terms.length > 1 && isBeginning ? terms.slice(0, -1) : terms;
}

/** Numbers are meant as they are. */
function hasTypos(term: string, typosFrom: number): boolean {
	return term.length >= typosFrom && !/\p{N}/u.test(term);
}

function otherNumberOf(term: string): string {
	return /[^s]s$/.test(term) && term.length > 3 ? term.slice(0, -1) : `${term}s`;
}

function swapsOf(term: string): string[] {
	return Array.from({ length: term.length - 1 }, (_, at) => {
		return term.slice(0, at) + term.charAt(at + 1) + term.charAt(at) + term.slice(at + 2);
	});
}

/** What the index has of a field: words, separated by spaces. */
function indexedText(item: Findable, field: Field): string {
	const { name, otherNames = [] } = item;
	if (field === 'starts') return [name, ...otherNames].flatMap(wordsIn).flatMap(startsOf).join(' ');
	if (field === 'name') return nameWords(name).join(' ');
	if (field === 'otherNames') return otherNames.flatMap(nameWords).join(' ');
	return wordsAndCompoundsIn(item[field] ?? '').join(' ');
}

/** All of a name is one word too, once. */
function nameWords(name: string): string[] {
	return [...new Set([...wordsAndCompoundsIn(name), nameKey(name)])];
}

function startsOf(word: string): string[] {
	return Array.from({ length: Math.max(0, word.length - SHORTEST_START) }, (_, more) => {
		return word.slice(0, SHORTEST_START + more);
	});
}

/** By code units: the same on every device. */
function compare(a: string, b: string): number {
	return a < b ? -1 : Number(a > b);
}

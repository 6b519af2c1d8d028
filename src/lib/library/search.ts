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
const GUESSES: readonly Ask[] = [
	{ fields: TEXTS, typosFrom: 3, combineWith: 'AND' },
	{ fields: [...TEXTS, 'starts'], typosFrom: 3, combineWith: 'AND' }
];
const ANY_WORD: Ask = { fields: TEXTS, typosFrom: 4, combineWith: 'OR' };

const ENOUGH = 20;

/** Letters of a query that count: more than any name has, and few enough to compare quickly. */
const MAX_LETTERS = 100;
const SHORTEST_START = 4;

/** Finds things by what somebody has typed so far. Indexes them ahead (`prepare`), or when it is first asked. */
export class Finder {
	readonly #items: readonly Findable[];
	/** That some item has; to look in others would find the same again. */
	readonly #fields: ReadonlySet<Field>;
	#index: MiniSearch<Findable> | null = null;
	readonly #idsByName = new Map<string, string[]>();

	constructor(items: Iterable<Findable>) {
		// In order of ids: the last digits of scores come from the order in which things are added.
		this.#items = [...items].sort((a, b) => compare(a.id, b.id));
		const used = TEXTS.filter((field) => this.#items.some((item) => (item[field as keyof Findable] ?? '').length > 0));
		this.#fields = new Set<Field>(['name', 'starts', ...used]);
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

	/** What `match` gives; where that is nothing, what `guess` gives, or else `guessAnyWord`. Ties in order of ids. */
	find(query: string): string[] {
		return firstFound(
			() => this.match(query),
			() => this.guess(query),
			() => this.guessAnyWord(query)
		);
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
		for (const ask of this.#distinct(asks)) this.#ask(words, terms, ask).forEach((id) => found.add(id));
		// Where no word may have a typo these would find the same again.
		const forgiving = FORGIVING_ASKS.filter(({ typosFrom }) => terms.some((term) => hasTypos(term, typosFrom)));
		for (const ask of this.#distinct(forgiving)) {
			if (found.size < ENOUGH) this.#ask(words, terms, ask).forEach((id) => found.add(id));
		}
		return [...found];
	}

	/** Ids, best first, of what may have been meant where nothing matches: every word of it, with more typos. */
	guess(query: string): string[] {
		return firstFound(...GUESSES.map((ask) => () => this.#guess(query, ask)));
	}

	/** Ids, best first, of what has any word of it. */
	guessAnyWord(query: string): string[] {
		return this.#guess(query, ANY_WORD);
	}

	#guess(query: string, ask: Ask): string[] {
		const words = wordsIn(query.slice(0, MAX_LETTERS));
		const terms = withoutBeginning(tellingWords(words), 2);
		return terms.length === 0 ? [] : this.#ask(words, terms, ask);
	}

	/** Without those that, of the fields there are, look in no more than the one before. */
	#distinct(asks: readonly Ask[]): Ask[] {
		const size = (ask: Ask | undefined): number => ask?.fields.filter((field) => this.#fields.has(field)).length ?? 0;
		return asks.filter((ask, index) => size(ask) > size(asks[index - 1]));
	}

	#ask(words: readonly string[], terms: readonly string[], { fields, typosFrom, combineWith }: Ask): string[] {
		const forTerms = terms.map((term, index) => {
			return queryFor(term, { isLast: index === terms.length - 1, forgivesTypos: hasTypos(term, typosFrom) });
		});
		const ways: Query[] = [{ combineWith, queries: forTerms }];
		if (words.length > 1) {
			// "cat cow" and "childs pose" are also found where they are written as one word.
			const names = fields.filter((field) => NAMES.includes(field));
			ways.push({ queries: [words.join('')], prefix: true, fields: names });
		}
		this.#index ??= fullIndex(this.#items);
		return this.#index
			.search({ combineWith: 'OR', queries: ways }, { fields })
			.sort((a, b) => b.score - a.score || compare(a.id, b.id))
			.map(({ id }) => id);
	}
}

/** Asks one after the other until something is found. */
export function firstFound(...asks: readonly (() => string[])[]): string[] {
	for (const ask of asks) {
		const found = ask();
		if (found.length > 0) return found;
	}
	return [];
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

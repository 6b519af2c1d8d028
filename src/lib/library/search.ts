import MiniSearch, { type Query } from 'minisearch';
import { tellingWords, wordsAndCompoundsIn, wordsIn } from './words.ts';

/** A searchable item. All its texts are searched; matches in the fields listed first score higher. */
export interface Findable {
	readonly id: string;
	readonly name: string;
	readonly otherNames?: readonly string[];
	/** Goal, contexts, position and equipment, as text. */
	readonly topics?: string;
	readonly muscles?: string;
}

/** `starts` holds prefixes of the words in names, so that a partly typed word may contain a typo. */
type Field = Exclude<keyof Findable, 'id'> | 'starts';

/** One search strategy. Words of at least `typosFrom` letters may contain typos; `Infinity` forgives none. */
interface Strategy {
	readonly fields: Field[];
	readonly typosFrom: number;
	readonly combineWith: 'AND' | 'OR';
}

const BOOST: Record<Field, number> = { name: 8, otherNames: 5, topics: 3, muscles: 1, starts: 1 };
const NAMES: Field[] = ['name', 'otherNames'];
const TEXTS: Field[] = [...NAMES, 'topics', 'muscles'];

/**
 * Tried in order: the results of each strategy rank above those of the next. Scores alone cannot rank them: a rare word
 * scores higher, so "wall" would rank above "walk" in a search for walking.
 */
const STRATEGIES: readonly Strategy[] = [
	{ fields: ['name'], typosFrom: Infinity, combineWith: 'AND' },
	{ fields: NAMES, typosFrom: Infinity, combineWith: 'AND' },
	{ fields: TEXTS, typosFrom: Infinity, combineWith: 'AND' }
];

/**
 * Tried only while there are fewer than `ENOUGH` results. Nobody would read guesses that come after so many exact
 * matches.
 */
const FORGIVING_STRATEGIES: readonly Strategy[] = [
	{ fields: NAMES, typosFrom: 5, combineWith: 'AND' },
	{ fields: TEXTS, typosFrom: 5, combineWith: 'AND' }
];

/** Tried in order until one finds something. */
const GUESSES: readonly Strategy[] = [
	{ fields: TEXTS, typosFrom: 3, combineWith: 'AND' },
	{ fields: [...TEXTS, 'starts'], typosFrom: 3, combineWith: 'AND' }
];
const ANY_WORD: Strategy = { fields: TEXTS, typosFrom: 4, combineWith: 'OR' };

const ENOUGH = 20;

/** Longer queries are cut to this many characters: more than any name has, and few enough to compare quickly. */
const MAX_LETTERS = 100;
const SHORTEST_START = 4;

/** Search as you type. Builds its index ahead of time (`prepare`), or else on the first query. */
export class Finder {
	readonly #items: readonly Findable[];
	/** Fields that at least one item has. Searching any other field would only repeat the same results. */
	readonly #fields: ReadonlySet<Field>;
	#index: MiniSearch<Findable> | null = null;
	readonly #idsByName = new Map<string, string[]>();

	constructor(items: Iterable<Findable>) {
		// Sorted by id, because insertion order affects the last digits of a score.
		this.#items = [...items].sort((a, b) => compare(a.id, b.id));
		const used = TEXTS.filter((field) => this.#items.some((item) => (item[field as keyof Findable] ?? '').length > 0));
		this.#fields = new Set<Field>(['name', 'starts', ...used]);
		for (const { id, name } of this.#items) {
			const key = nameKey(name);
			this.#idsByName.set(key, [...(this.#idsByName.get(key) ?? []), id]);
		}
	}

	/** Builds the index in small chunks between other work, so that the first query is as fast as later ones. */
	async prepare(): Promise<void> {
		if (this.#index !== null) return;
		const index = emptyIndex();
		await index.addAllAsync(this.#items, { chunkSize: 10 });
		this.#index ??= index;
	}

	/**
	 * The results of `match`; if there are none, of `guess`; if there are still none, of `guessAnyWord`. Ties are
	 * ordered by id.
	 */
	find(query: string): string[] {
		return firstFound(
			() => this.match(query),
			() => this.guess(query),
			() => this.guessAnyWord(query)
		);
	}

	/**
	 * Ids, best first: exact names, then items that contain every word. The last word may be a prefix, and longer words
	 * may have a typo if there are few results. A query without words matches nothing. Throws if two items have the
	 * same id.
	 */
	match(query: string): string[] {
		const words = wordsIn(query.slice(0, MAX_LETTERS));
		const terms = dropShortLastTerm(tellingWords(words), 1);
		if (terms.length === 0) return [];
		const found = new Set(this.#idsByName.get(nameKey(query)));
		// One or two letters begin far too many words, so such a short query searches only the names.
		const isShort = terms.length === 1 && (terms[0]?.length ?? 0) < 3;
		const strategies = isShort ? STRATEGIES.filter(({ fields }) => fields !== TEXTS) : STRATEGIES;
		for (const strategy of this.#distinct(strategies))
			this.#searchBy(words, terms, strategy).forEach((id) => found.add(id));
		// Skip strategies under which no word is long enough for a typo: they would repeat the same results.
		const forgiving = FORGIVING_STRATEGIES.filter(({ typosFrom }) => terms.some((term) => hasTypos(term, typosFrom)));
		for (const strategy of this.#distinct(forgiving)) {
			if (found.size < ENOUGH) this.#searchBy(words, terms, strategy).forEach((id) => found.add(id));
		}
		return [...found];
	}

	/** Fallback when nothing matches: ids, best first, of items that contain every word, with more typos allowed. */
	guess(query: string): string[] {
		return firstFound(...GUESSES.map((strategy) => () => this.#guess(query, strategy)));
	}

	/** Ids, best first, of items that contain any word of the query. */
	guessAnyWord(query: string): string[] {
		return this.#guess(query, ANY_WORD);
	}

	#guess(query: string, strategy: Strategy): string[] {
		const words = wordsIn(query.slice(0, MAX_LETTERS));
		const terms = dropShortLastTerm(tellingWords(words), 2);
		return terms.length === 0 ? [] : this.#searchBy(words, terms, strategy);
	}

	/** Drops each strategy that searches no more fields in use than the previous strategy. */
	#distinct(strategies: readonly Strategy[]): Strategy[] {
		const size = (strategy: Strategy | undefined): number =>
			strategy?.fields.filter((field) => this.#fields.has(field)).length ?? 0;
		return strategies.filter((strategy, index) => size(strategy) > size(strategies[index - 1]));
	}

	#searchBy(
		words: readonly string[],
		terms: readonly string[],
		{ fields, typosFrom, combineWith }: Strategy
	): string[] {
		const forTerms = terms.map((term, index) => {
			return queryFor(term, { isLast: index === terms.length - 1, forgivesTypos: hasTypos(term, typosFrom) });
		});
		const ways: Query[] = [{ combineWith, queries: forTerms }];
		if (words.length > 1) {
			// "cat cow" and "childs pose" also match names that write them as one word.
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

/** Runs the searches in order and returns the first result that is not empty. */
export function firstFound(...searches: readonly (() => string[])[]): string[] {
	for (const search of searches) {
		const found = search();
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

/** A key that is equal for names that differ only in case, accents, spacing or punctuation. */
function nameKey(name: string): string {
	return wordsIn(name.slice(0, MAX_LETTERS)).join('');
}

/** Matches a term in the singular and the plural, and with typos if they are forgiven. */
function queryFor(term: string, { isLast, forgivesTypos }: { isLast: boolean; forgivesTypos: boolean }): Query {
	const asTyped = { queries: [term], prefix: isLast, ...(forgivesTypos ? { fuzzy: 0.2, maxFuzzy: 2 } : {}) };
	const otherNumber = { queries: [otherNumberOf(term)] };
	// MiniSearch counts a swap of two adjacent letters as two typos. So search for each swap as a separate term.
	const swapped = forgivesTypos ? [{ queries: swapsOf(term), prefix: isLast, combineWith: 'OR' as const }] : [];
	return { combineWith: 'OR', queries: [asTyped, otherNumber, ...swapped] };
}

/**
 * Drops the last of several terms if it has at most `letters` letters, because so short a prefix does not narrow a
 * search. If `letters` is above 1, keeps a term with a digit.
 */
function dropShortLastTerm(terms: readonly string[], letters: number): readonly string[] {
	const last = terms.at(-1) ?? '';
	const isBeginning = last.length <= letters && (letters === 1 || !/\p{N}/u.test(last));
	return terms.length > 1 && isBeginning ? terms.slice(0, -1) : terms;
}

/** Whether a term may contain typos. Terms with a digit must match exactly. */
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

/** The indexed text of a field: its words, separated by spaces. */
function indexedText(item: Findable, field: Field): string {
	const { name, otherNames = [] } = item;
	if (field === 'starts') return [name, ...otherNames].flatMap(wordsIn).flatMap(startsOf).join(' ');
	if (field === 'name') return nameWords(name).join(' ');
	if (field === 'otherNames') return otherNames.flatMap(nameWords).join(' ');
	return wordsAndCompoundsIn(item[field] ?? '').join(' ');
}

/** The words of a name, plus the whole name run together as one word, without duplicates. */
function nameWords(name: string): string[] {
	return [...new Set([...wordsAndCompoundsIn(name), nameKey(name)])];
}

function startsOf(word: string): string[] {
	return Array.from({ length: Math.max(0, word.length - SHORTEST_START) }, (_, more) => {
		return word.slice(0, SHORTEST_START + more);
	});
}

/** Compares by UTF-16 code units, so that the order is the same on every device. */
function compare(a: string, b: string): number {
	return a < b ? -1 : Number(a > b);
}

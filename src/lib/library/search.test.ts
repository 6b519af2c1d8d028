import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exerciseFinder, exerciseNames, routineFinder } from '../../../tests/support/library.ts';
import { Finder, type Findable } from './search.ts';
import { wordsIn } from './words.ts';

const word = fc.oneof(
	fc.stringMatching(/^[a-zäéø]{4,12}$/),
	fc.constantFrom(
		'Hamstring',
		'hamstrings',
		'stretch',
		'Neck',
		'turns',
		'Cat–cow',
		'Child’s',
		'with',
		'on',
		'the',
		'90/90'
	)
);
const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
/** Names from a small vocabulary, so that names share words and often contain each other. */
const alike = fc.array(fc.constantFrom('neck', 'necks', 'roll', 'the'), { minLength: 1, maxLength: 3 }).map((words) => {
	return words.join(' ');
});
const items: fc.Arbitrary<Findable[]> = fc.uniqueArray(
	fc.record({
		id: fc.stringMatching(/^[a-z]{1,6}$/),
		name: fc.oneof(name, alike, fc.string({ minLength: 1, maxLength: 80, unit: 'grapheme' })),
		otherNames: fc.array(name, { maxLength: 2 }),
		topics: name,
		muscles: name
	}),
	{ selector: ({ id }) => id, minLength: 1, maxLength: 12 }
);
/** Items, plus one of them that has words in its name. */
const oneOfItems = items
	.filter((some) => some.some(({ name }) => wordsIn(name).length > 0))
	.chain((some) => {
		return fc.record({
			items: fc.constant(some),
			one: fc.constantFrom(...some.filter((item) => wordsIn(item.name).length > 0))
		});
	});

/** Words one typo away: a letter left out or doubled, or two adjacent letters swapped. */
function typosOf(word: string): string[] {
	return [...word].flatMap((letter, at) => {
		const [before, after] = [word.slice(0, at), word.slice(at + 1)];
		return [before + after, before + letter + letter + after, before + after.charAt(0) + letter + after.slice(1)];
	});
}

describe('whatever there is', () => {
	it('is found by its full name, before all that is not called so', () => {
		fc.assert(
			fc.property(oneOfItems, ({ items, one }) => {
				const found = new Finder(items).find(one.name);
				const before = found.slice(0, found.indexOf(one.id));
				expect(found).toContain(one.id);
				const key = (name = '') => wordsIn(name).join('');
				for (const id of before) expect(key(items.find((item) => item.id === id)?.name)).toBe(key(one.name));
			})
		);
	});

	it('is found by each longer word of its name, also with a typo', () => {
		fc.assert(
			fc.property(oneOfItems, fc.nat(), ({ items, one }, which) => {
				const finder = new Finder(items);
				const words = wordsIn(one.name).filter((word) => /^[a-zø]{4,}$/.test(word));
				for (const word of words) {
					expect(finder.find(word)).toContain(one.id);
					const typos = word.length >= 6 ? typosOf(word) : [word];
					const typo = typos[which % typos.length] ?? word;
					expect(finder.find(typo), typo).toContain(one.id);
				}
			})
		);
	});

	it('is found while its name is being typed', () => {
		fc.assert(
			fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 5, selector: (n) => n }), (names) => {
				const finder = new Finder(names.map((name) => ({ id: name, name })));
				for (const name of names) {
					for (let end = 1; end <= name.length; end++) expect(finder.find(name.slice(0, end))).toContain(name);
				}
			}),
			{ numRuns: 30 }
		);
	});

	it('comes in an order that does not depend on the order of the items', () => {
		const shuffled = items.chain((some) =>
			fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length }))
		);
		fc.assert(
			fc.property(shuffled, fc.oneof(word, name), ([some, others], query) => {
				expect(new Finder(others).find(query)).toEqual(new Finder(some).find(query));
			})
		);
	});

	it('is only items, each once, for any query', () => {
		const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.constantFrom('constructor', '__proto__'));
		fc.assert(
			fc.property(items, anything, (some, query) => {
				const found = new Finder(some).find(query);
				expect(new Set(found).size).toBe(found.length);
				for (const id of found) expect(some.map((item) => item.id)).toContain(id);
			})
		);
	});

	it('comes first if its name has the word, however many names do, and not only its muscles', () => {
		fc.assert(
			fc.property(fc.nat({ max: 20 }), fc.nat({ max: 3 }), (more, parts) => {
				const named = Array.from({ length: more + 1 }, (_, at) => ({
					id: `name-${at}`,
					name: `Long name ${at} bridge`
				}));
				const apart = Array.from({ length: parts }, (_, at) => ({ id: `${at}`, name: 'Some', muscles: 'bridge' }));
				const found = new Finder([...apart, ...named]).find('bridge');
				expect(found.slice(0, more + 1).every((id) => id.startsWith('name-'))).toBe(true);
				expect(found).toHaveLength(more + 1 + parts);
			})
		);
	});

	it('comes in order of ids where nothing else decides', () => {
		const same = ['c', 'a', 'b'].map((id) => ({ id, name: 'Neck turns' }));
		expect(new Finder(same).find('neck')).toEqual(['a', 'b', 'c']);
		expect(new Finder(same).find('neck turns')).toEqual(['a', 'b', 'c']);
	});

	it('is found by the beginning of any of its words, in the singular and the plural, apart and together', () => {
		const finder = new Finder([
			{ id: 'stretch', name: 'Seated hips stretch' },
			{ id: 'lift', name: 'Leg lift' },
			{ id: 'roll', name: 'Leg hips roll' },
			{ id: 'catcow', name: 'Catcow' },
			{ id: 'cat', name: 'Cat lie' },
			{ id: 'hip', name: 'Wide hip roll' }
		]);
		for (const query of ['stret', 'hips st', 'hip stretch', 'hip seat'])
			expect(finder.find(query)).toEqual(['stretch']);
		for (const query of ['legs lift', 'leg lifts', 'leg li', 'legli']) expect(finder.find(query)).toEqual(['lift']);
		for (const query of ['cat cow', 'cat co', 'cat-cow']) expect(finder.find(query)).toEqual(['catcow']);
		for (const query of ['hip', 'hips']) expect(finder.find(query).sort()).toEqual(['hip', 'roll', 'stretch']);
	});

	it('is not found by an empty query', () => {
		for (const nothing of ['', '  ', '?!', '…']) expect(routineFinder.find(nothing)).toEqual([]);
		expect(new Finder([]).find('neck')).toEqual([]);
	});

	it('is answered soon for a query that somebody pasted by mistake', () => {
		expect(exerciseFinder.find('neck '.repeat(10_000))).toEqual(exerciseFinder.find('neck'));
		expect(exerciseFinder.find('x'.repeat(50_000))).toEqual([]);
	});
});

describe('among the exercises of the app', () => {
	const first = (query: string) => exerciseNames.get(exerciseFinder.find(query)[0] ?? '') ?? null;

	it.each([
		['hamstrng', 'Hamstring'],
		['hamstrigns', 'Hamstring'],
		['hamtri', 'hamstring'],
		['nek', 'Neck'],
		['neck turn', 'Neck turns'],
		['cat-cow', 'Cat–cow'],
		['cat cow', 'Cat–cow'],
		['catcow', 'Cat–cow'],
		['child’s pose', 'Child’s pose'],
		["child's pose", 'Child’s pose'],
		['childs pose', 'Child’s pose'],
		['child pose', 'Child’s pose'],
		['childspose', 'Child’s pose'],
		['a stretch for the calf', 'calf'],
		['walk', 'walk'],
		['plank', 'plank'],
		['cobra', 'Prone press-up'],
		['shuolder roll', 'Shoulder rolls']
	])('%j finds %s first', (query, name) => {
		expect(first(query)?.toLowerCase()).toContain(name.toLowerCase());
	});

	it('short words are what they say: there is no wall in a walk', () => {
		expect(exerciseFinder.find('walk')).not.toContain('wall-sit');
		expect(exerciseFinder.find('calf')).not.toContain('hip-flexor-half-kneel');
	});

	it('what is not there at all finds nothing', () => {
		expect(exerciseFinder.find('bicycle')).toEqual([]);
	});

	it('with several words, what has only some of them is found if nothing has all', () => {
		expect(exerciseFinder.find('neck bicycle')).toEqual(exerciseFinder.find('neck'));
	});
});

describe('among the routines of the app', () => {
	it.each([
		['lowr bak', 'daily-back-1'],
		['neck', 'upper-neck'],
		['hips', 'hips-hams'],
		['desk', 'desk-1'],
		['walking', 'posture-walk']
	])('%j finds %s among the first', (query, id) => {
		expect(routineFinder.find(query).slice(0, 3)).toContain(id);
	});

	it('one is found by what is in it', () => {
		expect(routineFinder.find('bird dog').length).toBeGreaterThan(2);
	});
});

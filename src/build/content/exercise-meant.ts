import { nearestOf } from '../../lib/routine/nearest.ts';
import type { ExerciseMeant } from '../../lib/routine/parse.ts';
import type { Exercise } from '../../lib/routine/schema.ts';
import { Finder } from '../../lib/library/search.ts';
import { wordsIn } from '../../lib/library/words.ts';

/**
 * Returns a function that guesses which exercise is meant by a text that is not an id. The text may be any name of an
 * exercise, singular or plural, with a typo or two; or words that all occur in such a name. The function returns null
 * if no exercise fits.
 */
export function exerciseMeant(exercises: Iterable<Exercise>): ExerciseMeant {
	const known = [...exercises];
	const finder = new Finder(known.map(({ id, name, alsoCalled = [] }) => ({ id, name, otherNames: alsoCalled })));
	const ids = new Map<string, string>();
	const add = (called: string, id: string) => ids.set(singular(called), ids.get(singular(called)) ?? id);
	// The first entry for a text wins. So ids take precedence over names, and names over second names.
	for (const { id } of known) add(id, id);
	for (const { id, name } of known) add(name, id);
	for (const { id, alsoCalled = [] } of known) alsoCalled.forEach((name) => add(name, id));
	const names = [...ids.keys()];
	return (written) => {
		const near = nearestOf(singular(written), names);
		return (near === null ? undefined : ids.get(near)) ?? finder.match(written)[0] ?? null;
	};
}

/** Normalises a name for comparison: "childs-pose" and "Child’s poses" both become "child pose". */
function singular(name: string): string {
	return wordsIn(name.slice(0, 200))
		.map((word) => (/[^s]s$/.test(word) && word.length > 3 ? word.slice(0, -1) : word))
		.join(' ');
}

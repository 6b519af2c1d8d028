import { FILTERS, type Filter } from '../routine/filters.ts';

/** A person's possible answers about themselves, and the filters that follow from each answer. */
const FILTERS_OF = {
	bones: ['osteoporosis'],
	pregnant: ['pregnancy-supine', 'pregnancy-prone', 'pregnancy-abdominal'],
	belly: ['pregnancy-abdominal'],
	bending: ['flexion-sensitive'],
	arching: ['extension-sensitive'],
	leg: ['leg-pain'],
	operation: ['spine-surgery'],
	hip: ['hip-replacement'],
	knee: ['knee'],
	wrist: ['wrist'],
	shoulder: ['shoulder'],
	neck: ['neck'],
	head: ['head-low'],
	unsteady: ['balance'],
	pressure: ['bp']
} as const satisfies Record<string, readonly Filter[]>;

export type Answer = keyof typeof FILTERS_OF;
export const ANSWERS = Object.keys(FILTERS_OF) as Answer[];

/** The rows of the screen that asks for these answers. A row with several answers opens to show them. */
export const ANSWER_ROWS = {
	bones: ['bones'],
	birth: ['pregnant', 'belly'],
	bending: ['bending'],
	arching: ['arching'],
	leg: ['leg'],
	operation: ['operation'],
	joints: ['hip', 'knee', 'wrist', 'shoulder'],
	head: ['neck', 'head'],
	unsteady: ['unsteady'],
	pressure: ['pressure']
} as const satisfies Record<string, readonly Answer[]>;

export type AnswerRow = keyof typeof ANSWER_ROWS;
export const ANSWER_ROW_NAMES = Object.keys(ANSWER_ROWS) as AnswerRow[];

/** The filters that follow from these answers, in the order of `FILTERS`. */
export function filtersOf(answers: ReadonlySet<Answer>): Filter[] {
	const held = new Set<Filter>([...answers].flatMap((answer) => FILTERS_OF[answer]));
	return FILTERS.filter((filter) => held.has(filter));
}

/**
 * Every answer that leads to at least one of these filters, so that the person sees every filter that is set. With
 * `pregnant`, `belly` is left out: `pregnant` already leads to its filter.
 */
export function answersOf(filters: readonly Filter[]): Answer[] {
	const held = new Set(filters);
	const isPregnant = held.has('pregnancy-supine') || held.has('pregnancy-prone');
	return ANSWERS.filter((answer) => {
		if (answer === 'pregnant') return isPregnant;
		if (answer === 'belly' && isPregnant) return false;
		return FILTERS_OF[answer].some((filter) => held.has(filter));
	});
}

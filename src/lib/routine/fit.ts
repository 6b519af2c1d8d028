import type { ExerciseFacts, RoutineBundle } from './bundle.ts';
import type { Equipment } from './equipment.ts';
import { adviceWords } from '#i18n/voice-messages.ts';
import { adviceFor, type Filter } from './filters.ts';
import { defaultTransitionSeconds, isOnFloor, type Position } from './position.ts';
import type { ExerciseStep, Step } from './schema.ts';
import { isExerciseStep } from './step.ts';

/** What is true of a person that changes how a routine is played for them. */
export interface Person {
	readonly filters: ReadonlySet<Filter>;
	/** Ids of exercises that hurt this person: they do the easier one instead. */
	readonly hurts: ReadonlySet<string>;
	/** Equipment that the person does not have. */
	readonly missing: ReadonlySet<Equipment>;
	/** Positions that the person cannot do. */
	readonly avoided: ReadonlySet<Position>;
}

/** A `Person` as it is stored with a session in progress. */
export interface StoredPerson {
	readonly filters: readonly string[];
	readonly hurts: readonly string[];
	readonly missing: readonly string[];
	readonly avoided: readonly string[];
}

export function storedPerson({ filters, hurts, missing, avoided }: Person): { [Part in keyof StoredPerson]: string[] } {
	return { filters: [...filters], hurts: [...hurts], missing: [...missing], avoided: [...avoided] };
}

/** What the fit looks at in an exercise. */
export type FitFacts = Pick<ExerciseFacts, 'position' | 'needs' | 'easier' | 'filters'>;

/** The part of a bundle that decides what is left of a routine for a person. */
export interface FitBundle {
	/** What is done in each step, in order; null for a rest. */
	readonly steps: readonly (FitStep | null)[];
	readonly exercises: Readonly<Record<string, FitFacts>>;
	/** The exercises that may stand in for another in this routine, by id: all of its phase or an earlier one. */
	readonly standIns: Readonly<Record<string, Pick<FitStep, 'isHeld'>>>;
}

export interface FitStep {
	readonly exercise: string;
	/** Whether it is held, rather than repeated. */
	readonly isHeld: boolean;
}

/** How one exercise of a routine differs for a person. */
export interface Change {
	/** Id of the exercise as authored. */
	readonly exercise: string;
	/** Id of the exercise that is done instead; null: it is left out. */
	readonly instead: string | null;
	/** The person's filters that exclude it; none if it was exchanged because it hurts. */
	readonly filters: readonly Filter[];
}

export interface Fit {
	/** The routine as this person does it; the same object if nothing changes. */
	readonly bundle: RoutineBundle;
	/** To whom it was fitted. */
	readonly person: Person;
	/** One for each exercise that is left out or exchanged, in the order of the steps. */
	readonly changes: readonly Change[];
	/** Whether enough of the routine is left to be played: at least two thirds of its exercise steps. */
	readonly isWhole: boolean;
}

/** The share of exercise steps that may be left out. More would leave a routine with holes. */
const MOST_LEFT_OUT = 1 / 3;

/**
 * Fits a routine to a person: exercises that their filters exclude, or that hurt them, are exchanged for the next easier
 * exercise that is right for them, or left out. What a filter asks care for is marked in the exercise's `cares`.
 */
export function fitBundle(bundle: RoutineBundle, person: Person): Fit {
	const kept = keptSteps(fitBundleOf(bundle), person);
	const changes = changesIn(bundle, kept, person);
	const exercises = markCares(bundle.exercises, person.filters);
	const isSame = changes.length === 0 && exercises === bundle.exercises;
	if (isSame) return { bundle, person, changes, isWhole: true };
	const steps = changes.length === 0 ? bundle.routine.steps : stepsOf(bundle, kept);
	const isWhole = isWholeOf(kept);
	// A routine has at least one step, and what is not whole is never played.
	const routine = isWhole ? { ...bundle.routine, steps } : bundle.routine;
	return { bundle: { ...bundle, routine, exercises }, person, changes, isWhole };
}

/**
 * Fits a routine to a person who has begun it: as it was when it began, so that the place and what was done still fit,
 * unless that contains what is wrong for them now.
 */
export function fitBegun(bundle: RoutineBundle, person: Person, begun: StoredPerson | undefined): Fit {
	if (begun === undefined) return fitBundle(bundle, person);
	// Names that this version does not know change nothing.
	const before = {
		filters: new Set([...begun.filters, ...person.filters]),
		hurts: new Set(begun.hurts),
		missing: new Set(begun.missing),
		avoided: new Set(begun.avoided)
	} as Person;
	return fitBundle(bundle, before);
}

/** Whether enough of the routine is left for this person to play it. */
export function isWholeFor(bundle: FitBundle, person: Person): boolean {
	return isWholeOf(keptSteps(bundle, person));
}

/** Exercises by id, and which of them may stand in for others. */
export interface StandIns {
	readonly exercises: Readonly<Record<string, FitFacts>>;
	readonly standIns: Readonly<Record<string, unknown>>;
}

/**
 * The exercise to do instead of `id`: the next easier one that is right for this person and that `isFit` accepts. Null
 * where there is none.
 */
export function standInFor(
	id: string,
	{ exercises, standIns }: StandIns,
	person: Person,
	isFit: (id: string) => boolean = () => true
): string | null {
	const seen = new Set([id]);
	for (let next = exercises[id]?.easier; next !== undefined && !seen.has(next); next = exercises[next]?.easier) {
		seen.add(next);
		const facts = Object.hasOwn(exercises, next) ? exercises[next] : undefined;
		if (facts === undefined) return null;
		if (Object.hasOwn(standIns, next) && isRight(next, facts, person) && isFit(next)) return next;
	}
	return null;
}

/** What becomes of each step: the exercise that is done, or null for a step that is left out. Rests stay rests. */
type Kept = { readonly authored: string | null; readonly exercise: string | null };

function keptSteps(bundle: FitBundle, person: Person): readonly Kept[] {
	const { steps, exercises } = bundle;
	const stays = steps.map((step) => {
		const facts = step === null ? undefined : exercises[step.exercise];
		return step !== null && excludedBy(facts?.filters, person.filters).length === 0 && !person.hurts.has(step.exercise);
	});
	const kept: Kept[] = [];
	for (const [at, step] of steps.entries()) {
		if (step === null) kept.push({ authored: null, exercise: null });
		else if (stays[at]) kept.push({ authored: step.exercise, exercise: step.exercise });
		else {
			const before = kept.flatMap(({ exercise }) => exercise ?? []);
			const after = steps.flatMap((other, index) =>
				other !== null && index > at && stays[index] ? [other.exercise] : []
			);
			const isFit = (id: string) => isFitBetween(before, id, after, step, bundle);
			kept.push({ authored: step.exercise, exercise: standInFor(step.exercise, bundle, person, isFit) });
		}
	}
	return kept;
}

/**
 * Whether an exercise may stand in for `step`, between the exercises that are done before and those that stay after. It
 * must not be done just before or after; what is repeated must not be done anywhere else; what is repeated is not
 * exchanged for a rest in another position; and nobody gets up or down more often for it, except to begin.
 */
function isFitBetween(
	before: readonly string[],
	id: string,
	after: readonly string[],
	step: FitStep,
	{ steps, exercises, standIns }: FitBundle
): boolean {
	if (id === before.at(-1) || id === after[0]) return false;
	const isHeld = standIns[id]?.isHeld ?? true;
	if (!isHeld && (before.includes(id) || after.includes(id))) return false;
	if (isHeld && !step.isHeld && exercises[id]?.position !== exercises[step.exercise]?.position) return false;
	if (before.length === 0) return true;
	const rises = (done: readonly string[]) => {
		const onFloor = done.map((one) => isOnFloor(exercises[one]!.position));
		return onFloor.filter((isDown, at) => at > 0 && isDown !== onFloor[at - 1]).length;
	};
	const authored = steps.flatMap((one) => one?.exercise ?? []);
	return rises([...before, id, ...after]) <= Math.max(rises(authored), rises([...before, ...after]));
}

/** The part of a bundle that decides. */
export function fitBundleOf({ routine, exercises, standIns }: RoutineBundle): FitBundle {
	const held = Object.entries(standIns).map(([id, step]) => [id, { isHeld: 'holdSeconds' in step }] as const);
	return { steps: routine.steps.map(stepOf), exercises, standIns: Object.fromEntries(held) };
}

function stepOf(step: Step): FitStep | null {
	return isExerciseStep(step) ? { exercise: step.exercise, isHeld: 'holdSeconds' in step } : null;
}

function isWholeOf(kept: readonly Kept[]): boolean {
	const steps = kept.filter(({ authored }) => authored !== null);
	const lost = steps.filter(({ exercise }) => exercise === null);
	return lost.length <= steps.length * MOST_LEFT_OUT;
}

function changesIn({ exercises }: RoutineBundle, kept: readonly Kept[], { filters }: Person): Change[] {
	const changed = new Map<string, Change>();
	for (const { authored, exercise } of kept) {
		if (authored === null || exercise === authored || changed.get(authored)?.instead) continue;
		const by = excludedBy(exercises[authored]!.filters, filters);
		changed.set(authored, { exercise: authored, instead: exercise, filters: by });
	}
	return [...changed.values()];
}

/** The steps of a routine that is whole. A rest stands between two exercises: none begins or ends it, or follows another. */
function stepsOf({ routine, exercises, standIns }: RoutineBundle, kept: readonly Kept[]): Step[] {
	const steps: Step[] = [];
	let before: string | null = null;
	/** Whether the exercise before the present step is another than the authored one. */
	let isNewNeighbour = false;
	for (const [at, authored] of routine.steps.entries()) {
		if (!isExerciseStep(authored)) {
			const last = steps.at(-1);
			if (last !== undefined && isExerciseStep(last)) steps.push(authored);
			continue;
		}
		const exercise = kept[at]?.exercise ?? null;
		const isExchanged = exercise !== authored.exercise;
		if (exercise !== null) {
			const step = isExchanged ? standInStep(authored, exercise, standIns) : authored;
			const from = before !== null && (isExchanged || isNewNeighbour) ? exercises[before] : undefined;
			steps.push(from ? withTimeToMove(step, from, exercises[exercise]!, routine.phase) : step);
			before = exercise;
		}
		isNewNeighbour = isExchanged;
	}
	const last = steps.at(-1);
	return last !== undefined && isExerciseStep(last) ? steps : steps.slice(0, -1);
}

/**
 * The stand-in as the library plays it: the dose of another exercise need not be right for it. What is held for what is
 * held takes as long as was authored.
 */
function standInStep(authored: ExerciseStep, exercise: string, standIns: RoutineBundle['standIns']): ExerciseStep {
	const { transitionSeconds } = authored;
	const usual = standIns[exercise]!;
	const areHeld = 'holdSeconds' in authored && 'holdSeconds' in usual;
	return {
		...usual,
		exercise,
		...(areHeld && { holdSeconds: authored.holdSeconds, sets: authored.sets, restSeconds: authored.restSeconds }),
		...(transitionSeconds !== undefined && { transitionSeconds })
	};
}

/** The time to move that was authored is for another neighbour: it may be longer than usual, but not shorter. */
function withTimeToMove(step: ExerciseStep, from: ExerciseFacts, to: ExerciseFacts, phase: number): ExerciseStep {
	if (step.transitionSeconds === undefined) return step;
	const usual = defaultTransitionSeconds(from.position, to.position, phase);
	return { ...step, transitionSeconds: Math.max(step.transitionSeconds, usual) };
}

function isRight(id: string, { filters, needs = [], position }: FitFacts, person: Person): boolean {
	if (person.hurts.has(id) || person.avoided.has(position)) return false;
	return !needs.some((thing) => person.missing.has(thing)) && excludedBy(filters, person.filters).length === 0;
}

/** Which of these filters exclude the exercise. */
function excludedBy(filters: FitFacts['filters'], held: ReadonlySet<Filter>): Filter[] {
	return (filters ?? []).filter(({ filter, care }) => care === 'out' && held.has(filter)).map(({ filter }) => filter);
}

/** The same object if no exercise needs care. */
function markCares(exercises: RoutineBundle['exercises'], held: ReadonlySet<Filter>): RoutineBundle['exercises'] {
	const marked = Object.entries(exercises).map(([id, facts]) => [id, withCares(facts, held)] as const);
	return marked.some(([id, facts]) => facts !== exercises[id]) ? Object.fromEntries(marked) : exercises;
}

function withCares(facts: ExerciseFacts, held: ReadonlySet<Filter>): ExerciseFacts {
	const asked = (facts.filters ?? []).filter(({ filter, care }) => care !== 'out' && held.has(filter));
	if (asked.length === 0) return facts;
	// Who must not lie on their back is in another position than the figure: no picture is better than a wrong one.
	const { pose, ...rest } = facts;
	const isShown = pose !== undefined && !asked.some(({ filter }) => filter === 'pregnancy-supine');
	return {
		...rest,
		...(isShown && { pose }),
		cares: [...new Set(asked.map((one) => one.say ?? adviceWords[adviceFor(one)]))]
	};
}

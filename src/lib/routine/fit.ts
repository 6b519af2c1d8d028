import type { ExerciseFacts, RoutineBundle } from './bundle.ts';
import type { Equipment } from './equipment.ts';
import { adviceWords } from '#i18n/player/voice-messages.ts';
import { adviceFor, type Filter } from './filters.ts';
import { defaultTransitionSeconds, isOnFloor, type Position } from './position.ts';
import type { ExerciseStep, Step } from './schema.ts';
import { isExerciseStep } from './step.ts';

/** The facts about a person that change how a routine is played for them. */
export interface Person {
	readonly filters: ReadonlySet<Filter>;
	/** Ids of exercises that hurt this person: each is exchanged for an easier one, or left out. */
	readonly hurts: ReadonlySet<string>;
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

/** The facts of an exercise that fitting uses. */
export type FitFacts = Pick<ExerciseFacts, 'position' | 'needs' | 'easier' | 'filters'>;

/** The part of a bundle that decides how much of a routine is left for a person. */
export interface FitBundle {
	/** One entry for each step of the routine; null for a rest. */
	readonly steps: readonly (FitStep | null)[];
	readonly exercises: Readonly<Record<string, FitFacts>>;
	/**
	 * By id: the exercises that may stand in for another exercise of this routine. None has a later phase than the
	 * routine.
	 */
	readonly standIns: Readonly<Record<string, Pick<FitStep, 'isHeld'>>>;
}

export interface FitStep {
	readonly exercise: string;
	/** Whether the exercise is held rather than repeated. */
	readonly isHeld: boolean;
}

/** How one exercise of a routine differs for a person. */
export interface Change {
	/** Id of the exercise as authored. */
	readonly exercise: string;
	/** Id of the exercise that is done instead; null if the exercise is left out. */
	readonly instead: string | null;
	/**
	 * The person's filters that exclude the exercise. Empty if the only reason for the change is that the exercise
	 * hurts.
	 */
	readonly filters: readonly Filter[];
}

export interface Fit {
	/** The fitted routine; the same object if nothing changes. */
	readonly bundle: RoutineBundle;
	/** The person to whom the routine was fitted. */
	readonly person: Person;
	/** One for each exercise that is left out or exchanged, in the order of the steps. */
	readonly changes: readonly Change[];
	/** Whether enough of the routine is left to be played: at least two thirds of its exercise steps. */
	readonly isWhole: boolean;
}

/**
 * The largest share of exercise steps that may be left out. A routine that loses more has too many gaps to be played.
 */
const MOST_LEFT_OUT = 1 / 3;

/**
 * Fits a routine to a person. An exercise that hurts, or that a filter excludes, is exchanged for the next easier
 * exercise that suits the person. If there is none, the exercise is left out. If a filter calls for care with an
 * exercise, the advice goes in that exercise's `cares`.
 */
export function fitBundle(bundle: RoutineBundle, person: Person): Fit {
	const kept = keptSteps(fitBundleOf(bundle), person);
	const changes = changesIn(bundle, kept, person);
	const exercises = markCares(bundle.exercises, person.filters);
	const isSame = changes.length === 0 && exercises === bundle.exercises;
	if (isSame) return { bundle, person, changes, isWhole: true };
	const steps = changes.length === 0 ? bundle.routine.steps : stepsOf(bundle, kept);
	const isWhole = isWholeOf(kept);
	// If too little is left, keep the authored steps: the routine is not played, but must have at least one step.
	const routine = isWhole ? { ...bundle.routine, steps } : bundle.routine;
	return { bundle: { ...bundle, routine, exercises }, person, changes, isWhole };
}

/**
 * Fits a routine that the person has already begun. The routine stays as it was at the start, so that the stored
 * position and steps still match. Only filters that the person has added since then can change the routine.
 */
export function fitBegun(bundle: RoutineBundle, person: Person, begun: StoredPerson | undefined): Fit {
	if (begun === undefined) return fitBundle(bundle, person);
	// The cast is safe: names that this version does not know have no effect.
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

/** Exercises by id, and the ids of those that may stand in for others. */
export interface StandIns {
	readonly exercises: Readonly<Record<string, FitFacts>>;
	readonly standIns: Readonly<Record<string, unknown>>;
}

/**
 * Id of the exercise to do instead of `id`: the next easier one that suits this person and that `isFit` accepts. Null
 * if there is none.
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

/** The outcome for one step. `exercise` is null if the step is left out. Both are null for a rest. */
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
 * Whether exercise `id` may stand in for `step`, between the exercises `before` and `after` it. All of these must hold:
 * - The stand-in differs from the exercises just before and just after it.
 * - If the stand-in is repeated, not held, it occurs nowhere else in the routine.
 * - If the stand-in is held but `step` is repeated, both have the same position.
 * - The person does not get up or down more often, unless the stand-in comes first.
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

/**
 * The steps of the fitted routine. A rest stays only between two exercises: no rest begins or ends the routine, or
 * follows another rest.
 */
function stepsOf({ routine, exercises, standIns }: RoutineBundle, kept: readonly Kept[]): Step[] {
	const steps: Step[] = [];
	let before: string | null = null;
	/** Whether the previous exercise step was exchanged or left out. */
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
 * The step for a stand-in, with the dose from the library, because the authored dose may not suit it. If both exercises
 * are held, the stand-in takes the hold time, sets and rests of the authored step.
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

/**
 * Lengthens an authored transition that is shorter than the default: the author chose it for another pair of exercises.
 */
function withTimeToMove(step: ExerciseStep, from: ExerciseFacts, to: ExerciseFacts, phase: number): ExerciseStep {
	if (step.transitionSeconds === undefined) return step;
	const usual = defaultTransitionSeconds(from.position, to.position, phase);
	return { ...step, transitionSeconds: Math.max(step.transitionSeconds, usual) };
}

function isRight(id: string, { filters, needs = [], position }: FitFacts, person: Person): boolean {
	if (person.hurts.has(id) || person.avoided.has(position)) return false;
	return !needs.some((thing) => person.missing.has(thing)) && excludedBy(filters, person.filters).length === 0;
}

/** The filters in `held` that exclude the exercise. */
function excludedBy(filters: FitFacts['filters'], held: ReadonlySet<Filter>): Filter[] {
	return (filters ?? []).filter(({ filter, care }) => care === 'out' && held.has(filter)).map(({ filter }) => filter);
}

/** Sets `cares` where exercises need care; returns the same object if none does. */
function markCares(exercises: RoutineBundle['exercises'], held: ReadonlySet<Filter>): RoutineBundle['exercises'] {
	const marked = Object.entries(exercises).map(([id, facts]) => [id, withCares(facts, held)] as const);
	return marked.some(([id, facts]) => facts !== exercises[id]) ? Object.fromEntries(marked) : exercises;
}

function withCares(facts: ExerciseFacts, held: ReadonlySet<Filter>): ExerciseFacts {
	const asked = (facts.filters ?? []).filter(({ filter, care }) => care !== 'out' && held.has(filter));
	if (asked.length === 0) return facts;
	// A person who must not lie on their back takes another position than the figure's, so show no picture.
	const { pose, ...rest } = facts;
	const isShown = pose !== undefined && !asked.some(({ filter }) => filter === 'pregnancy-supine');
	return {
		...rest,
		...(isShown && { pose }),
		cares: [...new Set(asked.map((one) => one.say ?? adviceWords[adviceFor(one)]))]
	};
}

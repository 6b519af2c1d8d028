import type { ExerciseFacts, RoutineBundle } from './bundle.ts';
import type { Equipment } from './equipment.ts';
import { adviceWords } from '#i18n/voice-messages.ts';
import { adviceFor, type Filter } from './filters.ts';
import { defaultTransitionSeconds, isOnFloor, type Position } from './position.ts';
import type { ExerciseStep, Step } from './schema.ts';
import { isExerciseStep } from './step.ts';

/** The facts about a person that change how a routine is played for them. */
export interface Person {
	readonly filters: ReadonlySet<Filter>;
	/** Ids of exercises that hurt this person: each is exchanged for an easier one, or left out. */
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

/** The facts of an exercise that fitting uses. */
export type FitFacts = Pick<ExerciseFacts, 'position' | 'needs' | 'easier' | 'filters'>;

/** The part of a bundle that decides what is left of a routine for a person. */
export interface FitBundle {
	/** What is done in each step, in order; null for a rest. */
	readonly steps: readonly (FitStep | null)[];
	readonly exercises: Readonly<Record<string, FitFacts>>;
	/**
	 * By id: the exercises that may stand in for another one in this routine. All belong to its phase or an earlier
	 * one.
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
	/** The person's filters that exclude the exercise; empty if it is exchanged or left out only because it hurts. */
	readonly filters: readonly Filter[];
}

export interface Fit {
	/** The routine as this person does it; the same object if nothing changes. */
	readonly bundle: RoutineBundle;
	/** The person to whom the routine was fitted. */
	readonly person: Person;
	/** One for each exercise that is left out or exchanged, in the order of the steps. */
	readonly changes: readonly Change[];
	/** Whether enough of the routine is left to be played: at least two thirds of its exercise steps. */
	readonly isWhole: boolean;
}

/**
 * The largest share of exercise steps that may be left out. A routine that loses more is not played: it would have
 * holes.
 */
const MOST_LEFT_OUT = 1 / 3;

/**
 * Fits a routine to a person. Exercises that their filters exclude, or that hurt them, are exchanged for the next
 * easier exercise that is right for them, or left out. If a filter calls for care with an exercise, the advice goes in
 * that exercise's `cares`.
 */
export function fitBundle(bundle: RoutineBundle, person: Person): Fit {
	const kept = keptSteps(fitBundleOf(bundle), person);
	const changes = changesIn(bundle, kept, person);
	const exercises = markCares(bundle.exercises, person.filters);
	const isSame = changes.length === 0 && exercises === bundle.exercises;
	if (isSame) return { bundle, person, changes, isWhole: true };
	const steps = changes.length === 0 ? bundle.routine.steps : stepsOf(bundle, kept);
	const isWhole = isWholeOf(kept);
	// If too little is left, keep the authored steps: a routine needs at least one, and this one is never played.
	const routine = isWhole ? { ...bundle.routine, steps } : bundle.routine;
	return { bundle: { ...bundle, routine, exercises }, person, changes, isWhole };
}

/**
 * Fits a routine to a person who has already begun it. The routine stays as it was when they began, so that their place
 * in it and the record of what they did still match. Only filters that they have added since then can change it.
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
 * Whether exercise `id` may stand in for `step`, between the exercises that are done before it and those that stay
 * after it. The stand-in must not be the same as the exercise just before or just after it. If the stand-in is repeated
 * rather than held, it must not be done anywhere else in the routine either. A repeated exercise is not exchanged for a
 * held one in another position. And the stand-in must not make the person get up or down more often, unless it comes
 * first.
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

/** The part of a bundle that decides what is left of the routine. */
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
 * The steps of a routine of which enough is left. A rest stays only between two exercises: no rest begins or ends the
 * routine, or follows another rest.
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
 * The step for a stand-in: as the library plays it, because the dose of the authored exercise may not be right for it.
 * But if both exercises are held, the holds, sets and rests are those of the authored step.
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
 * The authored transition was for a different pair of exercises: it may be longer than the default, but not shorter.
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

/** Which of these filters exclude the exercise. */
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
	// Someone who must not lie on their back takes another position than the figure's: better to show no picture.
	const { pose, ...rest } = facts;
	const isShown = pose !== undefined && !asked.some(({ filter }) => filter === 'pregnancy-supine');
	return {
		...rest,
		...(isShown && { pose }),
		cares: [...new Set(asked.map((one) => one.say ?? adviceWords[adviceFor(one)]))]
	};
}

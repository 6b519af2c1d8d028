import { addDays, daysBetween, type Day } from '../../journal/day.ts';
import { lastStrongBefore, type PainEvidence } from '../pain/pain.ts';
import type { Flare, FlareArea } from './flare.ts';
import { setbackOn } from './setbacks.ts';

/** The rows of the flare plan in `exercises.md` section 2, in order. */
export const STAGES = ['first-hours', 'days-2-3', 'days-4-7', 'onward'] as const;
export type Stage = (typeof STAGES)[number];

/** How many days each stage lasts unless there is a setback: 0–48 hours, days 2–3, days 4–7. */
const STAGE_DAYS: Readonly<Record<Stage, number>> = {
	'first-hours': 2,
	'days-2-3': 2,
	'days-4-7': 4,
	onward: Infinity
};

/** A range with both ends included. */
export interface Range {
	readonly from: number;
	readonly to: number;
}

/** What a stage of the plan asks for. */
export interface StagePlan {
	/** Ids of routines, best first. A person for whom the first is wrong gets the next. */
	readonly routines: readonly string[];
	/** How often a day. In the first hours, up to every 2–3 hours while the person is awake. */
	readonly times: Range | 'every-2-3-hours';
	readonly walkMinutes: Range;
	/** Walks a day. */
	readonly walks: Range;
	/** Keys in `routines/sources/sources.json`. */
	readonly sources: readonly string[];
}

const SHORT_WALKS = { walkMinutes: { from: 5, to: 10 }, walks: { from: 3, to: 4 } };
const LONGER_WALKS = { walkMinutes: { from: 10, to: 20 }, walks: { from: 2, to: 4 } };

/** `exercises.md` section 2, "Flare plan (how the routines chain)". */
const LOW_BACK: Readonly<Record<Stage, StagePlan>> = {
	'first-hours': {
		routines: ['flare-floor', 'flare-upright', 'breathe-5'],
		times: 'every-2-3-hours',
		...SHORT_WALKS,
		sources: ['CSH', 'CCF-AC']
	},
	'days-2-3': {
		routines: ['return-2-3', 'flare-upright', 'breathe-5'],
		times: { from: 2, to: 3 },
		...SHORT_WALKS,
		sources: ['CSH', 'AHS', 'NHSINF']
	},
	'days-4-7': {
		routines: ['return-4-7', 'return-2-3', 'flare-upright'],
		times: { from: 2, to: 2 },
		...LONGER_WALKS,
		sources: ['AHS', 'NHSINF']
	},
	onward: {
		routines: ['return-4-7', 'return-2-3', 'flare-upright'],
		times: { from: 1, to: 2 },
		...LONGER_WALKS,
		sources: ['NHSINF', 'WALK24']
	}
};

/**
 * The neck and upper back: the same times as for the low back, with routines that leave the low back alone. No source
 * gives days for a neck; the guideline BLA17 advises to stay active and to move early within comfort.
 */
const NECK: Readonly<Record<Stage, StagePlan>> = {
	'first-hours': {
		routines: ['flare-neck', 'breathe-5'],
		times: 'every-2-3-hours',
		...SHORT_WALKS,
		sources: ['BLA17', 'NECK']
	},
	'days-2-3': {
		routines: ['flare-neck', 'breathe-5'],
		times: { from: 2, to: 3 },
		...SHORT_WALKS,
		sources: ['BLA17']
	},
	'days-4-7': {
		routines: ['shoulder-arm', 'flare-neck', 'breathe-5'],
		times: { from: 2, to: 2 },
		...LONGER_WALKS,
		sources: ['BLA17']
	},
	onward: {
		routines: ['upper-neck', 'shoulder-arm', 'flare-neck'],
		times: { from: 1, to: 1 },
		...LONGER_WALKS,
		sources: ['BLA17']
	}
};

/** Ids of routines for the time after a flare (`exercises.md` section 2, row "After about 7 days, no flare"). */
export const AFTERWARDS: Readonly<Record<FlareArea, readonly string[]>> = {
	'low-back': ['daily-back-1', 'core-1', 'desk-3'],
	neck: ['upper-neck', 'shoulder-arm', 'desk-3']
};

/** The plan of a stage. Somebody who has not said where it hurts gets the plan for the low back. */
export function planFor(area: FlareArea | null, stage: Stage): StagePlan {
	return (area === 'neck' ? NECK : LOW_BACK)[stage];
}

/**
 * The first of `routines` that this person can use. Tries `preferred` first, if it is among them. If none is usable,
 * the last one: the player then says what to do instead.
 */
export function routineOf(
	{ routines }: Pick<StagePlan, 'routines'>,
	isUsable: (id: string) => boolean,
	preferred: string | null
): string {
	const ordered = [...routines].sort((a, b) => Number(b === preferred) - Number(a === preferred));
	return ordered.find(isUsable) ?? ordered.at(-1)!;
}

/** Where a person is in the plan. */
export interface PlanPlace {
	readonly stage: Stage;
	/** The day on which this stage began, or began again after a setback. */
	readonly since: Day;
	/**
	 * The day on which the next stage begins if there is no setback. Null in the last stage, and while a high number holds
	 * the plan.
	 */
	readonly nextOn: Day | null;
	/** Whether a setback led to this stage. */
	readonly isSetBack: boolean;
}

/**
 * How many rows a setback leads back: one (`exercises.md` section 2), but two from the last row, because the row before
 * it asks for the same routine and the same walks.
 */
const ROWS_BACK: Readonly<Record<Stage, number>> = { 'first-hours': 1, 'days-2-3': 1, 'days-4-7': 1, onward: 2 };

/** How far back `placeOn` looks for setbacks. Days before that count as days without a setback. */
const LONGEST_MEMORY_DAYS = 60;
/** How many days before that numbers for pain are kept: a setback is found by comparing a day with earlier days. */
const LONGEST_LOOK_BACK_DAYS = 14;

/**
 * A high number holds the plan for at most this many days: somebody who no longer answers does not stay back forever. Our
 * choice; no source gives a number.
 */
const HELD_DAYS = 7;

/**
 * Where the plan stands on `today`. A stage follows the one before it when its days have passed and no high number holds
 * the plan. A setback goes back (`ROWS_BACK`), a new "Seized up" to the first stage, and that stage begins anew.
 */
export function placeOn(evidence: PainEvidence, { from }: Flare, today: Day): PlanPlace {
	const memory = addDays(today, -LONGEST_MEMORY_DAYS);
	const recent = evidenceFrom(evidence, addDays(memory, -LONGEST_LOOK_BACK_DAYS));
	let at = from < memory ? STAGES.length - 1 : 0;
	let since = from < memory ? memory : from;
	let isSetBack = false;
	for (let day = since; day <= today; day = addDays(day, 1)) {
		if (daysBetween(since, day) >= STAGE_DAYS[STAGES[at]!] && !isHeld(recent, from, day)) {
			at++;
			since = day;
			isSetBack = false;
		}
		const setback = day === from ? null : setbackOn(recent, from, day);
		if (setback === null) continue;
		at = setback === 'to-first' ? 0 : Math.max(0, at - ROWS_BACK[STAGES[at]!]);
		since = day;
		isSetBack = true;
	}
	const stage = STAGES[at]!;
	const hasNext = STAGE_DAYS[stage] < Infinity && !isHeld(recent, from, today);
	return { stage, since, nextOn: hasNext ? addDays(since, STAGE_DAYS[stage]) : null, isSetBack };
}

/** Whether the last number was high, and was given before `day` but at most `HELD_DAYS` before. */
function isHeld(evidence: PainEvidence, from: Day, day: Day): boolean {
	const strongOn = lastStrongBefore(evidence, from, day);
	return strongOn !== null && daysBetween(strongOn, day) <= HELD_DAYS;
}

/** Only the records of `from` and later, so that a long history does not slow down the loop over the days. */
function evidenceFrom({ sessions, checkIns }: PainEvidence, from: Day): PainEvidence {
	return { sessions: sessions.filter(({ day }) => day >= from), checkIns: checkIns.filter(({ day }) => day >= from) };
}

/** `two-weeks`: from day 14 (NHSINF). `weeks`: from the fifth week (NHS-EX: it usually passes in 4 to 6 weeks). */
export type ClinicianPrompt = 'two-weeks' | 'weeks';

/** The advice to see a clinician that is due, by the days since the flare began; null if none is due yet. */
export function promptOn({ from }: Pick<Flare, 'from'>, today: Day): ClinicianPrompt | null {
	const days = daysBetween(from, today);
	if (days >= 28) return 'weeks';
	return days >= 14 ? 'two-weeks' : null;
}

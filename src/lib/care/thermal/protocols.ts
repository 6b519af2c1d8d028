import { MINUTE_MS, type Millis } from '../../routine/duration.ts';

/** In the order in which they are offered: heat has the better evidence (claims C49). */
export const THERMAL_KINDS = ['heat', 'cold', 'ice-massage'] as const;
export type ThermalKind = (typeof THERMAL_KINDS)[number];

/** The limits of one kind of timer, in minutes. */
export interface Protocol {
	readonly defaultMinutes: number;
	/** The range that the person may set. */
	readonly least: number;
	readonly most: number;
	/** No timer runs for longer than this, whatever the person sets. */
	readonly hardStop: number;
	/** Time without cold or heat before the next use. Shown and counted, but not enforced. */
	readonly gap: number;
	/** Uses in any 24 hours. Shown and counted, but not enforced. */
	readonly perDay: number;
	/** Minutes at which the person is told to look at their skin, besides half time and the end. */
	readonly skinChecks: readonly number[];
	/** On which day of use the person is first asked whether this kind helps. */
	readonly reviewDay: number;
}

/** Minutes 1 to 9. Ice massage lasts at most 10, and its end has a skin check anyway. */
const EVERY_MINUTE = Array.from({ length: 9 }, (_, index) => index + 1);

/**
 * `exercises.md`, section 5. Its sources: MPFT (never over 20 minutes of cold, never over 10 of ice massage, 3 times a
 * day), HKEHS (heat for 15 to 20 minutes, at least 2 hours between), SFH (2 to 3 hours between). The contrast timer is
 * left out, and the gap of 2 hours is shown but not enforced (`clinical-review.md`, section 6).
 */
export const PROTOCOLS: Readonly<Record<ThermalKind, Protocol>> = {
	heat: { ...{ defaultMinutes: 15, least: 10, most: 20, hardStop: 20 }, ...often(3), skinChecks: [5, 10] },
	cold: { ...{ defaultMinutes: 10, least: 5, most: 15, hardStop: 20 }, ...often(5), skinChecks: [5] },
	'ice-massage': { ...{ defaultMinutes: 5, least: 3, most: 10, hardStop: 10 }, ...often(3), skinChecks: EVERY_MINUTE }
};

function often(perDay: number): Pick<Protocol, 'gap' | 'perDay' | 'reviewDay'> {
	return { gap: 120, perDay, reviewDay: 3 };
}

export function isThermalKind(kind: string): kind is ThermalKind {
	return (THERMAL_KINDS as readonly string[]).includes(kind);
}

/** `minutes` as whole minutes within what may be set, and never beyond the hard stop. */
export function timedMinutes(kind: ThermalKind, minutes: number): number {
	const { defaultMinutes, least, most, hardStop } = PROTOCOLS[kind];
	if (!Number.isFinite(minutes)) return defaultMinutes;
	return Math.min(Math.max(Math.round(minutes), least), most, hardStop);
}

/** All lengths that may be set, in minutes. */
export function minuteChoices(kind: ThermalKind): number[] {
	const { least, most } = PROTOCOLS[kind];
	return Array.from({ length: most - least + 1 }, (_, index) => least + index);
}

/** When the person is asked whether they are awake: at half time. Counted from the start of the timer. */
export function awakeTime(minutes: number): Millis {
	return (minutes * MINUTE_MS) / 2;
}

/** A skin check this near to the question at half time is part of that question. */
const SAME_QUESTION_MS: Millis = MINUTE_MS / 2;

/**
 * When the person is told to look at their skin, counted from the start of the timer. Leaves out half time and the end,
 * which include a look at the skin.
 */
export function skinCheckTimes(kind: ThermalKind, minutes: number): Millis[] {
	const times = PROTOCOLS[kind].skinChecks.map((minute) => minute * MINUTE_MS);
	return times.filter((atMs) => {
		return atMs < minutes * MINUTE_MS && Math.abs(atMs - awakeTime(minutes)) >= SAME_QUESTION_MS;
	});
}

import * as v from 'valibot';
import { EQUIPMENT } from '../../routine/equipment.ts';
import { FILTERS } from '../../routine/filters.ts';
import { POSITIONS } from '../../routine/position.ts';
import type { Problem } from '../../routine/problems.ts';
import {
	between,
	flagSchema,
	listOf,
	nameSchema,
	oneOf,
	open,
	problemsOf,
	routineIdSchema,
	wholeBetween
} from './fields.ts';
import { listOfItem, type ListName } from '../setting-lists.ts';
import type { SettingName } from '../settings.ts';

/** A later version may add modes; this version uses the default in place of an unknown mode. */
const soundModeSchema = oneOf(['locked', 'over-music', 'silent']);

/** Minutes after midnight, by the local wall clock. */
const minuteOfDaySchema = wholeBetween(0, 24 * 60 - 1);

/** The desk-break scheduler, with the ranges of exercises.md, section 2. */
const deskSchema = open({
	everyMinutes: wholeBetween(20, 90),
	/** Which breaks are active ones (`desk-3`). */
	active: oneOf(['off', 'each', 'second', 'third']),
	/** Routine of the long breaks. */
	long: oneOf(['desk-5', 'posture-walk']),
	snoozeMinutes: wholeBetween(5, 20),
	chime: flagSchema,
	/** No break is due in these hours. They cross midnight if `fromMinutes` is later than `toMinutes`. */
	quiet: v.nullable(open({ fromMinutes: minuteOfDaySchema, toMinutes: minuteOfDaySchema }))
});

const schemas = {
	/**
	 * `locked`: one track, which keeps playing when the phone locks. `over-music`: individual sounds, with the screen on.
	 */
	soundMode: soundModeSchema,
	/** Choices for individual routines, newest last; `soundModeFor` reads them, `withSoundMode` adds one. */
	soundModeOfRoutine: listOf(open({ routine: routineIdSchema, mode: soundModeSchema })),
	volume: between(0, 1),
	/** How much is spoken. `names`: only the next exercise, its side and its length. `tones`: nothing. */
	coaching: oneOf(['full', 'names', 'tones']),
	/** Background sound between the cues of a track. `quiet`: too low to hear. */
	ambience: oneOf(['quiet', 'brown', 'rain', 'waves', 'pad']),
	/** Whether the device's own voice speaks instead of the built-in one; `over-music` only. */
	deviceVoice: flagSchema,
	/** Output latency that the device does not report (slow Bluetooth). */
	soundDelayMs: wholeBetween(0, 1000),
	vibration: flagSchema,
	/** Whether 3-2-1 is heard before a change. */
	countdown: flagSchema,
	theme: oneOf(['system', 'light', 'dark']),
	/** The figure's colours, defined in tokens.css. */
	figure: oneOf(['sand', 'amber', 'clay', 'umber', 'ink']),
	/** Factor applied to the length of every transition. */
	transitionFactor: between(0.5, 3),
	/** Whether the clock stops after each transition until the person continues. */
	waitForMe: flagSchema,
	/** Ids of routines that wait even when `waitForMe` is off. */
	waitForMeRoutines: listOf(routineIdSchema),
	/** Ids of routines for which the person has turned off the default wait (`wait-for-me.ts`). */
	noWaitRoutines: listOf(routineIdSchema),
	/** Ids of routines, in the order in which they were marked as favourites. */
	favourites: listOf(routineIdSchema),
	missingEquipment: listOf(oneOf(EQUIPMENT)),
	/** Positions that the person cannot or must not get into. */
	avoidedPositions: listOf(oneOf(POSITIONS)),
	/** Conditions of the person that make some exercises unsuitable for them. */
	filters: listOf(oneOf(FILTERS)),
	/** Whether the person has answered the question about `filters`, even if none of them applies. */
	filtersAsked: flagSchema,
	/** Ids of exercises that hurt, and that the person exchanged for an easier one. */
	hurts: listOf(routineIdSchema),
	/** Minutes after midnight at which a new day begins. */
	dayBoundaryMinutes: wholeBetween(0, 720),
	/** Goal, in days a week. */
	weekGoal: wholeBetween(1, 7),
	restDaysPerWeek: wholeBetween(0, 7),
	/** Whether the app's icon shows the days left of the week's goal (`care/days-left.ts`). */
	daysOnIcon: flagSchema,
	installHintSeen: flagSchema,
	/** Id of the region (`care/regions.ts`) whose emergency numbers are shown; null until the person has chosen one. */
	region: v.nullable(nameSchema),
	/** Null until the person has changed a setting of the desk day (`desk/desk-settings.ts`). */
	desk: v.nullable(deskSchema)
};

export type SettingSchemas = typeof schemas;

/** For each list: the schemas of an item's name (after the prefix) and of its stored value. */
const lists: Readonly<Record<ListName, { item: v.GenericSchema; value: v.GenericSchema }>> = {
	favourites: { item: routineIdSchema, value: flagSchema },
	waitForMeRoutines: { item: routineIdSchema, value: flagSchema },
	noWaitRoutines: { item: routineIdSchema, value: flagSchema },
	missingEquipment: { item: oneOf(EQUIPMENT), value: flagSchema },
	avoidedPositions: { item: oneOf(POSITIONS), value: flagSchema },
	filters: { item: oneOf(FILTERS), value: flagSchema },
	hurts: { item: routineIdSchema, value: flagSchema },
	soundModeOfRoutine: { item: routineIdSchema, value: v.nullable(soundModeSchema) }
};

export function fitsSetting(name: SettingName, value: unknown): boolean {
	return v.is(schemas[name], value);
}

export function fitsListItem(list: ListName, item: string, value: unknown): boolean {
	return v.is(lists[list].item, item) && v.is(lists[list].value, value);
}

/**
 * The first problem with the stored value of a setting or list item; null if there is none, or if `name` is unknown.
 */
export function settingProblem(name: string, value: unknown): Problem | null {
	const schema = schemaOf(name);
	if (schema === null) return null;
	const [problem] = problemsOf(v.safeParse(schema, value, { abortEarly: true }).issues ?? []);
	return problem ?? null;
}

function schemaOf(name: string): v.GenericSchema | null {
	if (Object.hasOwn(schemas, name)) return schemas[name as SettingName];
	const list = listOfItem(name);
	return list === null ? null : lists[list].value;
}

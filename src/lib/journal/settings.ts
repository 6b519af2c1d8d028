import * as v from 'valibot';
import { EQUIPMENT } from '../routine/equipment.ts';
import { POSITIONS } from '../routine/position.ts';
import { DEFAULT_DAY_BOUNDARY_MINUTES } from './day.ts';
import { between, flagSchema, listOf, oneOf, open, problemsOf, routineIdSchema, wholeBetween } from './fields.ts';
import type { RecordProblem, SettingRecord } from './records.ts';
import { newestFirst, type ResolvedJournal } from './resolve.ts';

/** A later version may add modes; this version treats one that it does not know as the default. */
const soundModeSchema = oneOf(['locked', 'over-music', 'silent']);

const schemas = {
	/**
	 * `locked`: one track, which keeps playing when the phone locks. `over-music`: individual sounds, with the screen on.
	 */
	soundMode: soundModeSchema,
	/** Choices for individual routines, newest last; `soundModeFor` reads them, `withSoundMode` adds one. */
	soundModeOfRoutine: listOf(open({ routine: routineIdSchema, mode: soundModeSchema })),
	volume: between(0, 1),
	/** How much is spoken. `names`: what comes next, which side, how long. `tones`: nothing. */
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
	/** Ids of routines, in the order in which they were marked as favourites. */
	favourites: listOf(routineIdSchema),
	/** Equipment that the person does not have. */
	missingEquipment: listOf(oneOf(EQUIPMENT)),
	/** Positions that the person cannot or must not get into. */
	avoidedPositions: listOf(oneOf(POSITIONS)),
	/** Minutes after midnight at which a new day begins. */
	dayBoundaryMinutes: wholeBetween(0, 720),
	/** Days a week. */
	weekGoal: wholeBetween(1, 7),
	restDaysPerWeek: wholeBetween(0, 7),
	installHintSeen: flagSchema
};

export type Settings = { readonly [Name in keyof typeof schemas]: v.InferOutput<(typeof schemas)[Name]> };
export type SettingName = keyof Settings;

export const DEFAULT_SETTINGS: Settings = {
	soundMode: 'locked',
	soundModeOfRoutine: [],
	volume: 0.8,
	coaching: 'full',
	ambience: 'quiet',
	deviceVoice: false,
	soundDelayMs: 0,
	vibration: true,
	countdown: true,
	theme: 'system',
	figure: 'sand',
	transitionFactor: 1,
	waitForMe: false,
	waitForMeRoutines: [],
	favourites: [],
	missingEquipment: [],
	avoidedPositions: [],
	dayBoundaryMinutes: DEFAULT_DAY_BOUNDARY_MINUTES,
	weekGoal: 3,
	restDaysPerWeek: 1,
	installHintSeen: false
};

const names = Object.keys(schemas) as SettingName[];

/**
 * List settings are stored as one record per item, `favourite:desk-1` → true, so that the choices of two devices merge.
 * A record of the whole list, as older versions wrote it, says for each item whether it was in the list at that
 * instant.
 */
const lists = {
	favourites: { prefix: 'favourite', item: routineIdSchema, value: flagSchema },
	waitForMeRoutines: { prefix: 'waitForMe', item: routineIdSchema, value: flagSchema },
	missingEquipment: { prefix: 'missing', item: oneOf(EQUIPMENT), value: flagSchema },
	avoidedPositions: { prefix: 'avoided', item: oneOf(POSITIONS), value: flagSchema },
	/** Null: the routine has no mode of its own and follows `soundMode`. */
	soundModeOfRoutine: { prefix: 'soundMode', item: routineIdSchema, value: v.nullable(soundModeSchema) }
} as const;

type ListName = keyof typeof lists;
/** What is stored for one list item, or for a setting that is not a list. */
export interface SettingChange {
	readonly name: string;
	readonly value: unknown;
}

/** The settings in force. One that was never set, or whose stored value is invalid, has its default. */
export function settingsOf(journal: ResolvedJournal): Settings {
	const values = names.map((name) => [
		name,
		isList(name) ? listValue(name, journal) : settingValue(name, journal.settings.get(name)?.[0])
	]);
	return { ...(Object.fromEntries(values) as Settings), ...oldVoice(journal) };
}

/**
 * The changes to store so that `name` goes from its value in `settings` to `value`. Of a list, only the items that
 * differ, perhaps none.
 */
export function changesFor<Name extends SettingName>(
	name: Name,
	value: Settings[Name],
	settings: Settings
): SettingChange[] {
	if (!isList(name)) return [{ name, value }];
	const { prefix } = lists[name];
	const before = itemsOf(name, settings[name]);
	const after = itemsOf(name, value);
	const off = name === 'soundModeOfRoutine' ? null : false;
	const gone = [...before.keys()].filter((item) => !after.has(item)).map((item) => [item, off] as const);
	const come = [...after].filter(([item, own]) => before.get(item) !== own);
	return [...gone, ...come].map(([item, own]) => ({ name: `${prefix}:${item}`, value: own }));
}

/**
 * The list that the setting `name` is an item of; the item's record must be later than the record of that whole list.
 * Null when `name` is not an item.
 */
export function listOfItem(name: string): ListName | null {
	return listNames.find((list) => name.startsWith(`${lists[list].prefix}:`)) ?? null;
}

const listNames = Object.keys(lists) as ListName[];

function isList(name: SettingName): name is ListName {
	return Object.hasOwn(lists, name);
}

/** Each item of a list and its stored value. */
function itemsOf(name: ListName, value: Settings[SettingName]): Map<string, unknown> {
	if (name !== 'soundModeOfRoutine') return new Map((value as readonly string[]).map((item) => [item, true]));
	return new Map((value as Settings['soundModeOfRoutine']).map(({ routine, mode }) => [routine, mode]));
}

/** The value of a list setting, in the order in which the items were added. */
function listValue(name: ListName, journal: ResolvedJournal): unknown[] {
	const { prefix, item: itemSchema, value: valueSchema } = lists[name];
	const whole = journal.settings.get(name)?.[0];
	const kept = itemsOf(name, settingValue(name, whole));
	const choices = [...journal.settings].flatMap(([key, [newest]]) => {
		const item = key.startsWith(`${prefix}:`) ? key.slice(prefix.length + 1) : null;
		const isFit = item !== null && v.is(itemSchema, item) && newest !== undefined && v.is(valueSchema, newest.value);
		return isFit && isLater(newest, whole) ? [{ item, record: newest }] : [];
	});
	const itemOf = new Map(choices.map(({ item, record }) => [record.id, item]));
	for (const { id, value } of newestFirst(choices.map(({ record }) => record)).reverse()) {
		const item = itemOf.get(id)!;
		kept.delete(item);
		if (value !== false && value !== null) kept.set(item, value);
	}
	if (name !== 'soundModeOfRoutine') return [...kept.keys()];
	return [...kept].map(([routine, mode]) => ({ routine, mode }));
}

function isLater(record: SettingRecord, other: SettingRecord | undefined): boolean {
	return other === undefined || newestFirst([record, other])[0] === record;
}

/** `voice` (on or off) was replaced by `coaching`: anyone who had it off hears no words until they choose again. */
function oldVoice({ settings }: ResolvedJournal): Partial<Settings> {
	const wasOff = settings.get('voice')?.[0]?.value === false;
	return wasOff && !settings.has('coaching') ? { coaching: 'tones' } : {};
}

/** This routine's sound mode: the last choice made for it, else the general one. */
export function soundModeFor({ soundMode, soundModeOfRoutine }: Settings, routineId: string): Settings['soundMode'] {
	return soundModeOfRoutine.findLast(({ routine }) => routine === routineId)?.mode ?? soundMode;
}

/**
 * What to store when a person chooses `mode` on a routine's start screen: it becomes the routine's own mode and the
 * general one.
 */
export function withSoundMode(
	{ soundModeOfRoutine }: Settings,
	routineId: string,
	mode: Settings['soundMode']
): Pick<Settings, 'soundMode' | 'soundModeOfRoutine'> {
	const others = soundModeOfRoutine.filter(({ routine }) => routine !== routineId);
	return { soundMode: mode, soundModeOfRoutine: [...others, { routine: routineId, mode }] };
}

/** The value of `record`, a setting called `name`; the default when there is no record or its value is invalid. */
export function settingValue<Name extends SettingName>(name: Name, record: SettingRecord | undefined): Settings[Name] {
	const isFit = record !== undefined && v.is(schemas[name], record.value);
	return isFit ? (record.value as Settings[Name]) : DEFAULT_SETTINGS[name];
}

/** Settings that would be in force but hold a value that this version cannot use, with the reason. */
export function unfitSettings(journal: ResolvedJournal): { record: SettingRecord; reason: RecordProblem }[] {
	return [...journal.settings].flatMap(([name, [record]]) => {
		const schema = schemaOf(name);
		if (record === undefined || schema === null) return [];
		const [problem] = problemsOf(v.safeParse(schema, record.value, { abortEarly: true }).issues ?? []);
		if (problem === undefined) return [];
		return [{ record, reason: { code: 'broken', ...problem, pointer: `/value${problem.pointer}` } as const }];
	});
}

/** Null for a setting that this version does not know. */
function schemaOf(name: string): v.GenericSchema | null {
	if (Object.hasOwn(schemas, name)) return schemas[name as SettingName];
	const list = listOfItem(name);
	return list === null ? null : lists[list].value;
}

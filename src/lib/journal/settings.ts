import type { InferOutput } from 'valibot';
import { fitsListItem, fitsSetting } from './checks/checks.ts';
import { DEFAULT_DAY_BOUNDARY_MINUTES } from './day.ts';
import type { SettingRecord } from './records.ts';
import { newestFirst, type ResolvedJournal } from './resolve.ts';
import { LIST_PREFIXES, type ListName } from './setting-lists.ts';
import type { SettingSchemas } from './checks/setting-schemas.ts';

export type Settings = { readonly [Name in keyof SettingSchemas]: InferOutput<SettingSchemas[Name]> };
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
	noWaitRoutines: [],
	favourites: [],
	missingEquipment: [],
	avoidedPositions: [],
	filters: [],
	filtersAsked: false,
	hurts: [],
	dayBoundaryMinutes: DEFAULT_DAY_BOUNDARY_MINUTES,
	weekGoal: 3,
	restDaysPerWeek: 1,
	daysOnIcon: false,
	installHintSeen: false,
	region: null,
	desk: null
};

const names = Object.keys(DEFAULT_SETTINGS) as SettingName[];

/** One setting record to store: a whole setting, or one item of a list setting. */
export interface SettingChange {
	readonly name: string;
	readonly value: unknown;
}

/** The settings in force. A setting that was never stored, or whose stored value is invalid, has its default. */
export function settingsOf(journal: ResolvedJournal): Settings {
	const values = names.map((name) => [
		name,
		isList(name) ? listValue(name, journal) : settingValue(name, journal.settings.get(name)?.[0])
	]);
	return { ...(Object.fromEntries(values) as Settings), ...oldVoice(journal) };
}

/**
 * The changes that set `name` to `value`, given the current `settings`. For a list: one change for each item that
 * differs, so possibly none.
 */
export function changesFor<Name extends SettingName>(
	name: Name,
	value: Settings[Name],
	settings: Settings
): SettingChange[] {
	if (!isList(name)) return [{ name, value }];
	const prefix = LIST_PREFIXES[name];
	const before = itemsOf(name, settings[name]);
	const after = itemsOf(name, value);
	const off = name === 'soundModeOfRoutine' ? null : false;
	const gone = [...before.keys()].filter((item) => !after.has(item)).map((item) => [item, off] as const);
	const come = [...after].filter(([item, own]) => before.get(item) !== own);
	return [...gone, ...come].map(([item, own]) => ({ name: `${prefix}:${item}`, value: own }));
}

function isList(name: SettingName): name is ListName {
	return Object.hasOwn(LIST_PREFIXES, name);
}

/** Each item of a list and its stored value. */
function itemsOf(name: ListName, value: Settings[SettingName]): Map<string, unknown> {
	if (name !== 'soundModeOfRoutine') return new Map((value as readonly string[]).map((item) => [item, true]));
	return new Map((value as Settings['soundModeOfRoutine']).map(({ routine, mode }) => [routine, mode]));
}

/** The value of a list setting, in the order in which the items were added. */
function listValue(name: ListName, journal: ResolvedJournal): unknown[] {
	const prefix = LIST_PREFIXES[name];
	const whole = journal.settings.get(name)?.[0];
	const kept = itemsOf(name, settingValue(name, whole));
	const choices = [...journal.settings].flatMap(([key, [newest]]) => {
		const item = key.startsWith(`${prefix}:`) ? key.slice(prefix.length + 1) : null;
		const isFit = item !== null && newest !== undefined && fitsListItem(name, item, newest.value);
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

/**
 * `coaching` replaced the old on/off setting `voice`. Anyone who had turned `voice` off hears no words until they
 * choose a value for `coaching`.
 */
function oldVoice({ settings }: ResolvedJournal): Partial<Settings> {
	const wasOff = settings.get('voice')?.[0]?.value === false;
	return wasOff && !settings.has('coaching') ? { coaching: 'tones' } : {};
}

/** The last sound mode chosen for this routine, else the general mode. */
export function soundModeFor({ soundMode, soundModeOfRoutine }: Settings, routineId: string): Settings['soundMode'] {
	return soundModeOfRoutine.findLast(({ routine }) => routine === routineId)?.mode ?? soundMode;
}

/**
 * The settings to store when a person chooses `mode` on a routine's start screen. `mode` becomes both the routine's own
 * mode and the general mode.
 */
export function withSoundMode(
	{ soundModeOfRoutine }: Settings,
	routineId: string,
	mode: Settings['soundMode']
): Pick<Settings, 'soundMode' | 'soundModeOfRoutine'> {
	const others = soundModeOfRoutine.filter(({ routine }) => routine !== routineId);
	return { soundMode: mode, soundModeOfRoutine: [...others, { routine: routineId, mode }] };
}

/** The value that `record` stores for the setting `name`. The default if there is no record or its value is invalid. */
export function settingValue<Name extends SettingName>(name: Name, record: SettingRecord | undefined): Settings[Name] {
	const isFit = record !== undefined && fitsSetting(name, record.value);
	return isFit ? (record.value as Settings[Name]) : DEFAULT_SETTINGS[name];
}

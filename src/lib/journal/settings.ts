import * as v from 'valibot';
import { EQUIPMENT } from '../routine/equipment.ts';
import { POSITIONS } from '../routine/position.ts';
import { DEFAULT_DAY_BOUNDARY_MINUTES } from './day.ts';
import { between, flagSchema, listOf, oneOf, problemsOf, routineIdSchema, wholeBetween } from './fields.ts';
import type { RecordProblem, SettingRecord } from './records.ts';
import type { ResolvedJournal } from './resolve.ts';

const schemas = {
	/** A later version adds to these; what it stored counts as the default here. */
	soundMode: oneOf(['over-music', 'silent']),
	volume: between(0, 1),
	/** Whether the device's voice says exercise and side. */
	voice: flagSchema,
	vibration: flagSchema,
	/** Whether 3-2-1 is heard before a change. */
	countdown: flagSchema,
	theme: oneOf(['system', 'light', 'dark']),
	/** Times the length of every transition. */
	transitionFactor: between(0.5, 3),
	/** Whether the clock stands after each transition until the person says to go on. */
	waitForMe: flagSchema,
	/** Ids of routines that wait whatever `waitForMe` says. */
	waitForMeRoutines: listOf(routineIdSchema),
	/** Ids of routines, in the order they became one. */
	favourites: listOf(routineIdSchema),
	/** What the person does not have. */
	missingEquipment: listOf(oneOf(EQUIPMENT)),
	/** What the person cannot get into, or must not. */
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
	soundMode: 'over-music',
	volume: 0.8,
	voice: true,
	vibration: true,
	countdown: true,
	theme: 'system',
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

/** The settings in force. One that was never set, or whose stored value does not fit, has its default. */
export function settingsOf(journal: ResolvedJournal): Settings {
	const values = names.map((name) => [name, settingValue(name, journal.settings.get(name)?.[0])]);
	return Object.fromEntries(values) as Settings;
}

/** What `record`, a setting called `name`, says; the default when there is none or its value does not fit. */
export function settingValue<Name extends SettingName>(name: Name, record: SettingRecord | undefined): Settings[Name] {
	const isFit = record !== undefined && v.is(schemas[name], record.value);
	return isFit ? (record.value as Settings[Name]) : DEFAULT_SETTINGS[name];
}

/** Settings that would be in force but hold a value that this version cannot use, with the reason. */
export function unfitSettings(journal: ResolvedJournal): { record: SettingRecord; reason: RecordProblem }[] {
	return names.flatMap((name) => {
		const record = journal.settings.get(name)?.[0];
		if (record === undefined) return [];
		const [problem] = problemsOf(v.safeParse(schemas[name], record.value).issues ?? []);
		if (problem === undefined) return [];
		return [{ record, reason: { code: 'broken', ...problem, pointer: `/value${problem.pointer}` } as const }];
	});
}

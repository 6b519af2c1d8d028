import * as v from 'valibot';
import { EQUIPMENT } from '../routine/equipment.ts';
import { POSITIONS } from '../routine/position.ts';
import { DEFAULT_DAY_BOUNDARY_MINUTES } from './day.ts';
import { recordProblemWords as words } from '../i18n/en-record-problems.ts';
import { between, flagSchema, listOf, oneOf, open, problemsOf, routineIdSchema, wholeBetween } from './fields.ts';
import type { RecordProblem, SettingRecord } from './records.ts';
import type { ResolvedJournal } from './resolve.ts';

/** A later version may add to these; what it stored counts as the default here. */
const soundModeSchema = oneOf(['locked', 'over-music', 'silent']);
const MAX_REMEMBERED_MODES = 200;

const schemas = {
	/** `locked`: one track, which goes on when the phone locks. `over-music`: sound by sound, with the screen on. */
	soundMode: soundModeSchema,
	/** What was chosen for single routines, newest last; `soundModeFor` reads it, `withSoundMode` adds to it. */
	soundModeOfRoutine: v.pipe(
		listOf(open({ routine: routineIdSchema, mode: soundModeSchema })),
		v.maxLength(MAX_REMEMBERED_MODES, words.fewer(MAX_REMEMBERED_MODES))
	),
	volume: between(0, 1),
	/** How much is said. `names`: what comes, which side, how long. `tones`: nothing. */
	coaching: oneOf(['full', 'names', 'tones']),
	/** What is heard between the cues of a track. `quiet`: too low to hear. */
	ambience: oneOf(['quiet', 'brown', 'rain', 'waves', 'pad']),
	/** Whether the device's own voice speaks instead of the built-in one; only `over-music`. */
	deviceVoice: flagSchema,
	/** How much later than the device says its sound is heard (slow Bluetooth). */
	soundDelayMs: wholeBetween(0, 1000),
	vibration: flagSchema,
	/** Whether 3-2-1 is heard before a change. */
	countdown: flagSchema,
	theme: oneOf(['system', 'light', 'dark']),
	/** Of which colours the figure is; tokens.css has them. */
	figure: oneOf(['sand', 'amber', 'clay', 'umber', 'ink']),
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

/** The settings in force. One that was never set, or whose stored value does not fit, has its default. */
export function settingsOf(journal: ResolvedJournal): Settings {
	const values = names.map((name) => [name, settingValue(name, journal.settings.get(name)?.[0])]);
	return { ...(Object.fromEntries(values) as Settings), ...oldVoice(journal) };
}

/** `voice`, on or off, was what `coaching` is now: whoever had it off hears no words until they choose again. */
function oldVoice({ settings }: ResolvedJournal): Partial<Settings> {
	const wasOff = settings.get('voice')?.[0]?.value === false;
	return wasOff && !settings.has('coaching') ? { coaching: 'tones' } : {};
}

/** How this routine sounds: as it was last chosen for it, else as everywhere. */
export function soundModeFor({ soundMode, soundModeOfRoutine }: Settings, routineId: string): Settings['soundMode'] {
	return soundModeOfRoutine.findLast(({ routine }) => routine === routineId)?.mode ?? soundMode;
}

/** What to store when a person chooses `mode` where a routine begins: it is the routine's own, and the general one too. */
export function withSoundMode(
	{ soundModeOfRoutine }: Settings,
	routineId: string,
	mode: Settings['soundMode']
): Pick<Settings, 'soundMode' | 'soundModeOfRoutine'> {
	const others = soundModeOfRoutine.filter(({ routine }) => routine !== routineId);
	const newest = [...others, { routine: routineId, mode }].slice(-MAX_REMEMBERED_MODES);
	return { soundMode: mode, soundModeOfRoutine: newest };
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

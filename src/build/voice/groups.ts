import { AMBIENCES, type Ambience } from '../../lib/sound/ambience.ts';
import type { Clip, Clips } from '../../lib/sound/clip.ts';
import {
	ambienceGroup,
	BREATHING_GROUP,
	breathingPhrases,
	CARE_GROUP,
	carePhrases,
	COMMON_GROUP,
	commonPhrases,
	doseGroup,
	exerciseGroup,
	NUMBERS_GROUP,
	THERMAL_GROUP,
	type Dose,
	type VoiceWords
} from '../../lib/sound/voice/voice-words.ts';
import { thermalPhrases } from '#i18n/care/thermal-phrases.ts';
import { voiceMessages } from '#i18n/player/voice-messages.ts';
import { SECOND_MS } from '../../lib/routine/duration.ts';
import type { ExerciseStep, Routine } from '../../lib/routine/schema.ts';
import { isExerciseStep } from '../../lib/routine/step.ts';
import { TONE_NAMES, type ToneName } from '../../lib/sound/tones.ts';
import type { RoutineFolder } from '../content/read-routines.ts';
import { lateToneClips } from './late-tone-clips.ts';
import { bedClips, toneClips, voiceClips, type VoiceOptions } from './speak-all.ts';

/** What a group of clips contains. */
export interface GroupContents {
	readonly phrases: readonly string[];
	readonly tones?: readonly ToneName[];
	readonly beds?: readonly Ambience[];
}

const BREATHING_TONES: readonly ToneName[] = ['inhale', 'exhale'];
const THERMAL_TONES: readonly ToneName[] = ['alarm'];
const COMMON_TONES = TONE_NAMES.filter((name) => ![...BREATHING_TONES, ...THERMAL_TONES].includes(name));

type Library = Pick<RoutineFolder, 'routines' | 'exercises'>;

/** All voice groups, by name. They contain every phrase that the routines of a folder may need. */
export function voiceGroups({ routines, exercises }: Library): Map<string, GroupContents> {
	const groups = new Map<string, Set<string>>();
	const add = (group: string, phrases: readonly string[]) => {
		groups.set(group, new Set([...(groups.get(group) ?? []), ...phrases]));
	};
	const addExercise = (id: string, words: VoiceWords) => {
		add(exerciseGroup(id), [words.exerciseName(id), ...words.coaching(id)]);
	};
	const words = wordsFor({}, exercises);
	const said = [...exercises.values()].flatMap(({ filters }) => filters.flatMap(({ say }) => say ?? []));
	for (const id of exercises.keys()) addExercise(id, words);
	for (const routine of routines.values()) {
		const own = wordsFor(routine, exercises);
		for (const id of Object.keys(routine.exercises ?? {})) addExercise(id, own);
		for (const phrase of dosePhrases(routine, own)) add(doseGroup(phrase), [phrase]);
	}
	add(NUMBERS_GROUP, words.numbers);
	return new Map<string, GroupContents>([
		[COMMON_GROUP, { phrases: commonPhrases(words), tones: COMMON_TONES, beds: ['quiet'] }],
		[CARE_GROUP, { phrases: [...new Set([...carePhrases(words), ...said])] }],
		[THERMAL_GROUP, { phrases: Object.values(thermalPhrases), tones: THERMAL_TONES }],
		[BREATHING_GROUP, { phrases: breathingPhrases(words), tones: BREATHING_TONES }],
		...[...groups].map(([group, phrases]): [string, GroupContents] => [group, { phrases: [...phrases] }]),
		...AMBIENCES.filter((name) => name !== 'quiet').map((name): [string, GroupContents] => {
			return [ambienceGroup(name), { phrases: [], beds: [name] }];
		})
	]);
}

/** The phrases of the first, preferred wording of each dose in a routine, without duplicates. */
export function dosePhrases(routine: Routine, words: VoiceWords): string[] {
	const ways = routine.steps.filter(isExerciseStep).map((step) => words.dose(doseOf(step))[0] ?? []);
	return [...new Set(ways.flat())];
}

/** The dose of one step, in one round. */
function doseOf(step: ExerciseStep): Dose {
	const { sets, sides } = step;
	const counts = { sets, alternates: sides === 'alternate' };
	return 'reps' in step
		? { kind: 'reps', holdMs: 0, reps: step.reps, ...counts }
		: { kind: 'hold', holdMs: step.holdSeconds * SECOND_MS, reps: 1, ...counts };
}

/** The voice's words for one routine, whose own exercises override the library's. */
export function wordsFor(
	{ exercises: own = {} }: Pick<Routine, 'exercises'>,
	exercises: Library['exercises']
): VoiceWords {
	return voiceMessages((id) => {
		const exercise = Object.hasOwn(own, id) ? own[id] : exercises.get(id);
		return { name: exercise?.name ?? id, cues: exercise?.cues ?? [] };
	});
}

/**
 * The clips of some groups, by group. Phrases that groups share are spoken once, and all phrases that are not in the
 * cache are spoken in parallel.
 */
export async function groupClips(
	groups: ReadonlyMap<string, GroupContents>,
	options: VoiceOptions = {}
): Promise<Map<string, Clips>> {
	const contents = [...groups.values()];
	const voice = await voiceClips(contents.flatMap(({ phrases }) => phrases), options);
	return new Map(
		[...groups].map(([group, { phrases, tones = [], beds = [] }]): [string, Clips] => [
			group,
			new Map([
				...toneClips(tones, options),
				...lateToneClips(tones, options),
				...bedClips(beds, options),
				...phrases.map((phrase): [string, Clip] => [phrase, voice.get(phrase)!])
			])
		])
	);
}

import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { dosePhrases, wordsFor } from '../../src/build/voice/groups.ts';
import { readRoutineFolder } from '../../src/build/content/read-routines.ts';
import type { Routine } from '../../src/lib/routine/schema.ts';
import { isExerciseStep } from '../../src/lib/routine/step.ts';
import { BREATHING_GROUP, COMMON_GROUP, doseGroup, exerciseGroup } from '../../src/lib/sound/voice/voice-words.ts';
import type { Measurement } from './measurement.ts';

const FOLDER = 'build/_app/immutable/voice';
/**
 * Limit for a routine's voice groups, divided by its number of exercises: names, cues and doses, without what every
 * session fetches (tones, sides). A limit for a whole routine would only limit its number of exercises. The evening
 * routine needs the most per exercise, because it names seven parts of the body.
 */
const LIMIT_BYTES_EACH = 64 * 1024;

/** Measures the sizes of the voice groups that the routines' sessions fetch. */
export async function measureVoice(): Promise<Measurement[]> {
	const { routines, exercises } = readRoutineFolder('routines');
	const sizes = sizesByGroup();
	const common = sizeOf(COMMON_GROUP, sizes);
	const found = [...routines.values()].map((routine) => {
		const words = wordsFor(routine, exercises);
		const ids = idsOf(routine);
		const breathing = ids.some((id) => exercises.get(id)?.breath) ? [BREATHING_GROUP] : [];
		const groups = [...breathing, ...ids.map(exerciseGroup), ...dosePhrases(routine, words).map(doseGroup)];
		const value = groups.reduce((sum, group) => sum + sizeOf(group, sizes), 0);
		return { name: `${routine.id}, ${ids.length} exercises`, value, each: Math.round(value / ids.length) };
	});
	const details = found.map(({ name, each }) => ({ name, value: each })).sort((a, b) => b.value - a.value);
	const all = [...sizes.values()].reduce((sum, bytes) => sum + bytes, 0);
	return [
		{
			name: 'voice of a routine, for each exercise',
			value: details[0]!.value,
			unit: 'bytes',
			limit: LIMIT_BYTES_EACH,
			details
		},
		{ name: 'voice of any routine', value: common + Math.max(...found.map(({ value }) => value)), unit: 'bytes' },
		{ name: 'voice, all of it', value: all, unit: 'bytes' }
	];
}

function idsOf(routine: Routine): string[] {
	return [...new Set(routine.steps.filter(isExerciseStep).map(({ exercise }) => exercise))];
}

/** Files are named `group.hash.bin`. */
function sizesByGroup(): Map<string, number> {
	return new Map(readdirSync(FOLDER).map((name) => [name.split('.')[0]!, statSync(path.join(FOLDER, name)).size]));
}

function sizeOf(group: string, sizes: ReadonlyMap<string, number>): number {
	const bytes = sizes.get(group);
	if (bytes === undefined) throw new Error(`${FOLDER} has no group ${group}`);
	return bytes;
}

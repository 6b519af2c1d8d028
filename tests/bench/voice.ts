import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { dosePhrases, wordsFor } from '../../src/build/voice/groups.ts';
import { catalogueOf, readRoutineFolder } from '../../src/build/content/read-routines.ts';
import { compileTimeline, DEFAULT_PREFERENCES } from '../../src/lib/routine/compile.ts';
import { positionsFor } from '../../src/lib/routine/parse.ts';
import type { Routine } from '../../src/lib/routine/schema.ts';
import { isExerciseStep } from '../../src/lib/routine/step.ts';
import { BREATHING_GROUP, COMMON_GROUP, doseGroup, exerciseGroup } from '../../src/lib/sound/voice/voice-words.ts';
import type { Measurement } from './measurement.ts';

const FOLDER = 'build/_app/immutable/voice';
/**
 * 450 KB, plus 4 KB because the countdown's tick is stored three times, so that ticks are evenly spaced
 * (`late-tones.ts`), plus 10 KB for the start positions that cues say since the clinical review.
 */
const LIMIT_BYTES = 464 * 1024;
/** Longest routine that counts as about ten minutes. */
const MOST_MS = 11 * 60_000;

/** Measures, for each routine, the size of the voice groups that its session fetches, including the tones. */
export async function measureVoice(): Promise<Measurement[]> {
	const { routines, exercises } = readRoutineFolder('routines');
	const sizes = sizesByGroup();
	const found = [...routines.values()].map((routine) => {
		const words = wordsFor(routine, exercises);
		const breathing = idsOf(routine).some((id) => exercises.get(id)?.breath) ? [BREATHING_GROUP] : [];
		const groups = [...breathing, ...idsOf(routine).map(exerciseGroup), ...dosePhrases(routine, words).map(doseGroup)];
		const value = [COMMON_GROUP, ...groups].reduce((sum, group) => sum + sizeOf(group, sizes), 0);
		const { totalMs } = compileTimeline(routine, positionsFor(routine, catalogueOf(exercises)), DEFAULT_PREFERENCES);
		return { name: `${routine.id}, ${Math.round(totalMs / 1000)} s`, value, totalMs };
	});
	const details = found.filter(({ totalMs }) => totalMs <= MOST_MS).sort((a, b) => b.value - a.value);
	const all = [...sizes.values()].reduce((sum, bytes) => sum + bytes, 0);
	return [
		{
			name: 'voice of a routine of up to 11 minutes',
			value: details[0]!.value,
			unit: 'bytes',
			limit: LIMIT_BYTES,
			details
		},
		{ name: 'voice of any routine', value: Math.max(...found.map(({ value }) => value)), unit: 'bytes' },
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

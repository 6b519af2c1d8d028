import path from 'node:path';
import { nearestOf } from '../../lib/routine/nearest.ts';
import { exerciseSchema, routineSchema } from '../../lib/routine/schema.ts';

export type FileKind = 'routine' | 'exercise';

const ROUTINE_FIELDS = Object.keys(routineSchema.entries).filter((field) => !(field in exerciseSchema.entries));
const EXERCISE_FIELDS = Object.keys(exerciseSchema.entries).filter((field) => !(field in routineSchema.entries));

/**
 * Guesses whether a file is meant to be a routine or an exercise. A file with `steps` is a routine. Otherwise, counts
 * the fields that only routines or only exercises have, even misspelt ones: the kind with more fields wins. A tie is an
 * exercise if the file is in a folder `exercises`, and a routine anywhere else. Null if the value is not an object.
 */
export function fileKindOf(file: string, value: unknown): FileKind | null {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
	if (Object.hasOwn(value, 'steps')) return 'routine';
	const fields = Object.keys(value);
	const marks = (known: readonly string[]) => fields.filter((field) => nearestOf(field, known) !== null).length;
	const lead = marks(ROUTINE_FIELDS) - marks(EXERCISE_FIELDS);
	const isAmongExercises = path.basename(path.dirname(path.resolve(file))) === 'exercises';
	if (lead === 0) return isAmongExercises ? 'exercise' : 'routine';
	return lead > 0 ? 'routine' : 'exercise';
}

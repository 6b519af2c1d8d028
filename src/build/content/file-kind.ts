import path from 'node:path';
import { nearestOf } from '../../lib/routine/nearest.ts';
import { exerciseSchema, routineSchema } from '../../lib/routine/schema.ts';

export type FileKind = 'routine' | 'exercise';

const ROUTINE_FIELDS = Object.keys(routineSchema.entries).filter((field) => !(field in exerciseSchema.entries));
const EXERCISE_FIELDS = Object.keys(exerciseSchema.entries).filter((field) => !(field in routineSchema.entries));

/**
 * Which of the two a file tries to be: that of which it has more fields, even misspelt ones; where that is undecided an
 * exercise in a folder `exercises`, and a routine anywhere else. Null for what is no object at all.
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

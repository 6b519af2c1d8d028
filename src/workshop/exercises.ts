import { checkedPose } from './read-pose.ts';
import { NEW_POSE, type WrittenPose } from './written-pose.ts';

interface ExerciseFile {
	readonly id: string;
	readonly name: string;
	readonly pose?: unknown;
}

const files = import.meta.glob<ExerciseFile>('../../routines/exercises/*.json', { eager: true, import: 'default' });

/** For one that is in no file yet. */
export const NEW = 'new';

export const EXERCISES: readonly ExerciseFile[] = Object.values(files).sort((one, other) => {
	return one.name.localeCompare(other.name, 'en');
});

/** As its file has it; a new one for who has none, or one that cannot be read. */
export function poseOf(id: string): WrittenPose {
	const pose = checkedPose(EXERCISES.find((exercise) => exercise.id === id)?.pose);
	return pose.ok ? pose.value : NEW_POSE;
}

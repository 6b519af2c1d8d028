import { checkedPose } from './read-pose.ts';
import { NEW_POSE, type WrittenPose } from './written-pose.ts';

interface ExerciseFile {
	readonly id: string;
	readonly name: string;
	readonly pose?: unknown;
}

const files = import.meta.glob<ExerciseFile>('../../routines/exercises/*.json', { eager: true, import: 'default' });

/** The id of an exercise that has no file yet. */
export const NEW = 'new';

export const EXERCISES: readonly ExerciseFile[] = Object.values(files).sort((one, other) => {
	return one.name.localeCompare(other.name, 'en');
});

/** The pose in an exercise's file; `NEW_POSE` if the file has no pose or its pose does not parse. */
export function poseOf(id: string): WrittenPose {
	const pose = checkedPose(EXERCISES.find((exercise) => exercise.id === id)?.pose);
	return pose.ok ? pose.value : NEW_POSE;
}

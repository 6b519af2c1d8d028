import * as v from 'valibot';
import { parseJson } from '../lib/routine/parse.ts';
import { poseSchema } from '../lib/routine/pose.ts';
import { problemsOf, type Problem } from '../lib/routine/problems.ts';
import { err, ok, type Result } from '../lib/routine/result.ts';
import type { WrittenPose } from './written-pose.ts';

/**
 * Parses the text of a pose, or of an exercise that has one. The pointers in problems are relative to the pose. If it
 * fails, it returns all problems at once.
 */
export function readPose(text: string): Result<WrittenPose, Problem[]> {
	const json = parseJson(text);
	if (!json.ok) return json;
	const { pose } = Object(json.value) as { pose?: unknown };
	return checkedPose(pose ?? json.value);
}

/** The pose as written, without the defaults that parsing adds. */
export function checkedPose(value: unknown): Result<WrittenPose, Problem[]> {
	const { success, issues } = v.safeParse(poseSchema, value);
	return success ? ok(value as WrittenPose) : err(problemsOf(issues));
}

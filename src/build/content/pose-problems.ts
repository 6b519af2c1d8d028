import { sizeOf, type PoseFault } from '../../lib/figure/laws/fault.ts';
import { poseFaults } from '../../lib/figure/laws/pose-laws.ts';
import { poseProblemWords as words } from '#i18n/problem-words.ts';
import type { Pose } from '../../lib/routine/pose.ts';
import type { Problem } from '../../lib/routine/problems.ts';
import { pointerTo } from '../../lib/routine/problems.ts';
import type { Exercise, Routine } from '../../lib/routine/schema.ts';

export interface PoseProblem extends Problem {
	/** Index of the keyframe, from 0; a fraction lies between two keyframes. */
	readonly at: number;
}

/**
 * Lists everything in a file's poses that no body could do. Each kind of fault is listed once per pose, where it is
 * worst. The pointer leads to the keyframe, or to the whole pose if the fault is between two keyframes.
 */
export function poseProblems(file: Exercise | Routine): PoseProblem[] {
	if (!('steps' in file)) return problemsOfPose(file.pose, ['pose']);
	return Object.entries(file.exercises ?? {}).flatMap(([id, { pose }]) => {
		return problemsOfPose(pose, ['exercises', id, 'pose']);
	});
}

function problemsOfPose(pose: Pose | undefined, path: readonly string[]): PoseProblem[] {
	if (!pose) return [];
	const worst = new Map<string, PoseFault>();
	for (const fault of poseFaults(pose)) {
		const kind = `${fault.law} ${fault.what}`;
		const before = worst.get(kind);
		if (!before || sizeOf(fault) > sizeOf(before)) worst.set(kind, fault);
	}
	return [...worst.values()].map((fault) => {
		const { at } = fault;
		const pointer = pointerTo(Number.isInteger(at) ? [...path, 'frames', at] : path);
		return { pointer, message: messageOf(fault), at };
	});
}

function messageOf(fault: PoseFault): string {
	if (fault.law === 'joint') {
		const [degrees, least, most] = [fault.degrees, fault.least, fault.most].map(Math.round) as [number, number, number];
		return words.joint(fault.what, { degrees, least, most }, fault.at);
	}
	return words[fault.law](fault.what, Math.round(fault.metres * 1000), fault.at);
}

import * as v from 'valibot';
import { poseProblems } from '../build/content/pose-problems.ts';
import type { Pose } from '../lib/routine/pose.ts';
import { exerciseSchema } from '../lib/routine/schema.ts';

/**
 * Checking the laws takes up to half a second (for side bridges). It runs in a worker so that sliders do not freeze
 * meanwhile.
 */
onmessage = ({ data: pose }: MessageEvent<Pose>) => {
	const draft = { version: 1, id: 'draft', name: 'Draft', position: 'standing', cues: [], pose };
	postMessage(poseProblems(v.parse(exerciseSchema, draft)));
};

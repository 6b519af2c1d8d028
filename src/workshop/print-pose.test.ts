import { readdirSync, readFileSync } from 'node:fs';
import { format } from 'prettier';
import { describe, expect, it } from 'vitest';
import { parseJson } from '../lib/routine/parse.ts';
import { printPose, printSmall } from './print-pose.ts';
import { readPose } from './read-pose.ts';
import { NEW_POSE, type WrittenPose } from './written-pose.ts';

const FOLDER = 'routines/exercises/';
const STYLE = { ...(JSON.parse(readFileSync('.prettierrc.json', 'utf8')) as object), plugins: [], parser: 'json' };

const poses = readdirSync(FOLDER).flatMap((file) => {
	const { pose } = JSON.parse(readFileSync(FOLDER + file, 'utf8')) as { pose?: WrittenPose };
	return pose ? [{ file, pose }] : [];
});
const inFile = (pose: WrittenPose) => `{\n\t"id": "a",\n\t"pose": ${printPose(pose)},\n\t"stop": "b"\n}\n`;

it('there are poses to print', () => {
	expect(poses.length).toBeGreaterThan(70);
});

describe.each([...poses, { file: 'a new one', pose: NEW_POSE }])('the pose of $file', ({ pose }) => {
	it('is printed as it is, in its own order', () => {
		expect(JSON.stringify(JSON.parse(printPose(pose)))).toBe(JSON.stringify(pose));
		expect(readPose(printPose(pose))).toEqual({ ok: true, value: pose });
	});

	it('has the shape that Prettier gives it', async () => {
		expect(await format(inFile(pose), STYLE)).toBe(inFile(pose));
	});

	it('is the same in a small field', () => {
		expect(parseJson(printSmall(pose))).toEqual({ ok: true, value: pose });
	});
});

it('a list that is too long for a line has a line for each', async () => {
	const muscles: WrittenPose['muscles'] = Array.from({ length: 6 }, () => 'transversusAbdominis.left' as const);
	expect(await format(inFile({ ...NEW_POSE, muscles }), STYLE)).toBe(inFile({ ...NEW_POSE, muscles }));
});

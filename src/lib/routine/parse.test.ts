import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { positionCatalogue, routines } from '../../../tests/support/arbitraries.ts';
import { spoilt, WORDS_FOR_PROGRAMMERS } from '../../../tests/support/faults/spoilt.ts';
import {
	parseExercise,
	parseExerciseValue,
	parseRoutine,
	parseRoutineValue,
	parseSources,
	printRoutine
} from './parse.ts';
import { POSITIONS } from './position.ts';

const good = { version: 1, id: 'one', name: 'One', steps: [{ exercise: 'supine', holdSeconds: 20 }] };

function problemsIn(value: unknown): string[] {
	const result = parseRoutineValue(value, positionCatalogue);
	return result.ok ? [] : result.error.map(({ pointer, message }) => `${pointer}: ${message}`);
}

describe('a routine file', () => {
	it('is the same after printing and reading', () => {
		fc.assert(
			fc.property(routines, (routine) => {
				expect(parseRoutine(printRoutine(routine), positionCatalogue)).toEqual({ ok: true, value: routine });
			})
		);
	});

	it('gets the defaults of the contract', () => {
		expect(parseRoutineValue(good, positionCatalogue)).toEqual({
			ok: true,
			value: {
				...good,
				goal: 'other',
				level: 1,
				phase: 1,
				leadInSeconds: 10,
				rounds: 1,
				steps: [{ exercise: 'supine', holdSeconds: 20, sets: 1, sides: 'both', restSeconds: 4 }]
			}
		});
	});

	it('is refused with every problem at once, each with its place', () => {
		const problems = problemsIn({
			version: 2,
			id: 'Not An Id',
			steps: [
				{ exercise: 'supine', holdSeconds: 0 },
				{ exercise: 'nowhere', reps: 2, repSeconds: 5, colour: 'red', size: 3 },
				{ restSeconds: 601 }
			],
			author: 'me',
			licence: 'mine'
		});
		expect(problems).toEqual([
			'/version: must be 1: a file of version 2 is for a newer version of the app',
			'/id: must be lower-case letters and digits, in words joined by single hyphens. Did you mean "not-an-id"?',
			'/name: is required',
			'/steps/0/holdSeconds: must be at least 1',
			'/steps/1/colour: is not a known field',
			'/steps/1/size: is not a known field',
			'/steps/2/restSeconds: must be at most 600',
			'/author: is not a known field',
			'/licence: is not a known field',
			'/steps/1/exercise: must be the id of a known exercise; "nowhere" is not'
		]);
	});

	it.each([
		['a step with neither hold nor reps', { exercise: 'supine' }, '/steps/0/holdSeconds: is required'],
		[
			'a step with both',
			{ exercise: 'supine', holdSeconds: 5, reps: 2, repSeconds: 2 },
			'/steps/0/holdSeconds: is not a known field'
		],
		['reps without their length', { exercise: 'supine', reps: 5 }, '/steps/0/repSeconds: is required'],
		['half a rep', { exercise: 'supine', reps: 1.5, repSeconds: 5 }, '/steps/0/reps: must be a whole number'],
		[
			'a number as text',
			{ exercise: 'supine', holdSeconds: '20' },
			'/steps/0/holdSeconds: must be a number. Did you mean 20?'
		],
		['no step', 'supine', '/steps/0: must be an object'],
		[
			'unknown sides',
			{ exercise: 'supine', holdSeconds: 5, sides: 'left' },
			'/steps/0/sides: must be one of both, each, alternate'
		],
		['nothing', {}, '/steps/0/restSeconds: is required'],
		['a field named like an inherited one', { restSeconds: 5, toString: 1 }, '/steps/0/toString: is not a known field'],
		[
			'an exercise named like an inherited field',
			{ exercise: 'constructor', holdSeconds: 5 },
			'/steps/0/exercise: must be the id of a known exercise; "constructor" is not'
		]
	])('refuses %s', (_what, step, problem) => {
		expect(problemsIn({ ...good, steps: [step] })).toEqual([problem]);
	});

	it.each([
		[{ exercise: 'supine', holdSeconds: '30s' }, '/holdSeconds: must be a number. Did you mean 30?'],
		[{ exercise: 'supine', holdSeconds: '30 sec' }, '/holdSeconds: must be a number. Did you mean 30?'],
		[{ exercise: 'supine', holdSeconds: '1.5 minutes' }, '/holdSeconds: must be a number. Did you mean 90?'],
		[{ exercise: 'supine', holdSeconds: '1:30' }, '/holdSeconds: must be a number. Did you mean 90?'],
		[{ exercise: 'supine', holdSeconds: 'long' }, '/holdSeconds: must be a number'],
		[
			{ exercise: 'supine', holdSeconds: 30_000 },
			'/holdSeconds: must be at most 1800. Did you mean 30? It takes seconds, not milliseconds.'
		],
		[{ exercise: 'supine', holdSeconds: 9_000_000 }, '/holdSeconds: must be at most 1800'],
		[{ exercise: 'supine', reps: 1000, repSeconds: 5 }, '/reps: must be at most 100'],
		[
			{ exercise: 'supine', holdSeconds: 5, sides: 'left and right' },
			'/sides: must be one of both, each, alternate. Did you mean "each"?'
		],
		[
			{ exercise: 'supine', holdSeconds: 5, sides: 'L/R' },
			'/sides: must be one of both, each, alternate. Did you mean "each"?'
		],
		[
			{ exercise: 'supine', holdSeconds: 5, sides: 'Alternating' },
			'/sides: must be one of both, each, alternate. Did you mean "alternate"?'
		],
		[
			{ exercise: 'Supine', holdSeconds: 5 },
			'/exercise: must be the id of a known exercise; "Supine" is not. Did you mean "supine"?'
		]
	])('%j is answered with what may have been meant', (step, problem) => {
		const meant = (written: string) => POSITIONS.find((position) => position === written.toLowerCase()) ?? null;
		const result = parseRoutineValue({ ...good, steps: [step] }, positionCatalogue, meant);
		const problems = result.ok ? [] : result.error.map(({ pointer, message }) => `${pointer}: ${message}`);
		expect(problems).toEqual([`/steps/0${problem}`]);
	});

	it.each([
		[{ exercise: 'supine', duration: 30 }, 'duration', 'holdSeconds'],
		[{ exercise: 'supine', hold_seconds: 30 }, 'hold_seconds', 'holdSeconds'],
		[{ exercise: 'supine', holdSecond: 30 }, 'holdSecond', 'holdSeconds'],
		[{ name: 'supine', holdSeconds: 30 }, 'name', 'exercise'],
		[{ exercise: 'supine', repetitions: 3, repSeconds: 5 }, 'repetitions', 'reps'],
		[{ rest: 30 }, 'rest', 'restSeconds'],
		[{ exercise: 'supine', holdSeconds: 5, side: 'each' }, 'side', 'sides']
	])('%j is told the name of the field', (step, field, name) => {
		const problems = problemsIn({ ...good, steps: [step] });
		expect(problems).toContain(`/steps/0/${field}: is not a known field. Did you mean "${name}"?`);
	});

	it('knows its own exercises when it guesses', () => {
		const exercises = { 'towel-pull': { name: 'Towel pull', position: 'standing' } };
		const steps = [{ exercise: 'Towel Pull', holdSeconds: 5 }];
		expect(problemsIn({ ...good, exercises, steps })).toEqual([
			'/steps/0/exercise: must be the id of a known exercise; "Towel Pull" is not. Did you mean "towel-pull"?'
		]);
	});

	it('says that another version is a newer one, or is no number', () => {
		expect(problemsIn({ ...good, version: 0 })).toEqual(['/version: must be 1']);
		expect(problemsIn({ ...good, version: '1' })).toEqual(['/version: must be 1. Did you mean 1?']);
	});

	it('refuses a routine without steps, and one with too many', () => {
		expect(problemsIn({ ...good, steps: [] })).toEqual(['/steps: must have at least 1 entry']);
		expect(problemsIn({ ...good, steps: Array(101).fill(good.steps[0]) })).toEqual([
			'/steps: must have at most 100 entries'
		]);
	});

	it('may take three hours and not a second more', () => {
		const steps = [...Array(6).fill({ exercise: 'supine', holdSeconds: 1752, transitionSeconds: 48 })];
		const threeHours = { ...good, leadInSeconds: 48, steps };
		expect(problemsIn(threeHours)).toEqual([]);
		expect(problemsIn({ ...threeHours, leadInSeconds: 49 })).toEqual(['/steps: must take at most 180 minutes in all']);
	});

	it('travels with its own exercises', () => {
		const exercises = { 'towel-pull': { name: 'Towel pull', position: 'standing' } };
		const steps = [{ exercise: 'towel-pull', holdSeconds: 5 }];
		expect(problemsIn({ ...good, exercises, steps })).toEqual([]);
		expect(problemsIn({ ...good, exercises: { 'towel-pull': { name: '', position: 'flying' } }, steps })).toEqual([
			'/exercises/towel-pull/name: must not be empty',
			expect.stringMatching(/^\/exercises\/towel-pull\/position: must be one of supine, prone/) as unknown
		]);
	});

	it('keeps markup characters as written', () => {
		const name = '<b>Back</b> & "neck"';
		expect(parseRoutineValue({ ...good, name }, positionCatalogue)).toMatchObject({ ok: true, value: { name } });
	});

	it('never throws, whatever the JSON', () => {
		fc.assert(
			fc.property(fc.jsonValue(), (value) => {
				expect(parseRoutineValue(value, positionCatalogue).ok).toBe(false);
			})
		);
	});

	it('says where JSON ends to be JSON, and what is too large', () => {
		expect(parseRoutine('{"version": 1,', positionCatalogue)).toEqual({
			ok: false,
			error: [
				{
					pointer: '',
					message: 'is not JSON: line 1, column 15: it ends too early: a bracket is not closed, or the file is cut off'
				}
			]
		});
		expect(parseRoutine('version: 1\nid: one', positionCatalogue)).toEqual({
			ok: false,
			error: [
				{
					pointer: '',
					message: 'is not JSON: line 1, column 1: this looks like YAML; a routine file is JSON, which begins with {'
				}
			]
		});
		expect(parseRoutine(`"${'é'.repeat(131_072)}"`, positionCatalogue)).toEqual({
			ok: false,
			error: [{ pointer: '', message: 'must be at most 256 KiB' }]
		});
	});
});

describe('an exercise file', () => {
	it('needs a name, a position and cues', () => {
		const result = parseExercise('{"version": 1, "id": "x"}');
		expect(result.ok ? [] : result.error.map(({ pointer }) => pointer)).toEqual(['/name', '/position', '/cues']);
	});
});

describe('what is said of a file', () => {
	const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as unknown;
	const exercises = readdirSync('routines/exercises').map((file) => read(`routines/exercises/${file}`));
	/** Exercises with few fields besides the pose, so that most random corruption hits the poses. */
	const posed = exercises.map((exercise) => {
		const { version, id, name, position, pose } = exercise as Record<string, unknown>;
		return { version, id, name, position, cues: [], pose };
	});
	const own = Object.fromEntries(
		exercises.slice(0, 3).map((exercise, index) => {
			const { name, position, cues, pose } = exercise as Record<string, unknown>;
			return [`own-${index}`, { name, position, cues, pose }];
		})
	);
	const routine = {
		...good,
		exercises: own,
		sources: ['NHS-EX'],
		steps: [...good.steps, { restSeconds: 5 }, { exercise: 'own-0', reps: 2, repSeconds: 3, sides: 'each' }]
	};
	const messagesOf = (result: { ok: true } | { ok: false; error: { message: string }[] }) =>
		result.ok ? [] : result.error.map(({ message }) => message);

	const pose = { orientation: 'supine', camera: [0, 0], frames: [{}] };
	const lean = { version: 1, id: 'lean', name: 'Lean', position: 'standing', cues: ['Lean.'], pose };

	it.each([
		[{ camera: [0, 0, 0] }, '/camera: must have 2 entries'],
		[{ camera: [0] }, '/camera/1: is required'],
		[{ camera: 'front' }, '/camera: must be a list'],
		[{ camera: { x: 1 } }, '/camera: must be a list'],
		[{ repeats: 'yes' }, '/repeats: must be true or false'],
		[{ focus: 'foot' }, '/focus: must be "head"'],
		[{ props: [5] }, '/props/0: must be an object'],
		[{ close: 'tlit' }, '/close: must be one of tilt, list. Did you mean "tilt"?'],
		[{ props: [{ kind: 'mat', by: 1 }] }, '/props/0/by: is not a known field'],
		[{ frames: [{ contacts: { 'hand.left': 5 } }] }, '/frames/0/contacts/hand.left: must be an object'],
		[{ frames: null }, '/frames: must be a list']
	])('is in words for a pose with %j', (part, problem) => {
		const result = parseExerciseValue({ ...lean, pose: { ...pose, ...part } });
		const problems = result.ok ? [] : result.error.map(({ pointer, message }) => `${pointer}: ${message}`);
		expect(problems).toEqual([`/pose${problem}`]);
	});

	it('names the kinds of things there are for one that is none', () => {
		for (const prop of [{ kind: 'matt' }, { kind: 5 }]) {
			const messages = messagesOf(parseExerciseValue({ ...lean, pose: { ...pose, props: [prop] } }));
			expect(messages).toEqual([expect.stringMatching(/^must be one of mat, chair, wall/)]);
		}
		expect(messagesOf(parseExerciseValue({ ...lean, pose: { ...pose, props: [{}] } }))).toEqual(['is required']);
	});

	it('says how the key of a source is written', () => {
		const result = parseExerciseValue({ ...lean, sources: ['nhs'] });
		expect(messagesOf(result)).toEqual([expect.stringContaining('begin with a capital')]);
	});

	it('is never in the words of a validator', () => {
		fc.assert(
			fc.property(spoilt([routine]), spoilt(posed), (oneRoutine, oneExercise) => {
				const messages = [
					...messagesOf(parseRoutineValue(oneRoutine, positionCatalogue)),
					...messagesOf(parseExerciseValue(oneExercise)),
					...messagesOf(parseSources(JSON.stringify(oneRoutine)))
				];
				for (const message of messages) {
					expect(message).not.toMatch(WORDS_FOR_PROGRAMMERS);
					expect(message).toMatch(/^(must |is |does not fit)/);
				}
				expect(messages).not.toContain('does not fit here');
			}),
			{ numRuns: 300 }
		);
	});

	it('is never in the words of a JavaScript engine', () => {
		const text = JSON.stringify(routine);
		const broken = fc
			.tuple(fc.nat(text.length), fc.constantFrom('', ',', "'", '//', '}', 'x', '\n'))
			.map(([at, add]) => text.slice(0, at) + add + text.slice(at + 1));
		fc.assert(
			fc.property(broken, (json) => {
				for (const message of messagesOf(parseRoutine(json, positionCatalogue))) {
					expect(message).not.toMatch(WORDS_FOR_PROGRAMMERS);
				}
			})
		);
	});
});

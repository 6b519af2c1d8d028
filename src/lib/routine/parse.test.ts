import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { positionCatalogue, routines } from '../../../tests/arbitraries.ts';
import { parseExercise, parseRoutine, parseRoutineValue, printRoutine } from './parse.ts';

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
			'/version: must be 1',
			'/id: must be lower-case letters and digits, in words joined by single hyphens',
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
		['a number as text', { exercise: 'supine', holdSeconds: '20' }, '/steps/0/holdSeconds: must be a number'],
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
		expect(parseRoutine('{"version": 1,', positionCatalogue)).toMatchObject({ error: [{ pointer: '' }] });
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

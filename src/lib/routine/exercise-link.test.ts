import fc from 'fast-check';
import { is } from 'valibot';
import { expect, it } from 'vitest';
import { isExerciseLink } from './exercise-link.ts';
import { idSchema } from './schema.ts';

it('takes for a link what could be the id of an exercise, and nothing else', () => {
	const likely = fc.stringMatching(/^[a-z0-9-]{0,70}$/);
	fc.assert(fc.property(fc.oneof(likely, fc.string()), (text) => isExerciseLink(text) === is(idSchema, text)));
});

it.each([
	['seated-cat-cow', true],
	['smaller lift', false],
	['Smaller', false],
	['', false]
])('"%s" is a link: %s', (text, isLink) => expect(isExerciseLink(text)).toBe(isLink));

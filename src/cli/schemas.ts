import { toJsonSchema } from '@valibot/to-json-schema';
import { anyContactSchema } from '../lib/routine/pose.ts';
import { anyStepSchema, exerciseSchema, routineSchema, sourceListSchema } from '../lib/routine/schema.ts';

const options = { typeMode: 'input', target: 'draft-2020-12' } as const;

/** The published JSON Schemas by file name, generated from the Valibot ones. */
export const schemas: Readonly<Record<string, object>> = {
	'routine.schema.json': {
		...toJsonSchema(routineSchema, { ...options, definitions: { step: anyStepSchema, contact: anyContactSchema } }),
		title: 'Homestretch routine, version 1'
	},
	'exercise.schema.json': {
		...toJsonSchema(exerciseSchema, { ...options, definitions: { contact: anyContactSchema } }),
		title: 'Homestretch exercise, version 1'
	},
	'sources.schema.json': {
		...toJsonSchema(sourceListSchema, options),
		title: 'Homestretch sources, version 1'
	}
};

export function printSchema(schema: object): string {
	return `${JSON.stringify(schema, null, '\t')}\n`;
}

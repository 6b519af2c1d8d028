import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { printSchema, schemas } from './schemas.ts';

it.each(Object.entries(schemas))('%s is as published', (name, schema) => {
	expect(readFileSync(`routines/schema/${name}`, 'utf8'), 'stale: run `npm run schemas`').toBe(printSchema(schema));
});

it('publishes nothing else', () => {
	expect(readdirSync('routines/schema').sort()).toEqual(Object.keys(schemas).sort());
});

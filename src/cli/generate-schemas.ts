import { writeFileSync } from 'node:fs';
import { printSchema, schemas } from './schemas.ts';
import { readCommandLine } from './command-line.ts';

readCommandLine(
	'Usage: npm run schemas    writes routines/schema/; the tests fail while a file there is stale',
	{},
	false
);
for (const [name, schema] of Object.entries(schemas)) writeFileSync(`routines/schema/${name}`, printSchema(schema));

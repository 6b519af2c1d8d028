import { writeFileSync } from 'node:fs';
import { printSchema, schemas } from './schemas.ts';
import { readCommandLine } from './command-line.ts';

readCommandLine('Usage: npm run schemas    writes the JSON Schemas of routines/schema/', {}, false);

/** `npm run schemas`: writes `routines/schema/`. The tests fail while a file there is stale. */
for (const [name, schema] of Object.entries(schemas)) writeFileSync(`routines/schema/${name}`, printSchema(schema));

import { writeFileSync } from 'node:fs';
import { printSchema, schemas } from './schemas.ts';

/** `npm run schemas`: writes `routines/schema/`. The tests fail while a file there is stale. */
for (const [name, schema] of Object.entries(schemas)) writeFileSync(`routines/schema/${name}`, printSchema(schema));

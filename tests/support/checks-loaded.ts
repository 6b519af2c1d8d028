import { loadChecks } from '../../src/lib/journal/checks/checks.ts';

/** Loads the checks before a test, like an app with stored data. Not used in `journal/checks/checks.svelte.test.ts`. */
await loadChecks();

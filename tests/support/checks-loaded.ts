import { loadChecks } from '../../src/lib/journal/checks/checks.ts';

/**
 * Loads the checks of stored values before every test, as in an app with stored data. `checks.svelte.test.ts` undoes
 * this by resetting modules.
 */
await loadChecks();

import { loadChecks } from '../../src/lib/journal/checks/checks.ts';

/** As in an app that has something stored: most tests begin there. `journal/checks/checks.svelte.test.ts` begins without. */
await loadChecks();

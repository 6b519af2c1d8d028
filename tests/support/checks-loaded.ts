import { loadChecks } from '../../src/lib/journal/checks.ts';

/** As in an app that has something stored: most tests begin there. `journal/checks.svelte.test.ts` begins without. */
await loadChecks();

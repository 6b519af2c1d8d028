/** All the code about flares that Today and the player need; `flare-state.svelte.ts` loads this module on demand. */
export { backStateOn, flareOn } from '$lib/care/flare/flare.ts';
export { plannedRoutine, routineAfterNeck } from '$lib/care/flare/planned.ts';

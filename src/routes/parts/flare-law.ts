import { lastRelief } from '$lib/care/relief.ts';
import type { Flare } from '$lib/care/flare/flare.ts';
import { placeOn, planFor, routineOf } from '$lib/care/flare/plan.ts';
import type { Day } from '$lib/journal/day.ts';
import type { ResolvedJournal } from '$lib/journal/resolve.ts';

/** All that Today and the player ask of a flare; `flare-state.svelte.ts` loads this module on demand. */
export { backStateOn, flareOn } from '$lib/care/flare/flare.ts';

/** Id of the routine that the plan has for this person on `today`. */
export function plannedRoutine(
	journal: ResolvedJournal,
	flare: Flare,
	today: Day,
	isUsable: (id: string) => boolean
): string {
	const plan = planFor(flare.area, placeOn(journal, flare, today).stage);
	return routineOf(plan, isUsable, lastRelief(journal.sessions, today));
}

import type { Filter } from '../routine/filters.ts';
import type { Goal } from '../routine/goals.ts';
import { BREATHING, RELIEF, WALKING } from './relief.ts';

/** Goals whose routines are for calming down rather than for moving. */
const CALMING: readonly Goal[] = ['breathing', 'evening'];
/** Goals of somebody in pain. */
const EASING: readonly Goal[] = ['relief', 'return'];

/**
 * Id of the routine to do instead of one that has too little left for this person. Each of the three possible results
 * is complete for everybody, whatever their filters. Source: `exercises.md`, section 1.2. A long walk is the wrong
 * choice for a back that hurts with arching.
 */
export function insteadOf({ goal }: { readonly goal: Goal }, filters: readonly Filter[]): string {
	if (CALMING.includes(goal)) return BREATHING;
	return EASING.includes(goal) || filters.includes('extension-sensitive') ? RELIEF.upright : WALKING;
}

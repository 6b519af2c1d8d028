import type { Filter } from '../routine/filters.ts';
import type { Goal } from '../routine/goals.ts';
import { BREATHING, RELIEF, WALKING } from './relief.ts';

/** Goals whose routines calm more than they move. */
const CALMING: readonly Goal[] = ['breathing', 'evening'];
/** Goals of somebody in pain. */
const EASING: readonly Goal[] = ['relief', 'return'];

/**
 * Id of the routine to do instead of one of which too little is left for a person: all three are whole for everybody,
 * whatever their filters. Source: `exercises.md`, section 1.2. A long walk is the wrong one for a back that hurts with
 * arching.
 */
export function insteadOf({ goal }: { readonly goal: Goal }, filters: readonly Filter[]): string {
	if (CALMING.includes(goal)) return BREATHING;
	return EASING.includes(goal) || filters.includes('extension-sensitive') ? RELIEF.upright : WALKING;
}

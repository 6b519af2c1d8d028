import type { Goal } from '../routine/goals.ts';
import { BREATHING, RELIEF, WALKING } from './relief.ts';

/** Goals whose routines calm more than they move. */
const CALMING: readonly Goal[] = ['breathing', 'evening'];

/**
 * Id of the routine to do instead of one of which too little is left for a person: all three are whole for everybody,
 * whatever their filters. Source: `exercises.md`, section 1.2.
 */
export function insteadOf({ goal, phase }: { readonly goal: Goal; readonly phase: number }): string {
	if (phase === 0 || goal === 'relief') return RELIEF.upright;
	return CALMING.includes(goal) ? BREATHING : WALKING;
}

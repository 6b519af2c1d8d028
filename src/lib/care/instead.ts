import type { Filter } from '../routine/filters.ts';
import type { Goal } from '../routine/goals.ts';
import { BREATHING, WALKING } from './ease.ts';
import { RELIEF } from './relief.ts';

/** Goals whose routines are for calming down rather than for moving. */
const CALMING: readonly Goal[] = ['breathing', 'evening'];
/** Goals for somebody in pain. */
const EASING: readonly Goal[] = ['relief', 'return'];

/**
 * Id of a substitute for a routine that would lose too many of its exercises for this person. No filter removes any
 * exercise from the three substitutes (`exercises.md`, section 1.2). A long walk is the wrong choice for a back that
 * hurts when it arches.
 */
export function insteadOf({ goal }: { readonly goal: Goal }, filters: readonly Filter[]): string {
	if (CALMING.includes(goal)) return BREATHING;
	return EASING.includes(goal) || filters.includes('extension-sensitive') ? RELIEF.upright : WALKING;
}

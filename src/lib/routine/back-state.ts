/**
 * The state of the back, which decides what routines are right for it. `flare`: a flare lasts, or began in the last 7
 * days. `settling`: a flare ended in the last 7 days. `settled`: neither.
 */
export type BackState = 'flare' | 'settling' | 'settled';

/** Whether a routine is right for a back in this state. Phases 2 and up are for a back that has settled. */
export function isRightFor(
	{ phase, notInFlare = false }: { readonly phase: number; readonly notInFlare?: boolean | undefined },
	state: BackState
): boolean {
	return state === 'settled' || (phase < 2 && !(notInFlare && state === 'flare'));
}

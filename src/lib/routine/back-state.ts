/**
 * What a routine has to be right for. `flare`: a flare lasts, or began about a week ago. `settling`: a flare ended
 * about a week ago. `settled`: neither.
 */
export type BackState = 'flare' | 'settling' | 'settled';

/** Whether a routine is right for a back in this state. Phases 2 and up are for a back that has settled. */
export function isRightFor(
	{ phase, notInFlare = false }: { readonly phase: number; readonly notInFlare?: boolean | undefined },
	state: BackState
): boolean {
	return state === 'settled' || (phase < 2 && !(notInFlare && state === 'flare'));
}

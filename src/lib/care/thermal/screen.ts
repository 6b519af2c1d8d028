import type { Skin } from './thermal-history.ts';

/** `skin`: the question after a use. `after`: what follows from its answer. `closed`: a danger sign stands. */
export type CareScreen = 'skin' | 'after' | 'closed' | 'steps';

/**
 * What the page of cold and heat shows while no timer runs. An unanswered use comes first, because a pack may still be
 * on the skin. That question and the advice for hurt skin are shown even if a danger sign stands.
 *
 * @param skin The answer given on this visit.
 */
export function screenOf(hasOpenUse: boolean, isClosed: boolean, skin: Skin | null): CareScreen {
	if (hasOpenUse) return 'skin';
	if (skin === 'not-normal') return 'after';
	if (isClosed) return 'closed';
	return skin === null ? 'steps' : 'after';
}

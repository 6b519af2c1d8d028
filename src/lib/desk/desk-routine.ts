import type { RoutineSummary } from '../routine/bundle.ts';
import { isRightFor, type BackState } from '../routine/back-state.ts';
import type { DeskSettings } from './desk-settings.ts';
import type { BreakKind } from './next-break.ts';

const MICRO = 'desk-1';
const ACTIVE = 'desk-3';
const WALK = 'posture-walk';

/** Ids of all routines that a desk day may offer. */
export const DESK_ROUTINES: readonly string[] = [MICRO, ACTIVE, 'desk-5', WALK];

/** What the choice of a routine depends on. */
interface Choice {
	readonly kind: BreakKind;
	readonly long: DeskSettings['long'];
	/** The routines that suit the person. */
	readonly usable: readonly RoutineSummary[];
	readonly back: BackState;
}

/**
 * The routine for a break. If it does not suit the person, the next gentler one, and a short walk last. In a flare only
 * the micro break and a walk are offered. Null if none of them suits.
 */
export function deskRoutine({ kind, long, usable, back }: Choice): RoutineSummary | null {
	const ids = back === 'flare' ? inFlare(kind) : wanted(kind, long);
	const routines = ids.flatMap((id) => usable.find((routine) => routine.id === id) ?? []);
	return routines.find((routine) => isRightFor(routine, back)) ?? null;
}

function wanted(kind: BreakKind, long: DeskSettings['long']): readonly string[] {
	const gentler = kind === 'micro' ? [MICRO, WALK] : [ACTIVE, MICRO, WALK];
	return kind === 'long' ? [long, ...gentler] : gentler;
}

function inFlare(kind: BreakKind): readonly string[] {
	return kind === 'long' ? [WALK, MICRO] : [MICRO, WALK];
}

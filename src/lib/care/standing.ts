import type { RecordOf } from '../journal/records.ts';
import type { ResolvedJournal } from '../journal/resolve.ts';
import type { Goal } from '../routine/goals.ts';
import { EASE } from './ease.ts';
import { isNowSign, isSign, type Sign, type Urgency } from './signs.ts';

type Screening = RecordOf<'screening'>;

/**
 * Screenings with signs that still stand, newest first. A sign stands until a clinician has checked it or the person
 * takes it back. A later screening without signs does not change that.
 */
export function openScreenings({ screenings }: Pick<ResolvedJournal, 'screenings'>): Screening[] {
	return screenings.filter(isOpen);
}

/** The newest of the most urgent signs that stand; null if no sign stands. */
export function openSign(journal: Pick<ResolvedJournal, 'screenings'>): Sign | null {
	const signs = openScreenings(journal).flatMap(({ items }) => items.filter(isSign));
	return signs.find(isNowSign) ?? signs[0] ?? null;
}

/** Urgency of the most urgent sign that stands; null if no sign stands. */
export function openUrgency(journal: Pick<ResolvedJournal, 'screenings'>): Urgency | null {
	const open = openScreenings(journal);
	if (open.length === 0) return null;
	return open.some(({ result }) => result === 'now') ? 'now' : 'today';
}

/** Whether a routine must not be started while a sign of this urgency stands. */
export function isClosed(routine: { readonly id: string; readonly goal: Goal }, urgency: Urgency | null): boolean {
	return urgency === 'now' || (urgency === 'today' && !isEase(routine));
}

/**
 * Whether a routine is only breathing, a position of ease or walking. Such a routine stays open while a `today` sign
 * stands, and nothing is asked before it.
 */
export function isEase({ id, goal }: { readonly id: string; readonly goal: Goal }): boolean {
	return goal === 'breathing' || EASE.includes(id);
}

/** Whether a screening found a sign that no clinician has checked. */
function isOpen({ result, clearedByClinicianOn }: Screening): boolean {
	return (result === 'now' || result === 'today') && clearedByClinicianOn === undefined;
}

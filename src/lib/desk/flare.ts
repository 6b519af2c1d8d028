import { isInFlare } from '../care/relief.ts';
import type { Day } from '../journal/day.ts';
import type { ResolvedJournal } from '../journal/resolve.ts';

/** Whether the person is in a flare today, so that only the gentlest breaks are offered. */
export function isDeskInFlare({ checkIns }: Pick<ResolvedJournal, 'checkIns'>, today: Day): boolean {
	return isInFlare(checkIns, today);
}

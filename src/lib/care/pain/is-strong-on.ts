import type { Day } from '../../journal/day.ts';
import type { PainEvidence } from './pain.ts';
import { STRONG_PAIN } from './strong-pain.ts';

/** Whether a number for pain that was given on `today` is high. */
export function isStrongOn({ sessions, checkIns }: PainEvidence, today: Day): boolean {
	const isStrong = (day: Day, pain = 0) => day === today && pain >= STRONG_PAIN;
	return (
		checkIns.some(({ day, pain }) => isStrong(day, pain)) ||
		sessions.some(({ day, painAfter }) => isStrong(day, painAfter))
	);
}

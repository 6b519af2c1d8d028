import { addDays, type Day } from '../journal/day.ts';
import type { RecordOf } from '../journal/records.ts';
import type { ResolvedJournal } from '../journal/resolve.ts';
import { urgencyOf } from './signs.ts';
import { openScreenings } from './standing.ts';

type Screening = RecordOf<'screening'>;
export type ScreeningResult = Screening['result'];

/** The parts of the journal that say what has been asked and answered. */
export type Answers = Pick<ResolvedJournal, 'screenings' | 'checkIns'>;

/** A back that seized up again within this many days is still the same flare. Also how long a screening holds in one. */
export const SAME_FLARE_DAYS = 7;

/** What a screening comes to in which the person pressed these signs; none means `clear`. */
export function resultOf(items: readonly number[]): ScreeningResult {
	return urgencyOf(items) ?? 'clear';
}

/**
 * What to ask before relief on `today`. `both`: both pages of signs. `news`: whether anything is new, for somebody who
 * answered both pages earlier in the same flare, and had no sign or has had it checked.
 */
export function pagesDue(answers: Answers, today: Day): 'both' | 'news' {
	// A sign on the first page ends the questions: the second page was not answered then.
	const whole = answers.screenings.filter(({ result }) => result !== 'now');
	const [last] = upTo(whole, today);
	if (openScreenings(answers).length > 0) return 'both';
	if (last === undefined || last.day < addDays(today, -SAME_FLARE_DAYS)) return 'both';
	return last.day >= flareStart(answers, today) ? 'news' : 'both';
}

/** The first day of the flare that goes on on `today`: each time it seized up again came soon after the one before. */
function flareStart({ checkIns }: Answers, today: Day): Day {
	let start = today;
	for (const { day, feeling } of upTo(checkIns, today)) {
		if (feeling !== 'seized-up') continue;
		if (day < addDays(start, -SAME_FLARE_DAYS)) break;
		if (day < start) start = day;
	}
	return start;
}

/** Latest day first. Days later than `today`, from a clock that ran ahead, are left out. */
function upTo<R extends { readonly day: Day }>(records: readonly R[], today: Day): R[] {
	return records.filter(({ day }) => day <= today).sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
}

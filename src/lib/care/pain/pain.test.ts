import { describe, expect, it } from 'vitest';
import { addDays } from '../../journal/day.ts';
import type { RecordOf, SessionRecord } from '../../journal/records.ts';
import { MONDAY, noonOf, sessionOn, ulidAt } from '../../journal/sample-records.ts';
import {
	isPainDueAfter,
	isPainDueToday,
	lastStrongBefore,
	morningPain,
	morningVerdict,
	painBefore,
	sessionVerdict,
	verdictOf,
	type PainEvidence
} from './pain.ts';

const dayAt = (n: number) => addDays(MONDAY, n);

function morning(n: number, fields: Partial<RecordOf<'check-in'>>): RecordOf<'check-in'> {
	return {
		v: 1,
		id: ulidAt(20_000 + n),
		type: 'check-in',
		at: noonOf(n).replace('T12', 'T08'),
		day: dayAt(n),
		...fields
	};
}

const evidence = (sessions: SessionRecord[], ...checkIns: RecordOf<'check-in'>[]): PainEvidence => ({
	sessions: [...sessions].reverse(),
	checkIns: checkIns.reverse()
});

describe('clinical review 6, pain rule', () => {
	it.each([
		['Fine: usual', 4, 4, 'fine'],
		['Fine: less', 4, 0, 'fine'],
		['Fine: up by 1', 4, 5, 'fine'],
		['Ease: up by 2', 4, 6, 'ease'],
		['Ease: up by 2, from none', 0, 2, 'ease'],
		['Stop: up by 3', 4, 7, 'stop'],
		['Stop: up by 3, from none', 0, 3, 'stop'],
		['Stop: up by 10', 0, 10, 'stop'],
		['not answered before is not 0', null, 3, null],
		['not answered after is not 0', 3, null, null]
	] as const)('%s', (_, before, after, verdict) => {
		expect(verdictOf(before, after)).toBe(verdict);
	});
});

describe('what a number is compared with', () => {
	const session = sessionOn(5, { painAfter: 6 });
	it.each([
		['the number of that morning', evidence([session], morning(5, { pain: 3 })), 3],
		['0 is a number', evidence([session], morning(5, { pain: 0 })), 0],
		['of the day before', evidence([session], morning(4, { pain: 2 })), 2],
		['the newest of several', evidence([session], morning(4, { pain: 2 }), morning(5, { pain: 4 })), 4],
		['after an earlier session', evidence([sessionOn(4, { painAfter: 1 }), session]), 1],
		['nothing older than two days', evidence([session], morning(2, { pain: 3 })), null],
		['nothing, if it was skipped', evidence([session], morning(5, { skipped: 'pain' })), null],
		[
			'not what was answered after it',
			evidence([session], { ...morning(5, { pain: 1 }), at: noonOf(5).replace('T12', 'T18') }),
			null
		],
		['nothing of tomorrow', evidence([session], morning(6, { pain: 3 })), null],
		['its own number from before, if it has one', evidence([{ ...session, painBefore: 5 }], morning(5, { pain: 3 })), 5]
	])('%s', (_, of, before) => {
		expect(
			painBefore(
				of,
				of.sessions.find(({ id }) => id === session.id)!
			)
		).toBe(before);
	});

	it('of a session that was carried on the next day is the number of that morning', () => {
		const carriedOn = sessionOn(5, { startedAt: noonOf(4).replace('T12', 'T22'), painAfter: 6 });
		const of = evidence([carriedOn], morning(4, { pain: 3 }), morning(5, { pain: 5 }));
		expect(painBefore(of, carriedOn)).toBe(5);
		expect(sessionVerdict(of, carriedOn)).toBe('fine');
	});

	it('gives the verdict of a session and of a morning', () => {
		const of = evidence([session], morning(4, { pain: 1 }), morning(5, { pain: 4 }));
		expect(sessionVerdict(of, session)).toBe('ease');
		expect(morningVerdict(of, dayAt(5))).toBe('stop');
		expect(morningVerdict(of, dayAt(6))).toBeNull();
		const later = evidence([], morning(1, { pain: 6 }), morning(2, { pain: 1 }), morning(5, { pain: 4 }));
		expect(morningVerdict(later, dayAt(5))).toBeNull();
		expect([0, 2, 3].map((since) => morningVerdict(later, dayAt(5), dayAt(since)))).toEqual(['stop', 'stop', null]);
		expect(morningPain(of, dayAt(6))).toBeNull();
		expect(morningPain(evidence([], morning(6, { pain: 0 })), dayAt(6))).toBe(0);
	});
});

describe('when pain is asked about', () => {
	const answered = sessionOn(3, { painAfter: 0 });
	const skipped = morning(3, { skipped: 'pain-after' });
	const skippedToday = morning(3, { skipped: 'pain' });
	it.each([
		['after a session in a flare, once a day', evidence([answered]), 3, true, false],
		['again on the next day', evidence([answered]), 4, true, true],
		['although the morning was answered', evidence([], morning(3, { pain: 0 })), 3, true, true],
		['not again if it was skipped today', evidence([], skipped), 3, true, false],
		['although the question of Today was skipped', evidence([], skippedToday), 3, true, true],
		['without a flare, not after a skip on Today either', evidence([], skippedToday), 9, false, false],
		['without a flare, once a week', evidence([answered]), 9, false, false],
		['again after a week', evidence([answered]), 10, false, true],
		['not after an answer of this week', evidence([], morning(3, { pain: 0 })), 9, false, false],
		['not after a skip of this week', evidence([], skipped), 9, false, false],
		['at first', evidence([]), 3, false, true]
	])('%s', (_, of, n, inFlare, isDue) => {
		expect(isPainDueAfter(of, dayAt(n), inFlare)).toBe(isDue);
	});

	it.each([
		['in the morning of each day of a flare', evidence([]), 4, dayAt(3), true],
		['not on its first day', evidence([]), 3, dayAt(3), false],
		['not again once answered, with 0 too', evidence([], morning(4, { pain: 0 })), 4, dayAt(3), false],
		['not again once skipped', evidence([], morning(4, { skipped: 'pain' })), 4, dayAt(3), false],
		[
			'although the question after a session was skipped',
			evidence([], morning(4, { skipped: 'pain-after' })),
			4,
			dayAt(3),
			true
		],
		[
			'not after a number that was given after a session that day',
			evidence([sessionOn(4, { painAfter: 0 })]),
			4,
			dayAt(3),
			false
		],
		['a feeling is no answer', evidence([], morning(4, { feeling: 'sore' })), 4, dayAt(3), true],
		['the morning after a session with a number', evidence([answered]), 4, null, true],
		['not two mornings after', evidence([answered]), 5, null, false],
		['not after a session without one', evidence([sessionOn(3)]), 4, null, false]
	])('%s', (_, of, n, flareFrom, isDue) => {
		expect(isPainDueToday(of, dayAt(n), flareFrom)).toBe(isDue);
	});
});

describe('a high number of an earlier day', () => {
	it.each([
		['is told on the days after it', evidence([], morning(2, { pain: 8 })), 4, dayAt(2)],
		['also after a session', evidence([sessionOn(2, { painAfter: 7 })]), 3, dayAt(2)],
		['not on its own day', evidence([], morning(4, { pain: 8 })), 4, null],
		['not after a lower one', evidence([], morning(2, { pain: 8 }), morning(3, { pain: 6 })), 4, null],
		[
			'nor if the lower one came later that day',
			evidence([sessionOn(2, { painAfter: 3 })], morning(2, { pain: 8 })),
			4,
			null
		],
		[
			'a skipped question is no number',
			evidence([], morning(2, { pain: 8 }), morning(3, { skipped: 'pain' })),
			4,
			dayAt(2)
		],
		['not of the time before the flare', evidence([], morning(0, { pain: 8 })), 4, null]
	] as const)('%s', (_, of, today, strong) => {
		expect(lastStrongBefore(of, dayAt(1), dayAt(today))).toBe(strong);
	});
});

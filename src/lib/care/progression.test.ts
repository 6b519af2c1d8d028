import { expect, it } from 'vitest';
import { summaries } from '../../../tests/support/library.ts';
import type { SessionRecord } from '../journal/records.ts';
import { sessionOn, ulidAt } from '../journal/sample-records.ts';
import { offerAfter } from './progression.ts';

const factsOf = (id: string) => summaries.find((summary) => summary.id === id) ?? null;

/** The offer after the last of `sessions`. */
function offered(
	sessions: readonly SessionRecord[],
	state: Parameters<typeof offerAfter>[2] = 'settled',
	facts = factsOf
) {
	return offerAfter({ sessions: [...sessions].reverse(), checkIns: [] }, sessions.at(-1)!, state, facts);
}

const days = (routine: string, ...on: number[]) => on.map((n) => sessionOn(n, { routine }));
const stopped = { outcome: 'stopped', playedMs: 20_000 } as const;
const raised = { painBefore: 3, painAfter: 5 } as const;
const swapped = [{ exercise: 'cat-cow', playedMs: 1000, outcome: 'swapped' as const }];

it.each([
	['nothing after one fine session', days('desk-1', 0), null],
	['nothing after two', days('desk-1', 0, 1), null],
	['more after three', days('desk-1', 0, 1, 2), { asks: 'more', routine: 'desk-3' }],
	['nothing after four: it does not insist', days('desk-1', 0, 1, 2, 3), null],
	['more after six', days('desk-1', 0, 1, 2, 3, 4, 5), { asks: 'more', routine: 'desk-3' }],
	['nothing for three in one day', [0, 1, 2].map((n) => sessionOn(0, { id: ulidAt(n) })), null],
	[
		'nothing if one of the three was stopped early',
		[...days('desk-1', 0, 1), sessionOn(2, stopped), ...days('desk-1', 3, 4)],
		null
	],
	[
		'nothing if one of the three raised pain',
		[...days('desk-1', 0, 1), sessionOn(2, raised), ...days('desk-1', 3, 4)],
		null
	],
	['no higher level before two weeks', days('core-1', 0, 5, 10), null],
	['a higher level after two weeks', days('core-1', 0, 7, 14), { asks: 'more', routine: 'core-2' }],
	['nothing beyond the last', days('desk-5', 0, 1, 2), null],
	['nothing for a routine on no ladder', days('evening', 0, 1, 2), null],
	[
		'less after one that was stopped early',
		[sessionOn(0, { routine: 'core-2', ...stopped })],
		{ asks: 'less', routine: 'core-1' }
	],
	[
		'less after one that raised pain by two',
		[sessionOn(0, { routine: 'desk-3', ...raised })],
		{ asks: 'less', routine: 'desk-1' }
	],
	[
		'less after one in which something hurt',
		[sessionOn(0, { routine: 'desk-3', steps: swapped })],
		{ asks: 'less', routine: 'desk-1' }
	],
	['nothing less than the first', [sessionOn(0, { routine: 'desk-1', ...stopped })], null],
	[
		'nothing after one stopped when half was done',
		[sessionOn(0, { routine: 'core-2', outcome: 'stopped', playedMs: 40_000 })],
		null
	]
] as const)('offers %s', (_, sessions, offer) => {
	expect(offered(sessions)).toEqual(offer);
});

it('offers nothing in a flare, and nothing for a settled back in the week after one', () => {
	expect(offered(days('desk-1', 0, 1, 2), 'flare')).toBeNull();
	expect(offered(days('core-1', 0, 7, 14), 'settling')).toBeNull();
	expect(offered(days('desk-1', 0, 1, 2), 'settling')).toEqual({ asks: 'more', routine: 'desk-3' });
});

it('offers nothing that is wrong for the person', () => {
	expect(offered(days('desk-1', 0, 1, 2), 'settled', (id) => (id === 'desk-3' ? null : factsOf(id)))).toBeNull();
});

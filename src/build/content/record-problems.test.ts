import fc from 'fast-check';
import { expect, it } from 'vitest';
import { spoilt, WORDS_FOR_PROGRAMMERS } from '../../../tests/support/faults/spoilt.ts';
import { parseBackup } from '../../lib/journal/backup/backup.ts';
import { parseRecord } from '../../lib/journal/checks/record-schemas.ts';
import { recordProblemWords as words } from '#i18n/record-problem-words.ts';

const common = { v: 1, id: '01K0000000000000000000000A', at: '2026-11-22T01:30:00.000+01:00' };
const day = '2026-11-22';
const step = { exercise: 'bird-dog', side: 'left', playedMs: 5000, outcome: 'done' };
const records = [
	{
		...common,
		type: 'session',
		routine: 'desk-1',
		routineName: 'Desk',
		startedAt: common.at,
		day,
		plannedMs: 60_000,
		playedMs: 50_000,
		outcome: 'finished',
		steps: [step],
		painBefore: 3,
		painAfter: 2
	},
	{ ...common, type: 'rest-day', day },
	{ ...common, type: 'flare', from: day, to: '2026-11-23' },
	{ ...common, type: 'check-in', day, pain: 2, feeling: 'stiff', note: 'cold' },
	{ ...common, type: 'activity', name: 'sit through a film' },
	{ ...common, type: 'activity-rating', of: common.id, day, rating: 0 },
	{ ...common, type: 'walk', day, minutes: 20 },
	{ ...common, type: 'thermal', kind: 'heat', startedAt: common.at, playedMs: 1000, outcome: 'stopped' },
	{ ...common, type: 'screening', day, result: 'clear', items: [1, 2], clearedByClinicianOn: day },
	{ ...common, type: 'setting', name: 'volume', value: 0.5 },
	{ ...common, type: 'routine', routine: { id: 'mine' } },
	{ ...common, type: 'correction', of: common.id, set: { day } },
	{ ...common, type: 'deletion', of: common.id }
];
const backup = { app: 'homestretch', kind: 'backup', version: 1, exportedAt: common.at, records };

/** How every message begins. */
const SENTENCE = /^(must |is |was )/;

it('all of these records are valid before they are spoilt', () => {
	expect(records.map(parseRecord).filter(({ ok }) => !ok)).toEqual([]);
	expect(parseBackup(JSON.stringify(backup)).ok).toBe(true);
});

it('what is wrong with a record or a backup is never told in the words of a validator', () => {
	fc.assert(
		fc.property(spoilt(records), spoilt([backup]), (record, file) => {
			const read = parseRecord(record);
			const imported = parseBackup(JSON.stringify(file));
			const messages = [
				...(read.ok ? [] : [read.error.message]),
				...(imported.ok ? [] : imported.error.map(({ message }) => message))
			];
			for (const message of messages) {
				expect(message).not.toMatch(WORDS_FOR_PROGRAMMERS);
				expect(message).toMatch(SENTENCE);
			}
		}),
		{ numRuns: 500 }
	);
});

it('a backup that is no JSON is not explained in the words of the engine', () => {
	const text = JSON.stringify(backup);
	for (const broken of ['', 'version: 1', text.slice(0, 40), `${text}x`, text.replace(':', ' '), '{ "a": 1, }']) {
		const result = parseBackup(broken);
		expect(result.ok ? [] : result.error.map(({ message }) => message)).toEqual([words.notJson('')]);
	}
	expect(words.notJson("Expected ',' or '}' after property value")).not.toMatch(WORDS_FOR_PROGRAMMERS);
});

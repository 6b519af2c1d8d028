import { describe, expect, it } from 'vitest';
import { err, ok, type Result } from '../../routine/result.ts';
import { importSafely } from './import-safely.ts';
import { sessionOn, ulidAt } from '../sample-records.ts';
import type { VaultError } from '../vault.ts';

const FULL: VaultError = { code: 'full', message: 'no space' };
const FAILED: VaultError = { code: 'failed', message: 'broken' };

/** Fakes that record each call in `asked`, in order. `taking` and `importing`: the errors to answer with. */
function fakes(taking: VaultError | null, importing: readonly (VaultError | null)[]) {
	const asked: string[] = [];
	const answers = [...importing];
	const answer = <Value>(error: VaultError | null, value: Value): Result<Value, VaultError> =>
		error === null ? ok(value) : err(error);
	return {
		asked,
		journal: {
			stamp: () => ({ v: 1 as const, id: ulidAt(1), at: '2026-11-03T14:02:00+01:00' }),
			applyImport: async ({ add }: { add: readonly unknown[] }) => {
				asked.push('import');
				return answer(answers.shift() ?? null, add.length);
			}
		},
		snapshots: {
			take: async (stamp: { id: string; at: string; before: 'import' | 'restore' }) => {
				asked.push(`take before ${stamp.before}`);
				return answer(taking, { ...stamp, count: 0 });
			},
			drop: async () => void asked.push('drop')
		}
	};
}

describe('an import', () => {
	it.each<[what: string, VaultError | null, (VaultError | null)[], asked: string[], expected: object]>([
		['comes after a snapshot', null, [null], ['take before import', 'import'], { imported: ok(1), isKept: true }],
		[
			'goes ahead where there is no room for a snapshot',
			FULL,
			[null],
			['take before import', 'import'],
			{ imported: ok(1), isKept: false }
		],
		[
			'gets the room that its snapshot took',
			null,
			[FULL, null],
			['take before import', 'import', 'drop', 'import'],
			{ imported: ok(1), isKept: false }
		],
		[
			'that fails leaves no snapshot behind',
			null,
			[FAILED],
			['take before import', 'import', 'drop'],
			{ imported: err(FAILED), isKept: true }
		],
		[
			'that finds no room at all says so',
			null,
			[FULL, FULL],
			['take before import', 'import', 'drop', 'import'],
			{ imported: err(FULL), isKept: false }
		]
	])('%s', async (_, taking, importing, asked, expected) => {
		const { journal, snapshots, asked: seen } = fakes(taking, importing);
		expect(await importSafely(journal, { add: [sessionOn(0)] }, snapshots)).toEqual(expected);
		expect(seen).toEqual(asked);
	});

	it('that adds nothing takes no snapshot, so that older ones are not pushed out', async () => {
		const { journal, snapshots, asked } = fakes(null, [null]);
		expect(await importSafely(journal, { add: [] }, snapshots)).toEqual({ imported: ok(0), isKept: true });
		expect(asked).toEqual(['import']);
	});
});

import { settingProblem } from './checks/checks.ts';
import { keyOf, mergeEntries, type AsideEntry, type Entry } from './entries.ts';
import type { RecordProblem, SettingRecord } from './records.ts';
import type { ResolvedJournal } from './resolve.ts';

/** The parts of a `Journal` that `asideIn` reads. */
interface Source {
	readonly entries: readonly Entry[];
	readonly resolved: ResolvedJournal;
	readonly strangePlaying: AsideEntry | null;
}

/** Stored values that a journal does not use, each with the reason. */
export function asideIn({ entries, resolved, strangePlaying }: Source): AsideEntry[] {
	return [
		...asideOf(mergeEntries(entries)),
		...(strangePlaying === null ? [] : [strangePlaying]),
		...unfitSettings(resolved).map(({ record, reason }) => ({ key: keyOf(record, ''), value: record, reason }))
	];
}

function asideOf(entries: Iterable<Entry>): AsideEntry[] {
	return [...entries].flatMap(({ key, value, parsed }) => (parsed.ok ? [] : [{ key, value, reason: parsed.error }]));
}

/** The current record of each setting whose value is invalid in this version, with the reason. */
export function unfitSettings(journal: ResolvedJournal): { record: SettingRecord; reason: RecordProblem }[] {
	return [...journal.settings].flatMap(([name, [record]]) => {
		const problem = record && settingProblem(name, record.value);
		if (record === undefined || !problem) return [];
		return [{ record, reason: { code: 'broken', ...problem, pointer: `/value${problem.pointer}` } as const }];
	});
}

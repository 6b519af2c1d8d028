import type { Problem } from '../../routine/problems.ts';
import { err, ok, type Result } from '../../routine/result.ts';
import type { PlayingRecord } from '../playing.ts';
import type { JournalRecord, RecordProblem, RecordType } from '../records.ts';
import type { ListName } from '../setting-lists.ts';
import type { SettingName } from '../settings.ts';
import type * as StoredChecks from './stored-checks.ts';
import type { VaultError } from '../vault.ts';

/**
 * Checks of stored values. Their code is large, and a first visit has nothing to check. So the code is loaded when the
 * first stored value is read. Until then, this page wrote every value in memory, and TypeScript has checked its type.
 */

let checks: typeof StoredChecks | null = null;

export function areChecksLoaded(): boolean {
	return checks !== null;
}

/** Fails if the checks cannot be fetched; the next call tries again. */
export async function loadChecks(): Promise<Result<void, VaultError>> {
	if (checks !== null) return ok(undefined);
	try {
		checks = await import('./stored-checks.ts');
		return ok(undefined);
	} catch (error) {
		return err({ code: 'failed', message: String(error) });
	}
}

function loaded(): typeof StoredChecks {
	if (checks === null) throw new Error('Load the checks before reading what was stored.');
	return checks;
}

export function parseRecord(value: unknown): Result<JournalRecord, RecordProblem> {
	return loaded().parseRecord(value);
}

export function parsePlaying(value: unknown): Result<PlayingRecord, RecordProblem> {
	return loaded().parsePlaying(value);
}

export function fitsFields(type: RecordType, set: Readonly<Record<string, unknown>>): boolean {
	return checks === null || checks.fitsFields(type, set);
}

export function fitsSetting(name: SettingName, value: unknown): boolean {
	return checks === null || checks.fitsSetting(name, value);
}

export function fitsListItem(list: ListName, item: string, value: unknown): boolean {
	return checks === null || checks.fitsListItem(list, item, value);
}

export function settingProblem(name: string, value: unknown): Problem | null {
	return checks === null ? null : checks.settingProblem(name, value);
}

import type { Result } from '../../routine/result.ts';
import { loadChecks } from '../checks/checks.ts';
import type { Entry } from '../entries.ts';
import type { VaultError } from '../vault.ts';
import { previewText, type BackupProblem, type ImportPreview } from './backup.ts';
import { importSafely, type Importing } from './import-safely.ts';
import type { Snapshots } from './snapshots.ts';

export interface ImportPorts {
	readonly journal: Importing & { readonly entries: readonly Entry[]; refresh(): Promise<void> };
	readonly snapshots: Pick<Snapshots, 'take' | 'drop'>;
}

/** Reads the text of a chosen file; fails as `Files.readText` does. */
export type ReadText = () => Promise<Result<string, { readonly code: 'too-large' | 'unreadable' }>>;

/**
 * `refused`: the file is not a backup that can be imported. `not-loaded`: the code that checks records could not be
 * fetched. `not-saved`: the vault refused the records. Only `imported` changes the journal.
 */
export type ImportOutcome =
	| { readonly is: 'imported'; readonly count: number; readonly isKept: boolean }
	| { readonly is: 'too-large' | 'unreadable' | 'not-loaded' }
	| { readonly is: 'refused'; readonly problems: readonly BackupProblem[] }
	| { readonly is: 'not-saved'; readonly error: VaultError };

interface Previewed {
	readonly text: string;
	/** The journal's entries that the preview was made for. */
	readonly entries: readonly Entry[];
	readonly preview: ImportPreview;
}

/** The import of a backup: the person chooses a file, sees a preview, and confirms. */
export class BackupImport {
	readonly #ports: ImportPorts;
	#previewed = $state.raw<Previewed | null>(null);
	#outcome = $state.raw<ImportOutcome | null>(null);
	#isImporting = $state(false);
	/** Grows with each `choose` and `clear`. A read that ends and finds another number is stale, and stops. */
	#chosen = 0;

	/** What importing the chosen file would do; null without a valid file. */
	readonly preview: ImportPreview | null = $derived(this.#previewed?.preview ?? null);

	constructor(ports: ImportPorts) {
		this.#ports = ports;
	}

	/** How the last choice failed, or the last import ended; null otherwise. */
	get outcome(): ImportOutcome | null {
		return this.#outcome;
	}

	get isImporting(): boolean {
		return this.#isImporting;
	}

	/** Previews the file that `read` reads. The last file chosen wins, however long each read takes. */
	async choose(read: ReadText): Promise<void> {
		if (this.#isImporting) return;
		this.clear();
		const turn = this.#chosen;
		const [text, checks] = [await read(), await loadChecks()];
		if (turn !== this.#chosen) return;
		if (!text.ok) this.#outcome = { is: text.error.code };
		else if (!checks.ok) this.#outcome = { is: 'not-loaded' };
		else this.#show(text.value);
	}

	/** Imports the chosen file. Does nothing if there is none, or if an import is under way. */
	async apply(): Promise<void> {
		if (this.#previewed === null || this.#isImporting) return;
		this.#isImporting = true;
		this.#outcome = null;
		const preview = await this.#freshPreview(this.#previewed);
		if (preview !== null) await this.#store(preview);
		this.#isImporting = false;
	}

	/** Forgets the file and the outcome. Does nothing while an import is under way. */
	clear(): void {
		if (this.#isImporting) return;
		this.#chosen++;
		this.#previewed = null;
		this.#outcome = null;
	}

	/** Previews again if the journal changed since: another tab may have imported the same file. */
	async #freshPreview({ text, entries, preview }: Previewed): Promise<ImportPreview | null> {
		await this.#ports.journal.refresh();
		return isSame(this.#ports.journal.entries, entries) ? preview : this.#show(text);
	}

	#show(text: string): ImportPreview | null {
		const { entries } = this.#ports.journal;
		const read = previewText(entries, text);
		this.#previewed = read.ok ? { text, entries, preview: read.value } : null;
		if (!read.ok) this.#outcome = { is: 'refused', problems: read.error };
		return read.ok ? read.value : null;
	}

	async #store(preview: ImportPreview): Promise<void> {
		const { journal, snapshots } = this.#ports;
		const { imported, isKept } = await importSafely(journal, preview, snapshots);
		// After a failed import, the preview stays, so that the person can try again.
		if (imported.ok) this.#previewed = null;
		this.#outcome = imported.ok
			? { is: 'imported', count: imported.value, isKept }
			: { is: 'not-saved', error: imported.error };
	}
}

/** Compares by reference: entries are never changed, only replaced. */
function isSame(one: readonly Entry[], other: readonly Entry[]): boolean {
	return one.length === other.length && one.every((entry, index) => entry === other[index]);
}

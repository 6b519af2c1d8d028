import type { BackupFile, Kept } from './backup-file.ts';

export interface KeptFilePorts {
	/** The file that was chosen before; null if there is none. */
	stored(): Promise<BackupFile | null>;
	/**
	 * Writes a backup. Writes of all tabs run one at a time, in order; each goes to the file that is chosen when its
	 * turn comes. Never rejects.
	 */
	write(how: 'asked' | 'by-itself'): Promise<Kept | 'no-file'>;
	forget(): Promise<void>;
}

/** The results of a write that the person is told about. */
export type Told = Exclude<Kept, 'unchanged'>;

/** The backup file on the disk, for the page: which file it is, and how the last write ended. */
export class KeptFile {
	readonly #ports: KeptFilePorts;
	#file = $state.raw<BackupFile | null>(null);
	#kept = $state<Told | null>(null);
	#running = $state(0);

	constructor(ports: KeptFilePorts) {
		this.#ports = ports;
	}

	/** Null if none is chosen. */
	get file(): BackupFile | null {
		return this.#file;
	}

	/** How the last write into this file ended; null if there is nothing to tell. */
	get kept(): Told | null {
		return this.#kept;
	}

	get isWriting(): boolean {
		return this.#running > 0;
	}

	/** Loads the file that was chosen before, and writes a backup into it if the browser allows that without asking. */
	async open(): Promise<void> {
		const found = await this.#ports.stored();
		if (found === null || this.#file !== null) return;
		this.#file = found;
		await this.#write(found, 'by-itself');
	}

	/**
	 * Switches to a file that was just chosen, and writes a backup into it after any write in progress. Call it inside
	 * a tap.
	 */
	async use(file: BackupFile): Promise<void> {
		this.#file = file;
		this.#kept = null;
		await this.#ask(file);
	}

	/** Writes a backup now. Call it inside a tap. */
	async writeNow(): Promise<void> {
		if (this.#file !== null && !this.isWriting) await this.#ask(this.#file);
	}

	/** Stops using the file. It stays on the disk. */
	async forget(): Promise<void> {
		this.#file = null;
		this.#kept = null;
		await this.#ports.forget();
	}

	/** Asks for permission before it waits for other writes: after the wait, the tap would be too old. */
	async #ask(file: BackupFile): Promise<void> {
		if (await file.askToWrite()) await this.#write(file, 'asked');
		else this.#say(file, 'not-allowed');
	}

	async #write(file: BackupFile, how: 'asked' | 'by-itself'): Promise<void> {
		this.#running++;
		const kept = await this.#ports.write(how);
		this.#running--;
		// `no-file`: the browser did not store the chosen file, or another tab has forgotten it.
		this.#say(file, kept === 'no-file' ? 'failed' : kept);
	}

	#say(file: BackupFile, kept: Kept): void {
		if (file === this.#file) this.#kept = kept === 'unchanged' ? null : kept;
	}
}

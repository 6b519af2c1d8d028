import type { BackupFile, Kept } from './backup-file.ts';

export interface KeptFilePorts {
	/** The file that was chosen before; null if there is none. */
	stored(): Promise<BackupFile | null>;
	/**
	 * Writes a backup into the file that is chosen when its turn comes. One at a time, in order, over all tabs. Never
	 * rejects.
	 */
	write(how: 'asked' | 'by-itself'): Promise<Kept | 'no-file'>;
	forget(): Promise<void>;
}

/** How a write ended, where there is something to say of it. */
export type Told = Exclude<Kept, 'unchanged'>;

/** The file of the disk that backups go to, as the person sees and changes it. */
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

	/** How the last write into this file ended; null if there is nothing to say. */
	get kept(): Told | null {
		return this.#kept;
	}

	get isWriting(): boolean {
		return this.#running > 0;
	}

	/** Finds the file that was chosen before, and writes what is new, if that needs no question. */
	async open(): Promise<void> {
		const found = await this.#ports.stored();
		if (found === null || this.#file !== null) return;
		this.#file = found;
		await this.#write(found, 'by-itself');
	}

	/** Takes a file that was just chosen, and writes into it, after any write that is under way. Call it inside a tap. */
	async use(file: BackupFile): Promise<void> {
		this.#file = file;
		this.#kept = null;
		await this.#ask(file);
	}

	/** Writes a backup now. Call it inside a tap. */
	async writeNow(): Promise<void> {
		if (this.#file !== null && !this.isWriting) await this.#ask(this.#file);
	}

	/** Forgets the file; the file itself stays. */
	async forget(): Promise<void> {
		this.#file = null;
		this.#kept = null;
		await this.#ports.forget();
	}

	/** Asks at once: while waiting for another write, the tap would become too old to ask. */
	async #ask(file: BackupFile): Promise<void> {
		if (await file.askToWrite()) await this.#write(file, 'asked');
		else this.#say(file, 'not-allowed');
	}

	async #write(file: BackupFile, how: 'asked' | 'by-itself'): Promise<void> {
		this.#running++;
		const kept = await this.#ports.write(how);
		this.#running--;
		// `no-file`: the browser's storage did not keep which file it is, or another tab has forgotten it.
		this.#say(file, kept === 'no-file' ? 'failed' : kept);
	}

	#say(file: BackupFile, kept: Kept): void {
		if (file === this.#file) this.#kept = kept === 'unchanged' ? null : kept;
	}
}

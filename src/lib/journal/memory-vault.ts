import { err, ok, type Result } from '../routine/result.ts';
import type { Vault, VaultError } from './vault.ts';

/**
 * A `Vault` that forgets everything with the page. `failure` makes every operation fail until it is null again;
 * `hang()` makes all later ones wait, in order, until the function it returns is called.
 */
export class MemoryVault implements Vault {
	readonly stored = new Map<string, unknown>();
	/** Every write that was carried out, in order: its keys, or `-key` for a removal. */
	readonly writes: string[][] = [];
	failure: VaultError | null = null;
	#gate: Promise<void> = Promise.resolve();

	constructor(pairs: readonly (readonly [key: string, value: unknown])[] = []) {
		for (const [key, value] of pairs) this.stored.set(key, value);
	}

	hang(): () => void {
		let open = () => {};
		this.#gate = new Promise((resolve) => (open = resolve));
		return open;
	}

	entries(): Promise<Result<readonly (readonly [key: string, value: unknown])[], VaultError>> {
		return this.#run(() => [...this.stored]);
	}

	setMany(pairs: readonly (readonly [key: string, value: unknown])[]): Promise<Result<void, VaultError>> {
		return this.#run(() => {
			for (const [key, value] of pairs) this.stored.set(key, value);
			this.writes.push(pairs.map(([key]) => key));
		});
	}

	remove(key: string): Promise<Result<void, VaultError>> {
		return this.#run(() => {
			this.stored.delete(key);
			this.writes.push([`-${key}`]);
		});
	}

	async persist(): Promise<boolean> {
		return false;
	}

	async #run<Value>(operation: () => Value): Promise<Result<Value, VaultError>> {
		await this.#gate;
		return this.failure === null ? ok(operation()) : err(this.failure);
	}
}

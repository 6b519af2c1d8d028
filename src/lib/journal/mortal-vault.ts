import type { Result } from '../routine/result.ts';
import type { MemoryVault } from './memory-vault.ts';
import type { Addition, Exchange, Pair, Vault, VaultError } from './vault.ts';

/**
 * For tests: the storage of a device, seen by one page that can be killed. After its death, its pending calls never
 * settle, and nothing new reaches the disk.
 */
export class MortalVault implements Vault {
	readonly #disk: MemoryVault;
	#operationsLeft = Infinity;
	#isLastCarriedOut = false;

	constructor(disk: MemoryVault) {
		this.#disk = disk;
	}

	get generation(): number {
		return this.#disk.generation;
	}

	/**
	 * Kills the page during an operation: the next one if `operations` is 1, the one after that if it is 2. That
	 * operation takes effect as a whole (`isCarriedOut`) or not at all, as a transaction does. The page never gets an
	 * answer.
	 */
	dieIn(operations: number, isCarriedOut: boolean): void {
		this.#operationsLeft = operations;
		this.#isLastCarriedOut = isCarriedOut;
	}

	die(): void {
		this.#operationsLeft = 0;
	}

	read(...reading: Parameters<Vault['read']>): ReturnType<Vault['read']> {
		return this.#run(() => this.#disk.read(...reading));
	}

	get(keys: readonly string[]): Promise<Result<readonly Pair[], VaultError>> {
		return this.#run(() => this.#disk.get(keys));
	}

	add(additions: readonly Addition[]): Promise<Result<readonly Pair[], VaultError>> {
		return this.#run(() => this.#disk.add(additions));
	}

	put(key: string, value: unknown): Promise<Result<void, VaultError>> {
		return this.#run(() => this.#disk.put(key, value));
	}

	exchange(key: string, change: (found: unknown) => Exchange): Promise<Result<readonly Pair[], VaultError>> {
		return this.#run(() => this.#disk.exchange(key, change));
	}

	persist(): Promise<boolean> {
		return this.#disk.persist();
	}

	async #run<Value>(operation: () => Promise<Value>): Promise<Value> {
		const left = this.#operationsLeft--;
		if (left > 1) return operation();
		if (left === 1 && this.#isLastCarriedOut) await operation();
		return new Promise(() => {});
	}
}

import type { Result } from '../routine/result.ts';
import type { MemoryVault } from './memory-vault.ts';
import type { Addition, Exchange, Pair, Vault, VaultError } from './vault.ts';

/**
 * For tests: the storage of a device, as one page sees it that can be killed. After its death, nothing that it began is
 * answered, and nothing new reaches the disk.
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
	 * Kills the page in the middle of its `operations`th operation from now, at least 1. That operation is carried out
	 * whole (`isCarriedOut`) or not at all, as a transaction is, and the page never hears of it.
	 */
	dieIn(operations: number, isCarriedOut: boolean): void {
		this.#operationsLeft = operations;
		this.#isLastCarriedOut = isCarriedOut;
	}

	die(): void {
		this.#operationsLeft = 0;
	}

	read(take: (part: readonly Pair[]) => void, isKnown?: (key: string) => boolean): Promise<Result<void, VaultError>> {
		return this.#run(() => this.#disk.read(take, isKnown));
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

import { err, ok, type Result } from '../routine/result.ts';
import { isSameContent } from './merge.ts';
import type { Addition, Exchange, LeftOut, Pair, Vault, VaultError } from './vault.ts';

/**
 * A `Vault` that lives only as long as the page. While `failure` is not null, every operation fails with it. `hang()`
 * suspends all later operations, and returns a function that resumes them in order. Several journals may share one
 * vault, as tabs do.
 */
export class MemoryVault implements Vault {
	readonly stored = new Map<string, unknown>();
	/** Every write that was carried out, in order: its keys, or `-key` for a removal. */
	readonly writes: string[][] = [];
	failure: VaultError | null = null;
	generation = 1;
	#gate: Promise<void> = Promise.resolve();

	constructor(pairs: readonly Pair[] = []) {
		for (const [key, value] of pairs) this.stored.set(key, value);
	}

	hang(): () => void {
		let open = () => {};
		this.#gate = new Promise((resolve) => (open = resolve));
		return open;
	}

	/** Simulates the database being deleted under a running page. */
	deleteAll(): void {
		this.stored.clear();
		this.generation++;
	}

	read(
		take: (part: readonly Pair[]) => void,
		isKnown: (key: string) => boolean = () => false,
		leftOut: LeftOut | null = null
	): Promise<Result<number, VaultError>> {
		const isLeftOut = (key: string) => {
			return leftOut !== null && key >= leftOut.from && key <= leftOut.to && !leftOut.kept.includes(key);
		};
		return this.#run(() => {
			const read = [...this.stored].filter(([key]) => !isLeftOut(key));
			take(read.filter(([key]) => !isKnown(key)));
			return this.stored.size - read.length;
		});
	}

	get(keys: readonly string[]): Promise<Result<readonly Pair[], VaultError>> {
		return this.#run(() => [...this.stored].filter(([key]) => keys.includes(key)));
	}

	add(additions: readonly Addition[]): Promise<Result<readonly Pair[], VaultError>> {
		return this.#run(() => this.#add(additions));
	}

	put(key: string, value: unknown): Promise<Result<void, VaultError>> {
		return this.#run(() => {
			this.stored.set(key, value);
			this.writes.push([key]);
		});
	}

	exchange(key: string, change: (found: unknown) => Exchange): Promise<Result<readonly Pair[], VaultError>> {
		return this.#run(() => {
			const value = this.stored.get(key);
			const { put, remove, add = [] } = change(value);
			const found = add.length > 0 ? this.#add(add) : [];
			if (remove) this.stored.delete(key);
			if (put !== undefined) this.stored.set(key, put);
			if (remove) this.writes.push([`-${key}`]);
			if (put !== undefined) this.writes.push([key]);
			return value === undefined ? found : [[key, value] as const, ...found];
		});
	}

	async persist(): Promise<boolean> {
		return false;
	}

	#add(additions: readonly Addition[]): Pair[] {
		const found: Pair[] = [];
		const written: string[] = [];
		for (const { key, value, spareKey } of additions) {
			const present = this.stored.get(key);
			if (present !== undefined && !isSameContent(present, value)) found.push([key, present]);
			const free = present === undefined ? key : isSameContent(present, value) ? undefined : spareKey;
			if (free === undefined) continue;
			this.stored.set(free, value);
			written.push(free);
		}
		if (written.length > 0) this.writes.push(written);
		return found;
	}

	async #run<Value>(operation: () => Value): Promise<Result<Value, VaultError>> {
		await this.#gate;
		return this.failure === null ? ok(operation()) : err(this.failure);
	}
}

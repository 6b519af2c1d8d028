/** One job's share in something that its tab holds. */
export interface Hold {
	/** Gives this share back, once; what others in the tab took stays theirs. */
	release(): void;
}

/** What is asked for once in a tab, and is free again when the last of those who took it has given it back. */
export class Holds {
	readonly #shares = new Set<Hold>();
	readonly #have: () => Promise<boolean>;
	readonly #free: () => void;

	/** `have`: whether the tab holds it, asked for if it does not; rejects as `take` then does. */
	constructor(have: () => Promise<boolean>, free: () => void) {
		this.#have = have;
		this.#free = free;
	}

	/** Null where it cannot be had. */
	async take(): Promise<Hold | null> {
		const share: Hold = { release: () => this.#giveBack(share) };
		// Before anything is awaited: what another job gives back meanwhile is not freed.
		this.#shares.add(share);
		let isOurs = false;
		try {
			isOurs = await this.#have();
		} finally {
			if (!isOurs) this.#shares.delete(share);
		}
		return isOurs ? share : null;
	}

	/** It is lost, and nobody in this tab has it any more. */
	lose(): void {
		this.#shares.clear();
	}

	#giveBack(share: Hold): void {
		if (this.#shares.delete(share) && this.#shares.size === 0) this.#free();
	}
}

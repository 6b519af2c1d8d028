/** One job's share of something that its tab holds. */
export interface Hold {
	/** Releases this share, once; other shares in the tab are unaffected. */
	release(): void;
}

/** Reference counting for something that a tab acquires once: it is freed when the last share is released. */
export class Holds {
	readonly #shares = new Set<Hold>();
	readonly #have: () => Promise<boolean>;
	readonly #free: () => void;

	/** `have`: whether the tab holds it, after acquiring it if needed; when it rejects, so does `take`. */
	constructor(have: () => Promise<boolean>, free: () => void) {
		this.#have = have;
		this.#free = free;
	}

	/** Null when it cannot be acquired. */
	async take(): Promise<Hold | null> {
		const share: Hold = { release: () => this.#giveBack(share) };
		// Added before any await, so that another job's release in the meantime does not free it.
		this.#shares.add(share);
		let isOurs = false;
		try {
			isOurs = await this.#have();
		} finally {
			if (!isOurs) this.#shares.delete(share);
		}
		return isOurs ? share : null;
	}

	/** It is lost: no share in this tab is valid any more. */
	lose(): void {
		this.#shares.clear();
	}

	#giveBack(share: Hold): void {
		if (this.#shares.delete(share) && this.#shares.size === 0) this.#free();
	}
}

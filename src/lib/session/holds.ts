/** One user's share of a resource that the whole tab holds. */
export interface Hold {
	/** Releases this share, once; other shares in the tab are unaffected. */
	release(): void;
}

/** Reference counting for a resource that a tab acquires once; it is freed when the last share is released. */
export class Holds {
	readonly #shares = new Set<Hold>();
	readonly #have: () => Promise<boolean>;
	readonly #free: () => void;

	/** `have` acquires the resource if needed and tells whether the tab holds it. If `have` rejects, `take` rejects. */
	constructor(have: () => Promise<boolean>, free: () => void) {
		this.#have = have;
		this.#free = free;
	}

	/** Null when the resource cannot be acquired. */
	async take(): Promise<Hold | null> {
		const share: Hold = { release: () => this.#giveBack(share) };
		// Added before any await, so that the release of another share in the meantime does not free the resource.
		this.#shares.add(share);
		let isOurs = false;
		try {
			isOurs = await this.#have();
		} finally {
			if (!isOurs) this.#shares.delete(share);
		}
		return isOurs ? share : null;
	}

	/** Whether the tab has a share, or is acquiring one. */
	get areAny(): boolean {
		return this.#shares.size > 0;
	}

	/** The tab has lost the resource: all its shares become invalid. */
	lose(): void {
		this.#shares.clear();
	}

	#giveBack(share: Hold): void {
		if (this.#shares.delete(share) && this.#shares.size === 0) this.#free();
	}
}

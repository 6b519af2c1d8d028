/** One value in `localStorage`, which all tabs share and which outlives a crash. */
export class LocalStore<Value> {
	readonly #key: string;
	/** This tab's value, used only where nothing can be stored. */
	#own: Value | null = null;

	/** `key` begins with `homestretch-`, so that `clearNotes` removes the value. */
	constructor(key: string) {
		this.#key = key;
	}

	/** The value that was written last, by any tab; null if there is none. Not checked. */
	read(): unknown {
		try {
			const text = storage()?.getItem(this.#key) ?? null;
			return text === null ? this.#own : (JSON.parse(text) as unknown);
		} catch (error) {
			if (!(error instanceof DOMException) && !(error instanceof SyntaxError)) throw error;
			return this.#own;
		}
	}

	/** Null removes the value. Where the browser stores nothing, this store remembers the value. */
	write(value: Value | null): void {
		this.#own = value;
		try {
			const stored = storage();
			if (stored === null) return;
			if (value === null) stored.removeItem(this.#key);
			else stored.setItem(this.#key, JSON.stringify(value));
			this.#own = null;
		} catch (error) {
			// Storage is blocked or full: the value then lives in this tab alone.
			if (!(error instanceof DOMException)) throw error;
		}
	}

	/** Calls back when another tab has written. Returns an unsubscribe function. */
	onChange(changed: () => void): () => void {
		const hear = ({ key }: StorageEvent) => {
			if (key === this.#key || key === null) changed();
		};
		addEventListener('storage', hear);
		return () => removeEventListener('storage', hear);
	}
}

/** Null if the browser is set to have no storage, although TypeScript's type excludes null. */
function storage(): Storage | null {
	return localStorage as Storage | null;
}

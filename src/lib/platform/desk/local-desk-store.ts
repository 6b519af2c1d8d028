import type { DeskDayState } from '../../desk/desk-day.ts';
import type { DeskStore } from '../../desk/desk-ports.ts';
import { DESK_DAY_KEY } from '../app/first-look.ts';

/** `DeskStore` in `localStorage`, which all tabs share and which outlives a crash. */
export class LocalDeskStore implements DeskStore {
	/** The value of this tab, where nothing can be stored. */
	#own: DeskDayState | null = null;

	read(): unknown {
		try {
			const text = storage()?.getItem(DESK_DAY_KEY) ?? null;
			return text === null ? this.#own : (JSON.parse(text) as unknown);
		} catch (error) {
			if (!(error instanceof DOMException) && !(error instanceof SyntaxError)) throw error;
			return this.#own;
		}
	}

	write(state: DeskDayState | null): void {
		this.#own = state;
		try {
			const stored = storage();
			if (stored === null) return;
			if (state === null) stored.removeItem(DESK_DAY_KEY);
			else stored.setItem(DESK_DAY_KEY, JSON.stringify(state));
			this.#own = null;
		} catch (error) {
			// Storage is blocked or full: the day then lives in this tab alone.
			if (!(error instanceof DOMException)) throw error;
		}
	}

	onChange(changed: () => void): () => void {
		const hear = ({ key }: StorageEvent) => {
			if (key === DESK_DAY_KEY || key === null) changed();
		};
		addEventListener('storage', hear);
		return () => removeEventListener('storage', hear);
	}
}

/** Null if the browser is set to have no storage, although TypeScript's type excludes null. */
function storage(): Storage | null {
	return localStorage as Storage | null;
}

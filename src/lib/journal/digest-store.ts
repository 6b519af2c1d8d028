/** Keeps the text of one digest (see `digest.ts`) for the next page. It may be lost at any time. */
export interface DigestStore {
	/** Null if none is stored. */
	stored(): string | null;
	store(text: string): void;
	drop(): void;
}

/** Journals with fewer sessions are read whole: a digest would save no time that a person notices. */
export const MANY_SESSIONS = 1500;

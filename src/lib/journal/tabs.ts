/** The other tabs and windows of this app on this device. */
export interface Tabs {
	/** Announces a write to the other tabs: the written keys, or null for "re-read everything". */
	tell(keys: readonly string[] | null): void;
	/** Calls `listener` on every announcement from another tab. Returns a function that unsubscribes it. */
	onTold(listener: (keys: readonly string[] | null) => void): () => void;
}

/** For a page without other tabs: in tests of one tab, and where there is no BroadcastChannel. */
export const NO_TABS: Tabs = { tell: () => {}, onTold: () => () => {} };

/** The other tabs and windows of this app on this device. */
export interface Tabs {
	/** Tells them what was written: keys, or null for "look at everything". */
	tell(keys: readonly string[] | null): void;
	/** Calls back when another tab has told. Returns its own stop. */
	onTold(listener: (keys: readonly string[] | null) => void): () => void;
}

/** For a page that has no others, as in tests of one tab and where there is no BroadcastChannel. */
export const NO_TABS: Tabs = { tell: () => {}, onTold: () => () => {} };

/** The scripts as inlined in each page, in order. */
export const headScripts: readonly string[];
/** Hashes by which the page's CSP allows them. */
export const headScriptHashes: readonly `sha256-${string}`[];

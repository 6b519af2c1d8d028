/** The scripts inlined in each page's head, in order. */
export const headScripts: readonly string[];
/** The scripts inlined at the end of each page that starts the app, in order. */
export const afterPaintScripts: readonly string[];
/** Hashes by which the page's CSP allows them. */
export const inlineScriptHashes: readonly `sha256-${string}`[];

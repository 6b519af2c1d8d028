/** The scripts inlined in each page's head, in order. */
export const headScripts: readonly string[];
/** The scripts inlined at the end of each page that starts the app, in order. */
export const afterPaintScripts: readonly string[];
/** The hashes by which the page's CSP allows these scripts. */
export const inlineScriptHashes: readonly `sha256-${string}`[];

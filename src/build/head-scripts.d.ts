/** As they stand in each page, in their order. */
export const headScripts: readonly string[];
/** By which the page's policy knows them. */
export const headScriptHashes: readonly `sha256-${string}`[];

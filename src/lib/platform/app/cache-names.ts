/** Names that the page and the service worker must agree on. `base` is where the app is served: `''` or `/name`. */

/** Prefix of all caches of this app: other apps may share the origin. */
export function cachePrefix(base: string): string {
	return `homestretch:${base}:`;
}

/** Cache for groups of clips. Their names contain a content hash, so this cache outlives versions. */
export function voiceCache(base: string): string {
	return `${cachePrefix(base)}voice`;
}

/** The folder in which the build puts groups of clips. The worker caches files from it in `voiceCache`. */
export function voiceFolder(base: string): string {
	return `${base}/_app/immutable/voice/`;
}

/** Cache for the track that is playing, if the media element cannot read it from a Blob. */
export function trackCache(base: string): string {
	return `${cachePrefix(base)}track`;
}

/** The folder below which the worker answers requests only from `trackCache`: the host has no such files. */
export function trackFolder(base: string): string {
	return `${base}/_track/`;
}

/** Cache for one version's pages, and for its files without a content hash in their names. */
export function versionCache(base: string, version: string): string {
	return `${cachePrefix(base)}${version}`;
}

/** Cache for files with a content hash in their names, shared by all versions that use them. */
export function sharedCache(base: string): string {
	return `${cachePrefix(base)}files`;
}

/** Whether `name` is some `versionCache` of this app. */
export function isVersionCache(base: string, name: string): boolean {
	return name.startsWith(cachePrefix(base)) && ![voiceCache, trackCache, sharedCache].some((of) => of(base) === name);
}

/** What a browser runs as script; it refuses all else. */
const SCRIPT = /\b(java|ecma)script\b/;

/**
 * Whether a response of MIME type `type` can be what `path` names. Hosts answer a missing file with a page and status 200:
 * a page is never taken for anything else, and a script or a style sheet must be one. `isPage`: `path` has no extension.
 */
export function isExpectedType(path: string, type: string, isPage: boolean): boolean {
	const isHtml = /^\s*text\/html\b/i.test(type);
	if (isPage) return isHtml;
	if (/\.m?js$/.test(path)) return SCRIPT.test(type.toLowerCase());
	if (path.endsWith('.css')) return /^\s*text\/css\b/i.test(type);
	return !isHtml;
}

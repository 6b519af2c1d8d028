/** MIME types that a browser runs as script. A browser refuses to run any other type. */
const SCRIPT = /\b(java|ecma)script\b/;

/**
 * Whether a response of MIME type `type` can be the file that `path` names. Some hosts answer a request for a missing
 * file with a page and status 200. So HTML is accepted only for a page, and a script or style sheet must have its own
 * type. `isPage`: `path` names a page.
 */
export function isExpectedType(path: string, type: string, isPage: boolean): boolean {
	const isHtml = /^\s*text\/html\b/i.test(type);
	if (isPage) return isHtml;
	if (/\.m?js$/.test(path)) return SCRIPT.test(type.toLowerCase());
	if (path.endsWith('.css')) return /^\s*text\/css\b/i.test(type);
	return !isHtml;
}

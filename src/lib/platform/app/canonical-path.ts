/**
 * The canonical address of a page: without a trailing slash, except the first page's, and without the name of the file
 * that a host serves it from (`/routines.html`, `/index.html`). `base`: where the app is served, `''` or `/name`.
 */
export function canonicalPath(pathname: string, base: string): string {
	const path = pathname
		.slice(base.length)
		.replace(/\/{2,}/g, '/')
		.replace(/\/(index|200)\.html$/, '/')
		.replace(/\.html$/, '')
		.replace(/\/$/, '');
	return `${base}${path || '/'}`;
}

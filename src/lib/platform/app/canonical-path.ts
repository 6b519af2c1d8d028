/**
 * The canonical address of a page: without a trailing slash (except on the first page), and without the name of the
 * file from which a host serves the page (`/routines.html`, `/index.html`). `base`: where the app is served, `''` or
 * `/name`.
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

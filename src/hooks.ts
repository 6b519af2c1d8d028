import { base } from '$app/paths';
import type { Reroute } from '@sveltejs/kit';

/** Treats a URL that cannot be decoded as an unknown page: otherwise the app would fail before it can show an error. */
export const reroute: Reroute = ({ url }) => {
	try {
		decodeURI(url.pathname);
		return undefined;
	} catch {
		return `${base}/-`;
	}
};

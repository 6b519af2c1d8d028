import { base } from '$app/paths';
import type { Reroute } from '@sveltejs/kit';

/** An address that cannot be decoded would stop the app before it could say anything: it is no page. */
export const reroute: Reroute = ({ url }) => {
	try {
		decodeURI(url.pathname);
		return undefined;
	} catch {
		return `${base}/-`;
	}
};

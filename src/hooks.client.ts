import type { HandleClientError } from '@sveltejs/kit';
import { isFileGone } from '$lib/platform/app/files-gone.ts';
import { en } from '$lib/i18n/en.ts';

/** Catches what should not happen; the error page says what a person can do. */
export const handleError: HandleClientError = ({ error, status }) => {
	console.error(error);
	if (isFileGone(error)) return { message: en.notLoaded.page, isFileGone: true };
	return { message: status === 404 ? en.error.notFound : en.error.text };
};

import type { HandleClientError } from '@sveltejs/kit';
import { isFileGone } from '$lib/platform/app/files-gone.ts';
import { en } from '$lib/i18n/en.ts';

/** Handles unexpected errors; the error page tells the person what to do. */
export const handleError: HandleClientError = ({ error, status }) => {
	console.error(error);
	if (isFileGone(error)) return { message: en.notLoaded.page, isFileGone: true };
	return { message: status === 404 ? en.error.notFound : en.error.text };
};

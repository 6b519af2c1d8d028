import type { HandleClientError } from '@sveltejs/kit';
import { isFileGone } from '$lib/platform/app/files-gone.ts';
import { messages } from '#i18n/common-messages.ts';

/** Handles unexpected errors; the error page tells the person what to do. */
export const handleError: HandleClientError = ({ error, status }) => {
	console.error(error);
	if (isFileGone(error)) return { message: messages.notLoaded.page, isFileGone: true };
	return { message: status === 404 ? messages.error.notFound : messages.error.text };
};

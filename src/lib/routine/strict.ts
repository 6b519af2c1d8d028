import * as v from 'valibot';

/**
 * An object in which an unknown field is an error. Valibot reports the first unknown field only; here the message
 * lists them all, and those that there could be, as JSON of `UnknownFields`, for `problems.ts` to take apart.
 */
export function strict<Entries extends v.ObjectEntries>(entries: Entries) {
	return v.strictObject(entries, (issue) =>
		issue.expected === 'never' ? JSON.stringify(unknownFields(entries, issue.path?.[0]?.input)) : issue.message
	);
}

export interface UnknownFields {
	readonly unknown: readonly string[];
	/** That the object may have, and has not. */
	readonly free: readonly string[];
}

function unknownFields(entries: v.ObjectEntries, input: unknown): UnknownFields {
	const fields = Object.keys(Object(input));
	return {
		unknown: fields.filter((key) => !Object.hasOwn(entries, key)),
		free: Object.keys(entries).filter((key) => !fields.includes(key))
	};
}

import * as v from 'valibot';

/**
 * An object schema in which unknown fields are errors. Valibot reports only the first unknown field. So the message
 * holds all unknown fields, and the fields still available, as JSON of `UnknownFields`. `problems.ts` decodes it.
 */
export function strict<Entries extends v.ObjectEntries>(entries: Entries) {
	return v.strictObject(entries, (issue) =>
		issue.expected === 'never' ? JSON.stringify(unknownFields(entries, issue.path?.[0]?.input)) : issue.message
	);
}

export interface UnknownFields {
	readonly unknown: readonly string[];
	/** Fields that the object may have but does not. */
	readonly free: readonly string[];
}

function unknownFields(entries: v.ObjectEntries, input: unknown): UnknownFields {
	const fields = Object.keys(Object(input));
	return {
		unknown: fields.filter((key) => !Object.hasOwn(entries, key)),
		free: Object.keys(entries).filter((key) => !fields.includes(key))
	};
}

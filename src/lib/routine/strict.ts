import * as v from 'valibot';

/**
 * An object in which an unknown field is an error. Valibot reports the first unknown field only; here the message
 * lists them all, as JSON, for `problems.ts` to take apart.
 */
export function strict<Entries extends v.ObjectEntries>(entries: Entries) {
	return v.strictObject(entries, (issue) =>
		issue.expected === 'never' ? JSON.stringify(unknownFields(entries, issue.path?.[0]?.input)) : issue.message
	);
}

function unknownFields(entries: v.ObjectEntries, input: unknown): string[] {
	return Object.keys(Object(input)).filter((key) => !Object.hasOwn(entries, key));
}

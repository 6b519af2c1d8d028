/**
 * `chair, mat and towel`. Written by hand, because the first `Intl.ListFormat` of a page takes a phone 50 ms or more,
 * and the library's filters show lists at once. `listed.test.ts` compares the results with those of `Intl.ListFormat`.
 */
export function listed(items: readonly string[]): string {
	const last = items.at(-1) ?? '';
	return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}

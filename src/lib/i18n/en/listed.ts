/**
 * `chair, mat and towel`. By hand, because the first `Intl.ListFormat` of a page takes a phone 50 ms or more, and the
 * library's filters are lists. `listed.test.ts` compares the two.
 */
export function listed(items: readonly string[]): string {
	const last = items.at(-1) ?? '';
	return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}

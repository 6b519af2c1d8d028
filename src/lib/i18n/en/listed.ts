let format: Intl.ListFormat | null = null;

/** `chair, mat and towel`. A page's first formatter takes time, so it is made only for two items or more. */
export function listed(items: readonly string[]): string {
	if (items.length < 2) return items[0] ?? '';
	format ??= new Intl.ListFormat('en-GB');
	return format.format(items);
}

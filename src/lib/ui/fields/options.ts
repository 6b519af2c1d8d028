/** The options of a choice, in the catalogue's order. Each has a value, a label, and optionally a hint. */
export function optionsOf<Value extends string>(
	words: Readonly<Record<Value, string | readonly [words: string, hint: string]>>
): [value: Value, words: string, hint?: string][] {
	const entries = Object.entries(words) as [Value, string | readonly [string, string]][];
	return entries.map(([value, means]) => (typeof means === 'string' ? [value, means] : [value, ...means]));
}

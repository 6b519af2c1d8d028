const rules = new Intl.PluralRules('en');
let digits: Intl.NumberFormat | null = null;

/** `1 step`, `2 steps`, `1,000 steps`. */
export function plural(count: number, one: string, many = `${one}s`): string {
	return `${withSeparators(count)} ${rules.select(count) === 'one' ? one : many}`;
}

/** A page's first `NumberFormat` takes 20 ms on a fast machine, so it is made only for numbers with separators. */
function withSeparators(count: number): string {
	if (Math.abs(count) < 1000) return String(count);
	digits ??= new Intl.NumberFormat('en-GB');
	return digits.format(count);
}

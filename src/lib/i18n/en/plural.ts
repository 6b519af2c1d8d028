const rules = new Intl.PluralRules('en');
const digits = new Intl.NumberFormat('en-GB');

/** `1 step`, `2 steps`, `1,000 steps`. */
export function plural(count: number, one: string, many = `${one}s`): string {
	return `${digits.format(count)} ${rules.select(count) === 'one' ? one : many}`;
}

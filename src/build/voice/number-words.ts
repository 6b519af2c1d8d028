const SMALL = [
	...['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
	...['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen']
];
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** A whole number from 0 in words: `one hundred and five`. Digit by digit from 10 000 on. */
export function numberInWords(count: number): string {
	if (count >= 10_000) return [...String(count)].map((digit) => SMALL[Number(digit)]).join(' ');
	if (count >= 1000) return withRest(`${numberInWords(Math.floor(count / 1000))} thousand`, count % 1000);
	if (count >= 100) return withRest(`${numberInWords(Math.floor(count / 100))} hundred`, count % 100);
	if (count < SMALL.length) return SMALL[count] ?? '';
	const ones = count % 10;
	return [TENS[Math.floor(count / 10)], ...(ones > 0 ? [SMALL[ones]] : [])].join(' ');
}

function withRest(words: string, rest: number): string {
	if (rest === 0) return words;
	return `${words} ${rest < 100 ? 'and ' : ''}${numberInWords(rest)}`;
}

/** Replaces every number in a text by words; `2.5` becomes `two point five`. */
export function digitsInWords(text: string): string {
	return text.replace(/\d+(?:\.\d+)?/g, (number) => {
		const [whole = '', part] = number.split('.');
		const words = numberInWords(Number(whole));
		return part === undefined ? words : `${words} point ${[...part].map((digit) => SMALL[Number(digit)]).join(' ')}`;
	});
}

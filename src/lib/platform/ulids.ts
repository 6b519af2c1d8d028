/** Crockford's base 32. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const TIME_DIGITS = 10;
const RANDOM_DIGITS = 16;

/**
 * Returns a function that makes ULIDs (a 48-bit time and 80 random bits). Each sorts after the one before, even within
 * a millisecond or after the clock was put back. The first random bit of a millisecond is 0, so that there are 2^79 ids
 * before the random part is used up.
 */
export function newUlids(): () => string {
	let lastMs = -1;
	let digits = new Uint8Array(RANDOM_DIGITS);
	return () => {
		const now = Math.floor(Date.now()); // a whole number by the standard; a simulated clock may have fractions
		if (now > lastMs) {
			lastMs = now;
			digits = crypto.getRandomValues(new Uint8Array(RANDOM_DIGITS)).map((byte, at) => byte % (at === 0 ? 16 : 32));
		} else increment(digits);
		return timeText(lastMs) + Array.from(digits, (digit) => DIGITS[digit]).join('');
	};
}

function timeText(epochMs: number): string {
	let text = '';
	for (let rest = epochMs; text.length < TIME_DIGITS; rest = Math.floor(rest / 32))
		text = `${DIGITS[rest % 32]}${text}`;
	return text;
}

/** Adds 1 to a number in base 32, most significant digit first. */
function increment(digits: Uint8Array): void {
	let at = digits.length - 1;
	while (digits[at] === 31) digits[at--] = 0;
	digits[at]!++;
}

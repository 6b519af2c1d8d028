/** Longer texts are not compared: no word that somebody misspells is this long. */
const MAX_LETTERS = 100;

/**
 * The option closest to `written`; null if none is close. Ignores case, spaces and punctuation, and allows one or two
 * typos. On a tie, the first option wins.
 */
export function nearestOf<Option extends string>(written: string, options: readonly Option[]): Option | null {
	const letters = lettersOf(written);
	if (letters === '' || letters.length > MAX_LETTERS) return null;
	let nearest: Option | null = null;
	let least = typosAllowed(letters) + 1;
	for (const option of options) {
		const typos = typosBetween(letters, lettersOf(option), least);
		if (typos >= least) continue;
		least = typos;
		nearest = option;
	}
	return nearest;
}

/** Normalises a name for comparison: lower-case letters and digits only. */
export function lettersOf(text: string): string {
	return text
		.slice(0, 4 * MAX_LETTERS)
		.normalize('NFKD')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]/gu, '');
}

function typosAllowed({ length }: string): number {
	if (length < 4) return 0;
	return length < 8 ? 1 : 2;
}

/** Edit distance: letters to add, drop, change, or swap with a neighbour. Capped at `limit`. */
function typosBetween(one: string, other: string, limit: number): number {
	if (Math.abs(one.length - other.length) >= limit) return limit;
	let [beforeLast, last]: [number[], number[]] = [[], Array.from({ length: other.length + 1 }, (_, at) => at)];
	for (let i = 1; i <= one.length; i++) {
		const row = [i];
		for (let j = 1; j <= other.length; j++) {
			const isSame = one[i - 1] === other[j - 1];
			const isSwap = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
			const typos = Math.min(
				at(last, j) + 1,
				at(row, j - 1) + 1,
				at(last, j - 1) + Number(!isSame),
				isSwap ? at(beforeLast, j - 2) + 1 : limit
			);
			row.push(typos);
		}
		if (Math.min(...row) >= limit) return limit;
		[beforeLast, last] = [last, row];
	}
	return Math.min(limit, at(last, other.length));
}

function at(row: readonly number[], index: number): number {
	return row[index] ?? Infinity;
}

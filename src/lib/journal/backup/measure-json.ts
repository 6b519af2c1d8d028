/** Size of JSON text, measured before parsing: bytes in UTF-8, and the nesting depth of lists and objects. */
export function measureJson(text: string): { bytes: number; depth: number } {
	let bytes = 0;
	let depth = 0;
	let deepest = 0;
	let isInString = false;
	for (let at = 0; at < text.length; at++) {
		const unit = text.charCodeAt(at);
		bytes += bytesOf(unit);
		if (unit === QUOTE) isInString = !isInString;
		else if (isInString) {
			if (unit === BACKSLASH && text.charCodeAt(at + 1) < 0x80) {
				bytes++;
				at++;
			}
		} else if (unit === OPEN_LIST || unit === OPEN_OBJECT) deepest = Math.max(deepest, ++depth);
		else if (unit === CLOSE_LIST || unit === CLOSE_OBJECT) depth--;
	}
	return { bytes, depth: deepest };
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/** A surrogate counts as 2 bytes, so that a pair adds up to the 4 bytes of its character. */
function bytesOf(unit: number): number {
	if (unit < 0x80) return 1;
	return unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 2 : 3;
}

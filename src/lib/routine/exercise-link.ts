/**
 * Whether an exercise's `easier` or `harder` is an exercise id, not free text. Any text in the form of an id counts.
 * The pattern is a copy of the one in `idSchema`, so that pages need not load the schema.
 */
export function isExerciseLink(text: string): boolean {
	return text.length <= 64 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);
}

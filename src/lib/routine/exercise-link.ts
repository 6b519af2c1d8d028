/**
 * Whether an exercise's `easier` or `harder` names an exercise: it does when it has the form of an id (`idSchema`, told
 * again here because pages ask, and need nothing else of the schema). All else is words for a way of doing it.
 */
export function isExerciseLink(text: string): boolean {
	return text.length <= 64 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);
}

/**
 * Whether an exercise's `easier` or `harder` is the id of another exercise rather than free text: any value in the form
 * of an id counts as one. The pattern is copied from `idSchema`, so that pages need not load the schema.
 */
export function isExerciseLink(text: string): boolean {
	return text.length <= 64 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);
}

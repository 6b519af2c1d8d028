/**
 * Focuses `place` if nothing has the focus, because the button that had it is gone or was disabled. Elsewhere the person
 * has moved on, and stays there.
 */
export function catchFocus(place: HTMLElement | null | undefined): void {
	const { activeElement, body } = document;
	if (activeElement === null || activeElement === body) place?.focus({ preventScroll: true });
}

/**
 * Focuses `place` if nothing has the focus, as after the focused button was removed or disabled. If the person has
 * moved the focus elsewhere, leaves it there.
 */
export function catchFocus(place: HTMLElement | null | undefined): void {
	const { activeElement, body } = document;
	if (activeElement === null || activeElement === body) place?.focus({ preventScroll: true });
}

import type { Badge } from './desk-ports.ts';

/**
 * What one tab shows on the app's icon: a dot while a break of the desk day is due, else the days left of the week's
 * goal, else nothing. The desk day calls `show` and `clear`.
 */
export class IconBadge implements Badge {
	/** Days left of the week's goal; 0 shows nothing. `DaysOnIcon` replaces this function. */
	daysLeft: () => number = () => 0;
	readonly #badge: Badge;
	readonly #isDeskDay: () => boolean;
	/** The number that this tab showed last; null if the icon may show something else. */
	#shown: number | null = null;

	/** `isDeskDay`: whether a desk day runs in any tab. */
	constructor(badge: Badge, isDeskDay: () => boolean) {
		this.#badge = badge;
		this.#isDeskDay = isDeskDay;
	}

	/** A break is due. */
	show(): void {
		this.#shown = null;
		this.#badge.show();
	}

	/** No break is due. */
	clear(): void {
		const days = this.daysLeft();
		this.#shown = days;
		if (days > 0) this.#badge.show(days);
		else this.#badge.clear();
	}

	/**
	 * Shows the days left again, if they changed. While a desk day runs, another tab may be showing its dot, so the
	 * number waits for the desk day's next `clear`, or its end.
	 */
	refresh(): void {
		if (this.#isDeskDay()) this.#shown = null;
		else if (this.#shown !== this.daysLeft()) this.clear();
	}
}

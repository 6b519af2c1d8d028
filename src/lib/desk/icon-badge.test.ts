import { describe, expect, it } from 'vitest';
import { IconBadge } from './icon-badge.ts';

/** An icon, and one tab that may show something on it. */
function tab() {
	const icon = { shows: null as number | 'dot' | null, changes: 0, days: 0, isDeskDay: false };
	const set = (shows: typeof icon.shows) => {
		icon.shows = shows;
		icon.changes++;
	};
	const badge = new IconBadge({ show: (count) => set(count ?? 'dot'), clear: () => set(null) }, () => icon.isDeskDay);
	badge.daysLeft = () => icon.days;
	return { icon, badge };
}

describe('the icon', () => {
	it('shows the days left, and nothing at 0', () => {
		const { icon, badge } = tab();
		icon.days = 2;
		badge.refresh();
		expect(icon.shows).toBe(2);
		badge.refresh();
		expect(icon.changes, 'only what changed').toBe(1);
		icon.days = 0;
		badge.refresh();
		expect(icon.shows).toBeNull();
	});

	it('is cleared at first, if an earlier page has left a number', () => {
		const { icon, badge } = tab();
		badge.refresh();
		expect([icon.shows, icon.changes]).toEqual([null, 1]);
	});

	it('shows the dot of a due break first, then the days left', () => {
		const { icon, badge } = tab();
		icon.days = 2;
		icon.isDeskDay = true;
		badge.show();
		expect(icon.shows).toBe('dot');
		icon.days = 1;
		badge.refresh();
		expect(icon.shows, 'a session in the journal').toBe('dot');
		badge.clear();
		expect(icon.shows).toBe(1);
	});

	it("leaves another tab's dot alone, and shows the days left when that desk day is over", () => {
		const { icon, badge } = tab();
		icon.days = 2;
		badge.refresh();
		icon.isDeskDay = true;
		icon.shows = 'dot';
		badge.refresh();
		expect(icon.shows).toBe('dot');
		icon.isDeskDay = false;
		badge.refresh();
		expect(icon.shows).toBe(2);
	});
});

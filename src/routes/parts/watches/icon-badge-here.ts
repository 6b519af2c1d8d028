import { IconBadge } from '$lib/desk/icon-badge.ts';
import { hasDeskDay } from '$lib/platform/app/first-look.ts';
import { AppBadge } from '$lib/platform/desk/app-badge.ts';
import type { Services } from '$lib/services.ts';

const badges = new WeakMap<Services, IconBadge>();

/** The badge of this tab, which the desk day and the week's goal share. */
export function iconBadgeOf(services: Services): IconBadge {
	const badge = badges.get(services) ?? new IconBadge(services.desk?.badge ?? new AppBadge(), hasDeskDay);
	badges.set(services, badge);
	return badge;
}

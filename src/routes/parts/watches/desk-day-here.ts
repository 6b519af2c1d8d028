import { base } from '$app/paths';
import { DeskDay } from '$lib/desk/desk-day.svelte.ts';
import { DESK_DAY_KEY } from '$lib/platform/app/first-look.ts';
import { WebDeskDuty } from '$lib/platform/desk/web-desk-duty.ts';
import { LocalStore } from '$lib/platform/local-store.ts';
import { getServices, type DeskServices, type Services } from '$lib/services.ts';
import { iconBadgeOf } from './icon-badge-here.ts';

const days = new WeakMap<Services, DeskDay>();

/** The desk day of this tab, which all its pages share. Call it during component initialisation. */
export function getDeskDay(): DeskDay {
	const services = getServices();
	const badge = iconBadgeOf(services);
	const day =
		days.get(services) ?? new DeskDay({ ...services, ...(services.desk ?? browserDesk()), badge, loadSpeaker });
	days.set(services, day);
	return day;

	async function loadSpeaker() {
		if (services.sound) return services.sound.speaker;
		const { soundServices } = await import('$lib/platform/audio/sound-services.ts');
		return soundServices(base).speaker;
	}
}

/** Creating the ports calls no browser API, so a page can be prerendered with them. */
function browserDesk(): Omit<DeskServices, 'badge'> {
	return { store: new LocalStore(DESK_DAY_KEY), duty: new WebDeskDuty() };
}

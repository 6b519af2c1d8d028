import { base } from '$app/paths';
import { soundServices } from '$lib/platform/audio/sound-services.ts';
import { getServices, type Services, type SoundServices } from '$lib/services.ts';

export type AllServices = Services & SoundServices;

/** All services, for pages with sound. Call it during component initialisation. */
export function getAllServices(): AllServices {
	const services = getServices();
	return { ...services, ...(services.sound ?? soundServices(base)) };
}

import { base } from '$app/paths';
import { soundServices } from '$lib/platform/audio/sound-services.ts';
import { getServices, type Services, type SoundServices } from '$lib/services.ts';

export type AllServices = Services & SoundServices;

/** For pages where something is heard. Call it as a component is made. */
export function getAllServices(): AllServices {
	return { ...getServices(), ...soundServices(base) };
}

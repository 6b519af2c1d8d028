import { base } from '$app/paths';
import type { DataFile } from '$lib/app-ports.ts';
import { soundServices } from '$lib/platform/audio/sound-services.ts';
import { audioFile } from '$lib/session/audio-file.ts';
import type { RoutineBundle } from '$lib/routine/bundle.ts';
import type { Services } from '$lib/services.ts';

/** The routine as an MP3 file, as this person would hear it; null if the sounds are not available now. */
export async function routineAsAudio(services: Services, bundle: RoutineBundle): Promise<DataFile | null> {
	const data = await audioFile({ ...services, ...soundServices(base) }, bundle, services.journal.settings);
	return data && { name: `${bundle.routine.id}.mp3`, data, type: 'audio/mpeg' };
}

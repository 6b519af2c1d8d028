import { audioFile } from '$lib/player/audio-file.ts';
import type { DataFile } from '$lib/platform/files.ts';
import type { RoutineBundle } from '$lib/routine/library.ts';
import type { AllServices } from './all-services.ts';

/** The routine as an MP3 file, as this person would hear it; null where the sounds cannot be had now. */
export async function routineAsAudio(services: AllServices, bundle: RoutineBundle): Promise<DataFile | null> {
	const data = await audioFile(services, bundle, services.journal.settings);
	return data && { name: `${bundle.routine.id}.mp3`, data, type: 'audio/mpeg' };
}

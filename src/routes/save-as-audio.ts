import { audioFile } from '$lib/player/audio-file.ts';
import type { RoutineBundle } from '$lib/routine/library.ts';
import type { AllServices } from './all-services.ts';

/** The routine as an MP3 file, as this person would hear it, among their downloads. Call it inside a tap. */
export async function saveAsAudio(services: AllServices, bundle: RoutineBundle): Promise<'saved' | 'failed'> {
	const data = await audioFile(services, bundle, services.journal.settings);
	if (data === null) return 'failed';
	services.files.downloadData({ name: `${bundle.routine.id}.mp3`, data, type: 'audio/mpeg' });
	return 'saved';
}

import { readRoutineFolder } from '../../src/build/content/read-routines.ts';
import { soundOf } from '../../src/build/voice/sound-of.ts';

const { routines, exercises } = readRoutineFolder('routines');

/** The track of a routine in `routines/` with the default preferences, identical to the track that the app builds. */
export async function trackOf(id: string): Promise<Uint8Array> {
	const routine = routines.get(id);
	if (!routine) throw new Error(`there is no routine "${id}"`);
	return (await soundOf(routine, exercises)).track();
}

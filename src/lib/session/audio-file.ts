import { messages } from '#i18n/common-messages.ts';
import { playerMessages } from '#i18n/player/player-messages.ts';
import type { Settings } from '../journal/settings.ts';
import { compileTimeline } from '../routine/compile.ts';
import { exerciseIn, type RoutineBundle } from '../routine/bundle.ts';
import { chaptersOf } from '../sound/track/chapters.ts';
import { cuesOf } from '../sound/cues.ts';
import { sessionTrack } from '../sound/track/session-track.ts';
import { SessionSounds, type SoundPorts } from './session-sounds.ts';
import { soundChoices, type SoundChoices } from './sound-choices.ts';

/**
 * A whole session as an MP3 file: a chapter for each step, this person's pace, volume and coaching, and no waits. Null
 * if the tones are neither stored on this device nor fetchable.
 */
export async function audioFile(
	ports: SoundPorts,
	bundle: RoutineBundle,
	settings: Settings
): Promise<Uint8Array<ArrayBuffer> | null> {
	const asTrack: SoundChoices = { ...soundChoices(settings, bundle.routine.id), mode: 'locked' };
	const { transitionFactor } = settings;
	const { countdown, volume, ambience } = asTrack;
	const nameOf = (id: string) => exerciseIn(bundle, id).name;
	const positionOf = (id: string) => exerciseIn(bundle, id).position;
	const timeline = compileTimeline(bundle.routine, positionOf, { transitionFactor });
	const sounds = new SessionSounds(ports, bundle, asTrack, { onstall: () => {}, onnews: () => {} });
	await sounds.fetch(timeline, asTrack);
	sounds.stopFetching();
	if (!sounds.hasTrack) return null;
	const coach = sounds.coachFor(asTrack);
	const cues = cuesOf(timeline, { countdown, coach, breathOf: (exercise) => sounds.breathOf(exercise) });
	const { bytes } = sessionTrack({
		timeline,
		cues,
		waits: [],
		clips: sounds.clips,
		volume,
		ambience,
		title: bundle.routine.name,
		artist: messages.app.name,
		chapters: chaptersOf(timeline, nameOf, playerMessages.restExercise)
	});
	return bytes;
}

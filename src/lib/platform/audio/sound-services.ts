import type { SoundServices } from '../../services.ts';
import { CachedVoiceStore } from './cached-voice-store.ts';
import { DeviceVibrator } from './device-vibrator.ts';
import { ElementTrack } from './element-track.ts';
import { HowlerSpeaker } from './howler-speaker.ts';
import { MediaSessionScreen } from './media-session.ts';
import { ScreenWakeLock } from '../screen-wake-lock.ts';
import { SpeechVoice } from './speech-voice.ts';

let services: SoundServices | null = null;

/**
 * The real sound services, created once for the life of the app. Creating them calls no browser API, so a page can be
 * prerendered with them. `base` is where the app is served: `''` or `/name`.
 */
export function soundServices(base: string): SoundServices {
	return (services ??= {
		speaker: new HowlerSpeaker(),
		voice: new SpeechVoice(),
		vibrator: new DeviceVibrator(),
		track: new ElementTrack(base),
		voiceStore: new CachedVoiceStore({ base, importPack: () => import('virtual:voice-pack') }),
		lockScreen: new MediaSessionScreen(base),
		wakeLock: new ScreenWakeLock()
	});
}

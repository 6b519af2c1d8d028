import { Journal } from '../journal/journal.svelte.ts';
import type { Services } from '../services.ts';
import { AppUpdates } from './app-updates.ts';
import { BrowserCalendar } from './browser-calendar.ts';
import { BrowserClock } from './browser-clock.ts';
import { CachedVoiceStore } from './cached-voice-store.ts';
import { DeviceVibrator } from './device-vibrator.ts';
import { Files } from './files.ts';
import { HowlerSpeaker } from './howler-speaker.ts';
import { HowlerTrack } from './howler-track.ts';
import { IndexedDbVault } from './indexeddb-vault.ts';
import { InstallPrompt } from './install-prompt.ts';
import { MediaSessionScreen } from './media-session.ts';
import { ScreenWakeLock } from './screen-wake-lock.ts';
import { WebSessionLock } from './session-lock.ts';
import { SpeechVoice } from './speech-voice.ts';

/**
 * The real ones. Building them touches no browser, so a page can be prerendered with them. `base` is where the app is
 * served: `''` or `/name`.
 */
export function createBrowserServices(base: string): Services {
	const calendar = new BrowserCalendar();
	return {
		clock: new BrowserClock(),
		calendar,
		journal: new Journal({ vault: new IndexedDbVault(), calendar }),
		speaker: new HowlerSpeaker(),
		voice: new SpeechVoice(),
		vibrator: new DeviceVibrator(),
		track: new HowlerTrack(base),
		voiceStore: new CachedVoiceStore({ base, importPack: () => import('virtual:voice-pack') }),
		lockScreen: new MediaSessionScreen(base),
		wakeLock: new ScreenWakeLock(),
		sessionLock: new WebSessionLock(),
		files: new Files(),
		install: new InstallPrompt(),
		updates: new AppUpdates()
	};
}

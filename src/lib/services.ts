import { createContext } from 'svelte';
import type { Calendar } from './journal/calendar.ts';
import type { Journal } from './journal/journal.svelte.ts';
import type { AppUpdates } from './platform/app-updates.ts';
import type { Files } from './platform/files.ts';
import type { InstallPrompt } from './platform/install-prompt.ts';
import type { Clock } from './player/clock.ts';
import type { SessionLock, WakeLock } from './player/ports.ts';
import type { Speaker } from './sound/speaker.ts';
import type { Vibrator } from './sound/vibration.ts';
import type { Voice } from './sound/voice.ts';

/** The ports the app runs on. `routes/+layout.svelte` builds the real ones once; tests set fakes. */
export interface Services {
	readonly clock: Clock;
	readonly calendar: Calendar;
	readonly journal: Journal;
	readonly speaker: Speaker;
	readonly voice: Voice;
	readonly vibrator: Vibrator;
	readonly wakeLock: WakeLock;
	readonly sessionLock: SessionLock;
	readonly files: Files;
	readonly install: InstallPrompt;
	readonly updates: AppUpdates;
}

/** `getServices` throws where nobody set them. */
export const [getServices, setServices] = createContext<Services>();

import { createContext } from 'svelte';
import type { AppUpdates, Files, InstallPrompt } from './ports.ts';
import type { SessionPorts } from './session/session.svelte.ts';

type SoundPort = 'speaker' | 'voice' | 'vibrator' | 'track' | 'voiceStore' | 'lockScreen' | 'wakeLock';

/** The ports every page runs on. `routes/+layout.svelte` builds the real ones once; tests set fakes. */
export interface Services extends Omit<SessionPorts, SoundPort> {
	readonly files: Files;
	readonly install: InstallPrompt;
	readonly updates: AppUpdates;
}

/** The ports by which a session is heard, for the pages that have to do with it: the first visit to others goes without. */
export type SoundServices = Pick<SessionPorts, SoundPort>;

/** `getServices` throws where nobody set them. */
export const [getServices, setServices] = createContext<Services>();

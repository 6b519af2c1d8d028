import { createContext } from 'svelte';
import type { AppUpdates, Files, InstallPrompt } from './app-ports.ts';
import type { SessionPorts } from './session/session.svelte.ts';

type SoundPort = 'speaker' | 'voice' | 'vibrator' | 'track' | 'voiceStore' | 'lockScreen' | 'wakeLock';

/** The ports that every page uses. `routes/+layout.svelte` creates the real ports once; tests set fakes. */
export interface Services extends Omit<SessionPorts, SoundPort> {
	readonly files: Files;
	readonly install: InstallPrompt;
	readonly updates: AppUpdates;
	/** Sound services to use instead of the browser's (see `routes/parts/all-services.ts`). */
	readonly sound?: SoundServices;
}

/** The ports for sound. Only pages with sound load them. */
export type SoundServices = Pick<SessionPorts, SoundPort>;

/** `getServices` throws if no services were set. */
export const [getServices, setServices] = createContext<Services>();

import { createContext } from 'svelte';
import type { AppUpdates } from './platform/app-updates.ts';
import type { Files } from './platform/files.ts';
import type { InstallPrompt } from './platform/install-prompt.ts';
import type { SessionPorts } from './player/session.svelte.ts';

/** The ports the app runs on. `routes/+layout.svelte` builds the real ones once; tests set fakes. */
export interface Services extends SessionPorts {
	readonly files: Files;
	readonly install: InstallPrompt;
	readonly updates: AppUpdates;
}

/** `getServices` throws where nobody set them. */
export const [getServices, setServices] = createContext<Services>();

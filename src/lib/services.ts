import { createContext } from 'svelte';
import type { AppUpdates, Files, InstallPrompt } from './app-ports.ts';
import type { DeskPorts } from './desk/desk-day.svelte.ts';
import type { SessionPorts } from './session/session.svelte.ts';

type SoundPort = 'speaker' | 'voice' | 'vibrator' | 'track' | 'voiceStore' | 'lockScreen' | 'wakeLock';

/** The ports that every page uses. `routes/+layout.svelte` creates the real ports once; tests set fakes. */
export interface Services extends Omit<SessionPorts, SoundPort> {
	readonly files: Files;
	readonly install: InstallPrompt;
	readonly updates: AppUpdates;
	/** Sound services to use instead of the browser's (see `routes/parts/all-services.ts`). */
	readonly sound?: SoundServices;
	/** Desk services to use instead of the browser's (see `routes/parts/watches/desk-day-here.ts`). */
	readonly desk?: DeskServices;
}

/** The ports for sound. Only pages with sound load them. */
export type SoundServices = Pick<SessionPorts, SoundPort>;

/** The ports of the desk day. The desk page loads them, and other pages while a desk day runs. */
export type DeskServices = Pick<DeskPorts, 'store' | 'badge' | 'duty'>;

/** `getServices` throws if no services were set. */
export const [getServices, setServices] = createContext<Services>();

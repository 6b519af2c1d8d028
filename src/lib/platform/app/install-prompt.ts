import type { InstallPrompt } from '../../app-ports.ts';

/** Chromium only; not in TypeScript's DOM library. */
interface BeforeInstallPromptEvent extends Event {
	prompt(): Promise<unknown>;
	readonly userChoice: Promise<{ outcome: 'accepted' | 'dismissed' }>;
}

/** Tells whether and how this app can be installed here. */
export class BrowserInstallPrompt implements InstallPrompt {
	#event: BeforeInstallPromptEvent | null = null;
	readonly #listeners = new Set<() => void>();

	/** Call this once, early: the browser fires `beforeinstallprompt` only once. */
	listen(): void {
		window.addEventListener('beforeinstallprompt', (event) => {
			event.preventDefault();
			this.#set(event as BeforeInstallPromptEvent);
		});
		window.addEventListener('appinstalled', () => this.#set(null));
	}

	/** Calls back when `canPrompt` or `isInstalled` may have changed. Returns an unsubscribe function. */
	onChange(changed: () => void): () => void {
		this.#listeners.add(changed);
		return () => void this.#listeners.delete(changed);
	}

	/** Whether `prompt` would show the browser's dialog. */
	get canPrompt(): boolean {
		return this.#event !== null;
	}

	/** Shows the browser's dialog. That works only once, whatever the answer. */
	async prompt(): Promise<void> {
		const event = this.#event;
		if (event === null) return;
		this.#set(null);
		await event.prompt();
	}

	/** Whether this runs as an installed app. */
	isInstalled(): boolean {
		return matchMedia('(display-mode: standalone)').matches || standalone() === true;
	}

	/**
	 * Whether this is a browser tab on iPhone or iPad. People install the app there by hand, and the installed app does
	 * not share the tab's storage.
	 */
	isAppleTouchTab(): boolean {
		return standalone() === false;
	}

	#set(event: BeforeInstallPromptEvent | null): void {
		this.#event = event;
		for (const changed of this.#listeners) changed();
	}
}

/** Only iOS has this property: true in a home-screen app, false in a tab. */
function standalone(): boolean | undefined {
	return (navigator as { standalone?: boolean }).standalone;
}

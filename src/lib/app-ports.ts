import type { Result } from './routine/result.ts';

/** Ports that belong to no feature: pages ask for them. Those of a feature stand beside it (`session/ports.ts`). */

export interface TextFile {
	readonly name: string;
	readonly text: string;
	readonly data?: undefined;
	/** MIME type. */
	readonly type: string;
}

export interface DataFile {
	readonly name: string;
	readonly text?: undefined;
	readonly data: Uint8Array<ArrayBuffer>;
	/** MIME type. */
	readonly type: string;
}

/**
 * `shared`: to where the person chose. `cancelled`: they closed the sheet. `downloading`: the browser was asked, and does
 * not say what came of it. `needs-tap`: nothing was done, because the last tap was too long ago; call again inside the next.
 */
export type HandedOver = 'shared' | 'cancelled' | 'downloading' | 'needs-tap';

/** A file that the person chose, such as the browser's `File`. */
export interface ChosenFile {
	/** Bytes. */
	readonly size: number;
	arrayBuffer(): Promise<ArrayBuffer>;
}

/** Hands text to the person as a file or through the clipboard, and takes it in. */
export interface Files {
	/** Shares or downloads the file. Call it inside a tap or key press. */
	handOver(file: TextFile | DataFile): Promise<HandedOver>;
	/** Whether the text is on the clipboard now. Call it inside a tap or key press. */
	copy(text: string): Promise<boolean>;
	/** Fails with `too-large` before reading anything, or with `unreadable` when the device cannot give it out as UTF-8. */
	readText(file: ChosenFile, maxBytes: number): Promise<Result<string, { code: 'too-large' | 'unreadable' }>>;
}

/** Knows whether and how this app can be installed here. */
export interface InstallPrompt {
	/** Call it once, early: the browser offers only one event. */
	listen(): void;
	/** Calls back when anything here may have changed. Returns its own stop. */
	onChange(changed: () => void): () => void;
	/** Whether `prompt` would ask the person. */
	readonly canPrompt: boolean;
	/** Has the browser ask. It can be asked once, whatever the answer. */
	prompt(): Promise<void>;
	/** Whether this runs as an installed app. */
	isInstalled(): boolean;
	/** Whether this is a browser tab on an iPhone or iPad. There, the installed app has a storage of its own. */
	isAppleTouchTab(): boolean;
}

/** Keeps the app for offline use, and offers a new version. Does nothing where there are no service workers. */
export interface AppUpdates {
	/** `address` of the service worker; its folder is its scope. */
	register(address: string): Promise<void>;
	/** Asks the host for a newer version, as when an app that was put away is shown again. */
	check(): Promise<void>;
	/** Calls back, also at once, when a new version waits. Returns its own stop. */
	onUpdateReady(ready: () => void): () => void;
	/** Activates the new version, then reloads the page: only here, never by itself. */
	acceptUpdate(): void;
}

import type { Result } from './routine/result.ts';

/** Ports that pages use directly. The ports of one feature are next to its code, as in `session/ports.ts`. */

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
 * `shared`: the person chose a target in the share sheet. `cancelled`: the person closed the share sheet.
 * `downloading`: the browser was asked to download the file, and does not report the result. `needs-tap`: nothing was
 * done, because the last tap was too long ago; call again inside the next tap.
 */
export type HandedOver = 'shared' | 'cancelled' | 'downloading' | 'needs-tap';

/** A file that the person chose, such as the browser's `File`. */
export interface ChosenFile {
	/** Bytes. */
	readonly size: number;
	arrayBuffer(): Promise<ArrayBuffer>;
}

/** Gives files and clipboard text to the person, and reads files that they choose. */
export interface Files {
	/** Shares or downloads the file. Call it inside a tap or key press. */
	handOver(file: TextFile | DataFile): Promise<HandedOver>;
	/** Copies the text, and returns whether that worked. Call it inside a tap or key press. */
	copy(text: string): Promise<boolean>;
	/**
	 * Fails with `too-large` before reading anything, or with `unreadable` if the file cannot be read or is not UTF-8.
	 */
	readText(file: ChosenFile, maxBytes: number): Promise<Result<string, { code: 'too-large' | 'unreadable' }>>;
}

/** Knows whether and how this app can be installed here. */
export interface InstallPrompt {
	/** Call it once, early: the browser fires `beforeinstallprompt` only once. */
	listen(): void;
	/** Calls back when `canPrompt` or `isInstalled` may have changed. Returns an unsubscribe function. */
	onChange(changed: () => void): () => void;
	/** Whether `prompt` would show the browser's install dialog. */
	readonly canPrompt: boolean;
	/** Shows the browser's install dialog. Works only once, whatever the person answers. */
	prompt(): Promise<void>;
	/** Whether the page runs as an installed app, not in a browser tab. */
	isInstalled(): boolean;
	/** Whether the page is a browser tab on an iPhone or iPad. The installed app does not share that tab's storage. */
	isAppleTouchTab(): boolean;
}

/** Caches the app for offline use, and reports new versions. Does nothing if the browser has no service workers. */
export interface AppUpdates {
	/** `address`: URL of the service worker. The scope is the folder that contains it. */
	register(address: string): Promise<void>;
	/** Asks the host for a newer version. Call it, for example, when a hidden app is shown again. */
	check(): Promise<void>;
	/**
	 * Calls back when a new version is waiting, or at once if it is waiting already. Returns an unsubscribe function.
	 */
	onUpdateReady(ready: () => void): () => void;
	/** Activates the waiting version, then reloads the page. An update never reloads the page without this call. */
	acceptUpdate(): void;
}

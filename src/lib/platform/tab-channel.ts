import type { Tabs } from '../journal/tabs.ts';

const NAME = 'homestretch-journal';

/** `Tabs` by BroadcastChannel. Where there is none, or none may be opened, tabs read again when they are shown. */
export class TabChannel implements Tabs {
	#channel: BroadcastChannel | null = null;

	tell(keys: readonly string[] | null): void {
		this.#open()?.postMessage({ keys });
	}

	onTold(listener: (keys: readonly string[] | null) => void): () => void {
		const channel = this.#open();
		if (channel === null) return () => {};
		const hear = ({ data }: MessageEvent<unknown>) => listener(keysIn(data));
		channel.addEventListener('message', hear);
		return () => channel.removeEventListener('message', hear);
	}

	#open(): BroadcastChannel | null {
		if (typeof BroadcastChannel === 'undefined') return null;
		try {
			return (this.#channel ??= new BroadcastChannel(NAME));
		} catch (error) {
			// There, but not for this page, as in Firefox where the site may store nothing.
			if (error instanceof DOMException) return null;
			throw error;
		}
	}
}

/** An older or newer version of the app may say it in another way: then everything is looked at. */
function keysIn(data: unknown): readonly string[] | null {
	const { keys } = Object(data) as { keys?: unknown };
	return Array.isArray(keys) && keys.every((key) => typeof key === 'string') ? keys : null;
}

import type { Tabs } from '../journal/tabs.ts';

export const NAME = 'homestretch-journal';

/**
 * `Tabs` over BroadcastChannel. If the browser has none or refuses to open one, a tab sees other tabs' writes only when
 * it is shown again.
 */
export class TabChannel implements Tabs {
	#channel: BroadcastChannel | null = null;

	tell(keys: readonly string[] | null): void {
		this.#open()?.postMessage({ keys });
	}

	onTold(listener: (keys: readonly string[] | null) => void): () => void {
		const channel = this.#open();
		if (channel === null) return () => {};
		const hear = ({ data }: MessageEvent<unknown>) => {
			// Records were replaced or deleted (`data/replace-all.ts`). This page holds records that are gone: it must
			// not show, export or restore them.
			if (data === null) location.reload();
			else listener(keysIn(data));
		};
		channel.addEventListener('message', hear);
		return () => channel.removeEventListener('message', hear);
	}

	#open(): BroadcastChannel | null {
		if (typeof BroadcastChannel === 'undefined') return null;
		try {
			return (this.#channel ??= new BroadcastChannel(NAME));
		} catch (error) {
			// The browser refuses to open a channel for this page. Firefox does so if the site may not store anything.
			if (error instanceof DOMException) return null;
			throw error;
		}
	}
}

/**
 * The keys in a message. Null, which means "re-read everything", if the message has another form: an older or newer
 * version of the app may send one.
 */
function keysIn(data: unknown): readonly string[] | null {
	const { keys } = Object(data) as { keys?: unknown };
	return Array.isArray(keys) && keys.every((key) => typeof key === 'string') ? keys : null;
}

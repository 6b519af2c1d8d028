import type { Tabs } from './tabs.ts';

/**
 * For tests: tabs that announce writes to each other asynchronously, as over BroadcastChannel. A tab with `isDeaf`
 * hears no announcements.
 */
export class FakeTabs {
	readonly #listeners = new Map<object, (keys: readonly string[] | null) => void>();

	join(isDeaf = false): Tabs & { close(): void } {
		const member = {};
		return {
			tell: (keys) => {
				for (const [other, hear] of this.#listeners)
					if (other !== member) void Promise.resolve().then(() => hear(keys));
			},
			onTold: (listener) => {
				if (!isDeaf) this.#listeners.set(member, listener);
				return () => void this.#listeners.delete(member);
			},
			close: () => void this.#listeners.delete(member)
		};
	}
}

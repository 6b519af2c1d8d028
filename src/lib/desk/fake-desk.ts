import type { Badge, DeskDuty, DeskStore } from './desk-ports.ts';

/** Desk ports for tests. The app itself never imports this module. */

/** What several tabs share: one stored desk day, one badge, and one tab in charge. */
export class FakeDesk {
	stored: string | null = null;
	isBadged = false;
	/** Number of writes by all tabs. */
	writes = 0;
	readonly #listeners = new Map<object, () => void>();
	/** The first is in charge. */
	readonly #queue: { readonly taken: () => void }[] = [];

	/** The ports of one more tab. */
	join(): { store: DeskStore; badge: Badge; duty: DeskDuty; close(): void } {
		const tab = { taken: () => {} };
		const queue = this.#queue;
		const leave = () => {
			const place = queue.indexOf(tab);
			if (place >= 0) queue.splice(place, 1);
			if (place === 0) queue[0]?.taken();
		};
		return {
			store: {
				read: () => (this.stored === null ? null : (JSON.parse(this.stored) as unknown)),
				write: (state) => {
					this.writes++;
					const text = state === null ? null : JSON.stringify(state);
					if (text === this.stored) return;
					this.stored = text;
					for (const [other, hear] of this.#listeners) if (other !== tab) hear();
				},
				onChange: (changed) => {
					this.#listeners.set(tab, changed);
					return () => void this.#listeners.delete(tab);
				}
			},
			badge: { show: () => void (this.isBadged = true), clear: () => void (this.isBadged = false) },
			duty: {
				take: (taken) => {
					if (queue.includes(tab)) return;
					tab.taken = taken;
					queue.push(tab);
					if (queue[0] === tab) void Promise.resolve().then(taken);
				},
				leave,
				get isOurs() {
					return queue[0] === tab;
				}
			},
			close: () => {
				leave();
				this.#listeners.delete(tab);
			}
		};
	}
}

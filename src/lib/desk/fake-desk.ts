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
	readonly #queue: object[] = [];

	/** The ports of one more tab. */
	join(): { store: DeskStore; badge: Badge; duty: DeskDuty; close(): void } {
		const tab = {};
		const queue = this.#queue;
		const leave = () => {
			if (queue.includes(tab)) queue.splice(queue.indexOf(tab), 1);
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
				take: () => {
					if (!queue.includes(tab)) queue.push(tab);
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

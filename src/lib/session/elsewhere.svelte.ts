import type { Clock } from './clock.ts';
import type { SessionLock } from './ports.ts';
import type { Millis } from '../routine/duration.ts';

/** A tab that is closed, or dies, tells nobody that its session is over. */
const LOOK_MS: Millis = 2000;

/**
 * Whether another tab plays. Made while a component is: looks when its page is shown, when a tab has written (`heard`), and
 * every two seconds for as long as another one plays.
 */
export class Elsewhere {
	readonly #lock: SessionLock;
	#isPlaying = $state(false);

	constructor({ clock, sessionLock }: { clock: Clock; sessionLock: SessionLock }, heard: () => unknown) {
		this.#lock = sessionLock;
		$effect(() => {
			void heard();
			void this.look();
		});
		$effect(() => (this.#isPlaying ? clock.every(LOOK_MS, () => void this.look()) : undefined));
	}

	get isPlaying(): boolean {
		return this.#isPlaying;
	}

	/** Look also where the page is shown again. */
	async look(): Promise<void> {
		this.#isPlaying = await this.#lock.isHeldElsewhere();
	}
}

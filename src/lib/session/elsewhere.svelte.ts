import type { Clock } from './clock.ts';
import type { SessionLock } from './ports.ts';
import type { Millis } from '../routine/duration.ts';

/** Polling interval: a tab that is closed, or crashes, does not announce that its session is over. */
const CHECK_MS: Millis = 2000;

/**
 * Tells whether another tab is playing. Create the object while a component initialises, as it uses effects. Checks
 * when the component mounts, when `heard` changes (another tab has written), and every two seconds while another tab is
 * playing.
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
		$effect(() => (this.#isPlaying ? clock.every(CHECK_MS, () => void this.look()) : undefined));
	}

	get isPlaying(): boolean {
		return this.#isPlaying;
	}

	/** Checks now. Call this also when the page is shown again. */
	async look(): Promise<void> {
		this.#isPlaying = await this.#lock.isHeldElsewhere();
	}
}

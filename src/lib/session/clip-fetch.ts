import type { Millis } from '../routine/duration.ts';
import type { Clip, Clips } from '../sound/clip.ts';
import type { VoiceStore } from '../sound/voice/voice-store.ts';
import type { Clock } from './clock.ts';

/** Delay before the first retry; it doubles for each later one, up to `LONGEST_WAIT_MS`. */
const FIRST_WAIT_MS: Millis = 2000;
const LONGEST_WAIT_MS: Millis = 60_000;

/** Fetches each group of clips only once. Retries failed groups with exponential backoff. */
export class ClipFetch {
	readonly #store: VoiceStore;
	readonly #clock: Clock;
	readonly #onnews: () => void;
	#clips: ReadonlyMap<string, Clip> = new Map();
	readonly #asking = new Map<string, Promise<void>>();
	/** Groups not to be fetched again: they have arrived, or do not exist. */
	readonly #done = new Set<string>();
	readonly #missing = new Set<string>();
	#waitMs = FIRST_WAIT_MS;
	#stopWaiting: (() => void) | null = null;
	#isStopped = false;

	/** `onnews` is called when a retry has brought new clips. */
	constructor(ports: { voiceStore: VoiceStore; clock: Clock }, onnews: () => void) {
		this.#store = ports.voiceStore;
		this.#clock = ports.clock;
		this.#onnews = onnews;
	}

	/** All clips fetched so far; a new map whenever some are added. */
	get clips(): Clips {
		return this.#clips;
	}

	/**
	 * Resolves when each group has arrived or is unavailable for now. A group that waits for its retry is not fetched
	 * sooner.
	 */
	async get(groups: readonly string[]): Promise<void> {
		this.#isStopped = false;
		await this.#getAll(groups);
	}

	/** Stops retrying until the next `get`. */
	stop(): void {
		this.#isStopped = true;
		this.#stopWaiting?.();
		this.#stopWaiting = null;
	}

	async #getAll(groups: readonly string[]): Promise<void> {
		await Promise.all(groups.map((group) => this.#askOnce(group)));
		this.#retryLater();
	}

	#askOnce(group: string): Promise<void> | undefined {
		if (this.#done.has(group) || this.#missing.has(group)) return;
		const asking = this.#asking.get(group) ?? this.#ask(group).finally(() => this.#asking.delete(group));
		this.#asking.set(group, asking);
		return asking;
	}

	async #ask(group: string): Promise<void> {
		const clips = await this.#store.load([group]);
		const isDone = clips.size > 0 || !this.#store.knows(group);
		(isDone ? this.#done : this.#missing).add(group);
		const fresh = [...clips].filter(([key]) => !this.#clips.has(key));
		if (fresh.length > 0) this.#clips = new Map([...this.#clips, ...fresh]);
	}

	#retryLater(): void {
		if (this.#missing.size === 0 || this.#stopWaiting !== null || this.#isStopped) return;
		this.#stopWaiting = this.#clock.every(this.#waitMs, () => {
			this.#stopWaiting?.();
			this.#stopWaiting = null;
			void this.#retry();
		});
		this.#waitMs = Math.min(2 * this.#waitMs, LONGEST_WAIT_MS);
	}

	async #retry(): Promise<void> {
		const before = this.#clips;
		const missing = [...this.#missing];
		this.#missing.clear();
		await this.#getAll(missing);
		if (this.#missing.size === 0) this.#waitMs = FIRST_WAIT_MS;
		if (this.#clips !== before && !this.#isStopped) this.#onnews();
	}
}

import { SECOND_MS, type Millis } from '../../routine/duration.ts';
import type { Speaker, SpeakerState } from '../../sound/speaker.ts';
import type { Clips } from '../../sound/clip.ts';
import type * as HowlerOutput from './howler-output.ts';
import { pastMs } from '../real-time.ts';

const UNLOCK_MS: Millis = 1000;
/** Longer than the longest tone. */
const RING_OUT_MS: Millis = 4000;
/** Long enough to avoid a click. */
const FADE_MS: Millis = 30;

/**
 * `Speaker` on howler's audio context. The speaker lives as long as the app, so its listeners are never removed. Its
 * sound mixes with other apps' music and, on iOS, obeys the silent switch.
 */
export class HowlerSpeaker implements Speaker {
	#output: HowlerOutput.Output | null = null;
	#preparing: Promise<void> | null = null;
	#isMissing = false;
	/** Whether `unlock` was tried. From then on, a context that is not running counts as blocked. */
	#isUnlocked = false;
	#told: SpeakerState = 'unknown';
	#resting: ReturnType<typeof setTimeout> | undefined;
	readonly #listeners = new Set<(state: SpeakerState) => void>();
	#volume = 1;
	/** The gain node that sounds play into until the next `cancelAll`. */
	#bus: GainNode | null = null;
	readonly #sources = new Set<AudioBufferSourceNode>();

	get state(): SpeakerState {
		if (this.#isMissing) return 'missing';
		if (this.#output?.context.state === 'running') return 'running';
		return this.#isUnlocked ? 'blocked' : 'unknown';
	}

	onStateChange(changed: (state: SpeakerState) => void): () => void {
		this.#listeners.add(changed);
		return () => void this.#listeners.delete(changed);
	}

	async prepare(): Promise<void> {
		if (this.#output) return;
		this.#preparing ??= this.#load();
		await this.#preparing;
		this.#preparing = null;
	}

	/** Takes a second at most, even if howler is still loading, so that a session's start never waits longer. */
	async unlock(): Promise<void> {
		clearTimeout(this.#resting);
		await Promise.race([this.#prepareAndResume(), pastMs(UNLOCK_MS)]);
		this.#isUnlocked = true;
		this.#tell();
	}

	async #prepareAndResume(): Promise<void> {
		if (!this.#output) await this.prepare();
		if (this.#output) await this.#resume(this.#output.context);
	}

	rest(): void {
		clearTimeout(this.#resting);
		this.#resting = setTimeout(() => {
			this.#isUnlocked = false;
			void this.#output?.context.suspend();
		}, RING_OUT_MS);
	}

	nowMs(): Millis {
		return (this.#output?.context.currentTime ?? 0) * SECOND_MS;
	}

	async addClips(clips: Clips): Promise<void> {
		await this.prepare();
		await this.#output?.addClips(clips);
	}

	has(sound: string): boolean {
		return this.#output?.sounds.has(sound) ?? false;
	}

	playAt(sound: string, atMs: Millis, gain = 1): void {
		const buffer = this.#output?.sounds.get(sound);
		if (!this.#output || !buffer) return;
		const { context, master } = this.#output;
		if (!this.#bus) {
			this.#bus = context.createGain();
			this.#bus.connect(master);
		}
		const source = context.createBufferSource();
		source.buffer = buffer;
		const volume = context.createGain();
		volume.gain.value = gain;
		source.connect(volume).connect(this.#bus);
		source.onended = () => {
			source.disconnect();
			volume.disconnect();
			this.#sources.delete(source);
		};
		source.start(Math.max(0, atMs / SECOND_MS));
		this.#sources.add(source);
	}

	cancelAll(): void {
		if (!this.#output || !this.#bus) return;
		const now = this.#output.context.currentTime;
		const silentAt = now + FADE_MS / SECOND_MS;
		this.#bus.gain.setValueAtTime(1, now);
		this.#bus.gain.linearRampToValueAtTime(0, silentAt);
		for (const source of this.#sources) source.stop(silentAt);
		this.#bus = null;
	}

	get volume(): number {
		return this.#volume;
	}

	setVolume(volume: number): void {
		this.#volume = volume;
		this.#output?.setMasterVolume(volume);
	}

	async #load(): Promise<void> {
		const output = await importOutput();
		this.#output = output && output.openOutput(this.#volume);
		this.#isMissing = this.#output === null;
		if (this.#output) this.#keepAwake(this.#output.context);
		this.#tell();
	}

	/** Replaces howler's own suspend and resume, which get stuck in `interrupted` (howler #1559, #1743, #1753). */
	#keepAwake(context: AudioContext): void {
		const resume = () => {
			if (this.#isUnlocked && document.visibilityState === 'visible') void this.#resume(context);
		};
		context.addEventListener('statechange', () => {
			this.#tell();
			resume();
		});
		document.addEventListener('visibilitychange', resume);
		window.addEventListener('pageshow', resume);
	}

	async #resume(context: AudioContext): Promise<void> {
		if (context.state === 'running') return;
		try {
			await context.resume();
		} catch (error) {
			// The browser refuses now, for example during a phone call. `state` then shows that sound is blocked.
			if (!(error instanceof DOMException)) throw error;
		}
	}

	#tell(): void {
		const { state } = this;
		if (state === this.#told) return;
		this.#told = state;
		for (const changed of this.#listeners) changed(state);
	}
}

/**
 * Howler, the tones and the clip decoder are fetched on demand, not with the page. Without them the session goes on in
 * silence.
 */
async function importOutput(): Promise<typeof HowlerOutput | null> {
	try {
		return await import('./howler-output.ts');
	} catch (error) {
		if (!(error instanceof TypeError)) throw error;
		return null;
	}
}

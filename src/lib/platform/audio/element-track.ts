import { SECOND_MS, type Millis } from '../../routine/duration.ts';
import { SILENCE, spliceTrack, type TrackPlan } from '../../sound/track/track.ts';
import type { TrackEvent, TrackOutput } from '../../sound/track/track-output.ts';
import { PlaybackSession } from './audio-session.ts';
import { mediaOpens } from './media-opens.ts';
import { pastMs } from '../real-time.ts';
import { WorkerTrack } from './worker-track.ts';

/** How the element reads the track: from a Blob in memory, or from the service worker in ranges. */
type Route = 'blob' | 'worker';

/**
 * The routes, in the order to try. WebKitGTK 2.50 fails at random, about one time in four, to read a Blob of some
 * megabytes. A page without a worker therefore tries the Blob twice more.
 */
const ROUTES: readonly Route[] = ['blob', 'worker', 'blob', 'blob'];

const SOME_SILENCE: TrackPlan = {
	lengthMs: SECOND_MS,
	sounds: [],
	soundGain: 0,
	quiet: SILENCE,
	ambience: null,
	tag: new Uint8Array()
};

/** The element does not seek if it is already this close to its target: a seek costs some milliseconds. */
const SAME_PLACE_MS: Millis = 1;

/**
 * `TrackOutput` on one `<audio>` element, made at the first track and kept as long as the app lives (decision 0018).
 *
 * After an interruption by the system, only the person resumes. If the system resumes playback by itself, the element
 * is paused again.
 *
 * `currentTime` needs no interpolation: in Chromium 156, it moves in steps of 0.02 ms, half of them within 0.04 ms of a
 * straight line. If a 10-minute track is replaced while it plays, sound returns 70 to 100 ms after `load`. The audio
 * device accounts for about 50 ms of that (Chromium on two busy cores).
 */
export class ElementTrack implements TrackOutput {
	readonly #workerTrack: WorkerTrack;
	readonly #listeners = new Set<(event: TrackEvent | 'blocked') => void>();
	readonly #session = new PlaybackSession();
	#element: HTMLAudioElement | null = null;
	#track: Uint8Array<ArrayBuffer> | null = null;
	/** Changes with each `#open` and `release`: a continuation that finds another value is stale, and stops. */
	#opening = 0;
	#route: Route | null = null;
	/** Blob URLs that are not revoked yet. The element needs the current one as long as it plays. */
	readonly #blobUrls = new Set<string>();
	/**
	 * Whether the element should be playing. If this is true and the element is paused, something else has paused it.
	 */
	#isWanted = false;
	/** The last result of `nowMs`; after `playFrom` and `load`, the requested position. */
	#nowMs: Millis = 0;
	#delayMs: Millis = 0;
	#isBlocked = false;

	/** `base`: where the app is served, `''` or `/name`. */
	constructor(base: string) {
		this.#workerTrack = new WorkerTrack(base);
	}

	get isBlocked(): boolean {
		return this.#isBlocked;
	}

	/** The route by which the current track was opened; null until it is open. */
	get route(): Route | null {
		return this.#route;
	}

	onEvent(listener: (event: TrackEvent | 'blocked') => void): () => void {
		this.#listeners.add(listener);
		return () => void this.#listeners.delete(listener);
	}

	load(track: Uint8Array<ArrayBuffer>): void {
		this.#isWanted = false; // not paused yet: the old track fills the time until the Blob is made
		this.#nowMs = 0;
		this.#track = track;
		void this.#open(track, ROUTES);
	}

	/**
	 * Plays the element and pauses it at once, before anything is heard. In WebKit, an element that has once played
	 * inside a tap may play at any later time. If no track is loaded yet, the element plays silence.
	 */
	unlock(): void {
		if (this.#isWanted) return;
		if (!this.#element) this.#put(this.#blobUrlOf(spliceTrack(SOME_SILENCE)));
		if (!this.#element) return;
		this.#element.play().catch(ignorePlayError);
		this.#element.pause();
	}

	playFrom(atMs: Millis): void {
		if (!this.#track) return;
		this.#session.hold();
		this.#isWanted = true;
		this.#nowMs = atMs;
		this.#start();
	}

	pause(): void {
		this.#stand(this.nowMs());
	}

	release(): void {
		this.#opening++;
		this.#stand(0);
		this.#track = null;
		this.#route = null;
		if (this.#element) {
			this.#element.removeAttribute('src');
			this.#element.load();
		}
		this.#revokeBlobsBut(null);
		this.#session.release();
		this.#setBlocked(false);
		void this.#workerTrack.forget();
	}

	nowMs(): Millis {
		if (!this.#element || !this.#isWanted || this.#route === null) return this.#nowMs;
		const { currentTime, seeking } = this.#element;
		if (this.#element.ended) this.#nowMs = this.#lengthMs();
		else if (!seeking) this.#nowMs = Math.max(this.#nowMs, currentTime * SECOND_MS - this.#delayMs);
		return this.#nowMs;
	}

	setDelay(delayMs: Millis): void {
		this.#delayMs = delayMs;
	}

	/** Sets the element's `src` before anything is awaited, because `unlock` follows in the same tap. */
	async #open(track: Uint8Array<ArrayBuffer>, routes: readonly Route[]): Promise<void> {
		const opening = ++this.#opening;
		this.#route = null;
		for (const route of routes) {
			if (opening !== this.#opening) return;
			const address = route === 'blob' ? this.#blobUrlOf(track) : await this.#workerTrack.offer(track);
			if (opening !== this.#opening) return;
			if (address === null || !this.#put(address)) continue;
			const isOpen = (await mediaOpens(this.#element!)) && (await knowsLength(this.#element!));
			if (opening !== this.#opening) return;
			if (!isOpen) continue;
			this.#route = route;
			this.#revokeBlobsBut(address);
			if (this.#isWanted) this.#start();
			return;
		}
		if (opening !== this.#opening) return;
		this.#stand(this.#nowMs);
		this.#tell('failed');
	}

	/** Points the element at another file. False if this browser cannot play MP3. */
	#put(address: string): boolean {
		this.#element ??= this.#makeElement();
		if (!this.#element) return false;
		this.#element.src = address;
		if (!this.#isWanted) this.#element.pause();
		return true;
	}

	#makeElement(): HTMLAudioElement | null {
		const element = new Audio();
		if (element.canPlayType('audio/mpeg') === '') return null;
		this.#listen(element);
		return element;
	}

	/**
	 * Plays from the requested position. Never seeks while the element opens: after such a seek, WebKitGTK 2.50 usually
	 * stalls for good while claiming to play (18 of 24 tries; none of 24 with a seek after `loadedmetadata`).
	 */
	#start(): void {
		const element = this.#element;
		if (!element || this.#route === null) return;
		if (this.#nowMs >= this.#lengthMs()) {
			element.currentTime = element.duration; // `play` would restart from the beginning
			this.#end();
			return;
		}
		const isThere = Math.abs(element.currentTime * SECOND_MS - this.#nowMs) < SAME_PLACE_MS;
		if (!isThere) element.currentTime = this.#nowMs / SECOND_MS;
		void this.#play(element);
	}

	async #play(element: HTMLAudioElement): Promise<void> {
		try {
			await element.play();
			this.#setBlocked(false);
		} catch (error) {
			ignorePlayError(error);
			if (!isNamed(error, 'NotAllowedError') || !this.#isWanted) return;
			this.#stand(this.#nowMs);
			this.#setBlocked(true);
		}
	}

	#stand(atMs: Millis): void {
		this.#isWanted = false;
		this.#nowMs = atMs;
		this.#element?.pause();
	}

	#end(): void {
		this.#stand(this.#lengthMs());
		this.#tell('ended');
	}

	/**
	 * The length of the track, which is a whole number of milliseconds; a fraction is the browser's rounding error.
	 * WebKitGTK may estimate the length from the file size, which gives a tenth of a second too much.
	 */
	#lengthMs(): Millis {
		return Math.round((this.#element?.duration ?? 0) * SECOND_MS);
	}

	#listen(element: HTMLAudioElement): void {
		element.addEventListener('ended', () => {
			if (element.ended && this.#isWanted) this.#end();
		});
		element.addEventListener('pause', () => {
			if (!this.#isWanted || !element.paused || element.ended || this.#route === null) return;
			this.#stand(this.nowMs());
			this.#tell('interrupted');
		});
		element.addEventListener('play', () => {
			if (!this.#isWanted) element.pause();
		});
		element.addEventListener('error', () => {
			// While a track opens, `#open` handles its errors. A later error means that the source can no longer be
			// read. A Blob is then retried through the worker.
			if (this.#route === null || !this.#track) return;
			this.nowMs();
			void this.#open(this.#track, this.#route === 'blob' ? ['worker'] : []);
		});
	}

	#blobUrlOf(track: Uint8Array<ArrayBuffer>): string {
		const url = URL.createObjectURL(new Blob([track], { type: 'audio/mpeg' }));
		this.#blobUrls.add(url);
		return url;
	}

	#revokeBlobsBut(used: string | null): void {
		for (const url of this.#blobUrls) {
			if (url === used) continue;
			URL.revokeObjectURL(url);
			this.#blobUrls.delete(url);
		}
	}

	#setBlocked(isBlocked: boolean): void {
		if (isBlocked === this.#isBlocked) return;
		this.#isBlocked = isBlocked;
		this.#tell('blocked');
	}

	#tell(event: TrackEvent | 'blocked'): void {
		for (const listener of this.#listeners) listener(event);
	}
}

/**
 * Polls until the duration is known; false if it stays 0. For a long track in a Blob, WebKitGTK 2.50 reports 0 s until
 * some milliseconds after `loadedmetadata`, and fires no event when the duration becomes known. A seek before then
 * jumps to the end (66 of 77 tries; none of 236 that waited), and the whole page may hang at the next track.
 */
async function knowsLength(element: HTMLMediaElement): Promise<boolean> {
	for (let tries = 0; tries < 100 && !(element.duration > 0); tries++) await pastMs(10);
	return element.duration > 0;
}

/**
 * Rethrows unknown errors. `AbortError`: a pause or another track came first. `NotSupportedError`: the file cannot be
 * read; the element's `error` event reports that.
 */
function ignorePlayError(error: unknown): void {
	const isKnown = ['AbortError', 'NotAllowedError', 'NotSupportedError'].some((name) => isNamed(error, name));
	if (!isKnown) throw error;
}

function isNamed(error: unknown, name: string): boolean {
	return error instanceof DOMException && error.name === name;
}

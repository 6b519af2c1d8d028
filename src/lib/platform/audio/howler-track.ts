import type * as HowlerModule from 'howler';
import { SECOND_MS, type Millis } from '../../routine/duration.ts';
import { SILENCE, spliceTrack, type TrackPlan } from '../../sound/track/track.ts';
import type { TrackEvent, TrackOutput } from '../../sound/track/track-output.ts';
import { PlaybackSession } from './audio-session.ts';
import { mediaOpens } from './media-opens.ts';
import { pastMs } from '../real-time.ts';
import { WorkerTrack } from './worker-track.ts';

/** How the element reads the track: from memory, or from the service worker in parts. */
type Route = 'blob' | 'worker';

/**
 * In this order. WebKitGTK 2.50 cannot read a Blob of some megabytes at one try in four, as chance will have it: where
 * there is no worker, twice more.
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

/** Nearer than this to where the element stands anyway, it is not moved: a seek costs it some milliseconds. */
const SAME_PLACE_MS: Millis = 1;

/**
 * `TrackOutput` on one `<audio>` that howler made in its html5 mode. Through howler: whether MP3 can be played, and the
 * element, with the first track in it (`makeElement`). On the element itself: all the rest, because howler 2.2.4
 * - ends a sound at the length of its first file, and exchanges the element to play another;
 * - queues a `pause` behind a `play` that has not begun, and loses it when that fails;
 * - tells the reasons of a failed `play` apart in no way, nor our pause from the system's.
 *
 * Should the system that stopped it start it again by itself, it is paused again: only the person goes on.
 *
 * `currentTime` is as fine as a clock (Chromium 156: steps of 0.02 ms, half of them within 0.04 ms of a straight line), so
 * nothing is interpolated. Another track of 10 minutes in its place while it plays: sound again 70 to 100 ms after `load`,
 * about 50 of them the audio device's (Chromium on two busy cores).
 */
export class HowlerTrack implements TrackOutput {
	readonly #workerTrack: WorkerTrack;
	readonly #listeners = new Set<(event: TrackEvent | 'blocked') => void>();
	readonly #session = new PlaybackSession();
	#howler: typeof HowlerModule | null = null;
	#preparing: Promise<void> | null = null;
	#element: HTMLAudioElement | null = null;
	#track: Uint8Array<ArrayBuffer> | null = null;
	/** Counts what was begun to be opened: whoever comes back to find another number has been overtaken. */
	#opening = 0;
	#route: Route | null = null;
	/** Those not revoked yet. The element reads from one as long as it plays. */
	readonly #blobUrls = new Set<string>();
	/** Whether it should be playing. Where it is not and this is true, somebody else has paused it. */
	#isWanted = false;
	/** What `nowMs` said last; after `playFrom` and `load`, the place asked for. */
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

	/** By which way the track of now was opened; null as long as it is not. */
	get route(): Route | null {
		return this.#route;
	}

	onEvent(listener: (event: TrackEvent | 'blocked') => void): () => void {
		this.#listeners.add(listener);
		return () => void this.#listeners.delete(listener);
	}

	async prepare(): Promise<void> {
		if (this.#howler) return;
		this.#preparing ??= importHowler().then((howler) => void (this.#howler = howler));
		await this.#preparing;
		this.#preparing = null;
	}

	load(track: Uint8Array<ArrayBuffer>): void {
		this.#isWanted = false; // what plays goes on while the Blob is made: less silence between two tracks
		this.#nowMs = 0;
		this.#track = track;
		void this.#open(track, ROUTES);
	}

	/**
	 * In WebKit an element that was once told to play inside a tap may do so for good. It has no time to be heard. A tap that
	 * comes before the first track is used all the same: the element gets silence to play.
	 */
	unlock(): void {
		if (this.#isWanted) return;
		if (!this.#element && this.#howler) this.#put(this.#blobUrlOf(spliceTrack(SOME_SILENCE)));
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

	/** Where howler is here already, the element has its `src` when this returns: `unlock` follows in the same tap. */
	async #open(track: Uint8Array<ArrayBuffer>, routes: readonly Route[]): Promise<void> {
		const opening = ++this.#opening;
		this.#route = null;
		if (!this.#howler) await this.prepare();
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

	/** Gives the element another file to read. False where howler cannot be had, or plays no MP3. */
	#put(address: string): boolean {
		if (this.#element) {
			this.#element.src = address;
		} else {
			this.#element = this.#howler && makeElement(this.#howler, address);
			if (this.#element) this.#listen(this.#element);
		}
		if (!this.#isWanted) this.#element?.pause();
		return this.#element !== null;
	}

	/**
	 * Plays from the place asked for. While it opens it is not told the place: WebKitGTK 2.50 then mostly stands there for
	 * good, and says that it plays (18 of 24 tries; none of 24 told after `loadedmetadata`).
	 */
	#start(): void {
		const element = this.#element;
		if (!element || this.#route === null) return;
		element.volume = 1; // howler sets its own, and a track has its loudness in it
		if (this.#nowMs >= this.#lengthMs()) {
			element.currentTime = element.duration; // `play` would begin again at the beginning
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
	 * Frames are of 24 ms and so are tracks: what browsers add is an error of rounding. WebKitGTK may go by the size of the
	 * file: a tenth of a second too much.
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
			// While it opens, `#open` sees to it. Later it is a Blob that could not be read on.
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

/** Howler is fetched when it is needed, not with the page. Null where it cannot be had. */
async function importHowler(): Promise<typeof HowlerModule | null> {
	try {
		return await import('howler');
	} catch (error) {
		if (!(error instanceof TypeError)) throw error;
		return null;
	}
}

/**
 * The element of a new html5 Howl that reads `address`; null where howler finds no MP3. Howler takes elements from a pool
 * of its own, which is private: with ours in it we know the element, and howler does not `play` another one to find out
 * whether it may (which it tells on the console). Its ways with Web Audio are turned off: making an AudioContext for an
 * element that does not go through it, and, at the first tap, putting another in its place under `HowlerSpeaker`'s feet and
 * loading every element anew.
 */
function makeElement({ Howl, Howler }: typeof HowlerModule, address: string): HTMLAudioElement | null {
	if (Howler.noAudio || !Howler.codecs('mp3')) return null;
	const element = new Audio();
	(Howler as unknown as { _html5AudioPool: HTMLAudioElement[] })._html5AudioPool.push(element);
	Howler.autoUnlock = false;
	Howler.autoSuspend = false;
	const { usingWebAudio } = Howler;
	Howler.usingWebAudio = false;
	new Howl({ src: address, format: 'mp3', html5: true });
	Howler.usingWebAudio = usingWebAudio;
	return element;
}

/**
 * Of a long track in a Blob WebKitGTK 2.50 says first, and for some milliseconds after `loadedmetadata`, that it lasts 0 s;
 * no event comes when it knows better. A jump then leads to the end (66 of 77 tries; none of 236 that waited), and the
 * whole page may hang at the next track. False where it goes on saying so.
 */
async function knowsLength(element: HTMLMediaElement): Promise<boolean> {
	for (let tries = 0; tries < 100 && !(element.duration > 0); tries++) await pastMs(10);
	return element.duration > 0;
}

/** `AbortError`: a pause or another track came first. `NotSupportedError`: it cannot be read, which its `error` tells. */
function ignorePlayError(error: unknown): void {
	const isKnown = ['AbortError', 'NotAllowedError', 'NotSupportedError'].some((name) => isNamed(error, name));
	if (!isKnown) throw error;
}

function isNamed(error: unknown, name: string): boolean {
	return error instanceof DOMException && error.name === name;
}

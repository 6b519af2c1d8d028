import type { Millis } from '../../routine/duration.ts';
import type { CacheStore } from '../app/app-cache.ts';
import { trackCache, trackFolder } from '../app/cache-names.ts';

/** The parts of the browser that a page uses. */
export interface TrackDevice {
	/** Null where there is no Cache Storage. */
	readonly caches: CacheStore | null;
	/** Whether a service worker controls the page now. */
	isControlled(): boolean;
	/** Milliseconds since 1970. */
	now(): number;
	/** Identifies this page among all pages of this browser, in digits and letters. */
	readonly page: string;
}

/** A track left behind by a page that was killed is deleted after this time; no session lasts that long. */
const LEFT_BEHIND_MS: Millis = 24 * 60 * 60 * 1000;

/**
 * The tracks of one page, served in ranges (206) by the service worker, for media elements that cannot read Blobs.
 * Tracks of other tabs are left alone, as one of them may be playing.
 */
export class WorkerTrack {
	readonly #base: string;
	readonly #device: () => TrackDevice;

	/** `base`: where the app is served, `''` or `/name`. */
	constructor(base: string, device: () => TrackDevice = browserDevice) {
		this.#base = base;
		this.#device = device;
	}

	/**
	 * Stores the track in place of this page's previous one and returns its address. Null if no worker controls the
	 * page, or there is no room.
	 */
	async offer(track: Uint8Array<ArrayBuffer>): Promise<string | null> {
		const { caches, isControlled, now, page } = this.#device();
		if (!caches || !isControlled()) return null;
		// A new address each time: browsers cache data about a media file by its address.
		const address = `${trackFolder(this.#base)}${now()}-${page}.mp3`;
		try {
			await this.#forgetIn(caches);
			const cache = await caches.open(trackCache(this.#base));
			await cache.put(address, new Response(track, { headers: { 'content-type': 'audio/mpeg' } }));
			return address;
		} catch (error) {
			if (!(error instanceof DOMException)) throw error; // a full disk, or storage is not allowed
			return null;
		}
	}

	/** Deletes this page's tracks, and those that dead pages left behind. Never throws. */
	async forget(): Promise<void> {
		const { caches } = this.#device();
		if (!caches) return;
		try {
			await this.#forgetIn(caches);
		} catch (error) {
			if (!(error instanceof DOMException)) throw error; // storage is not allowed: there is nothing to delete
		}
	}

	async #forgetIn(caches: CacheStore): Promise<void> {
		// Check first: `open` would create a missing cache.
		if (!(await caches.keys()).includes(trackCache(this.#base))) return;
		const cache = await caches.open(trackCache(this.#base));
		const gone = (await cache.keys()).filter(({ url }) => this.#isToGo(url));
		await Promise.all(gone.map((request) => cache.delete(request)));
	}

	/**
	 * Whether a track may be deleted. It may if it belongs to this page, if its name has the form of older versions, or
	 * if its time is more than a day away. A time in the future means that the device's clock was put back.
	 */
	#isToGo(url: string): boolean {
		const { now, page } = this.#device();
		const [, at, of] = /\/(\d+)-(\w+)\.mp3$/.exec(url) ?? [];
		return at === undefined || of === page || Math.abs(now() - Number(at)) > LEFT_BEHIND_MS;
	}
}

const PAGE = Math.random().toString(36).slice(2);

function browserDevice(): TrackDevice {
	return {
		caches: 'caches' in globalThis ? caches : null,
		isControlled: () => 'serviceWorker' in navigator && navigator.serviceWorker.controller !== null,
		now: () => Date.now(),
		page: PAGE
	};
}

import { trackCache, trackFolder } from './cache-names.ts';

/**
 * Puts `track` where the service worker serves it with parts (206), for media elements that cannot read Blobs, and
 * forgets the ones before. Null where no worker controls the page, or there is no room.
 */
export async function offerTrack(base: string, track: Uint8Array<ArrayBuffer>): Promise<string | null> {
	if (!('serviceWorker' in navigator) || navigator.serviceWorker.controller === null) return null;
	// Never the same address twice: browsers keep what they know of a media file by its address.
	const address = `${trackFolder(base)}${Date.now()}.mp3`;
	try {
		await caches.delete(trackCache(base));
		const cache = await caches.open(trackCache(base));
		await cache.put(address, new Response(track, { headers: { 'content-type': 'audio/mpeg' } }));
		return address;
	} catch (error) {
		if (!(error instanceof DOMException)) throw error; // a full disk, or storage is not allowed
		return null;
	}
}

/** Gives the room back. Never throws. */
export async function forgetTracks(base: string): Promise<void> {
	if (!('caches' in globalThis)) return;
	try {
		await caches.delete(trackCache(base));
	} catch (error) {
		if (!(error instanceof DOMException)) throw error; // storage is not allowed: there is none to give back
	}
}

import { id3Size } from './id3.ts';
import { INFO_FRAME_BYTES } from './info-frame.ts';
import { FRAME_BYTES, FRAME_MS } from './mp3-frame.ts';
import type { TrackEvent, TrackOutput } from './track-output.ts';

/** For tests: a media element whose time the test advances. */
export class FakeTrack implements TrackOutput {
	isBlocked = false;
	isPlaying = false;
	readonly loaded: Uint8Array[] = [];
	/** Positions passed to `playFrom`. */
	readonly asked: number[] = [];
	unlocks = 0;
	releases = 0;
	#atMs = 0;
	#delayMs = 0;
	#lengthMs = 0;
	readonly #listeners = new Set<(event: TrackEvent | 'blocked') => void>();

	load(track: Uint8Array) {
		this.loaded.push(track);
		this.#atMs = 0;
		this.isPlaying = false;
		const tagBytes = (id3Size(track) ?? -10) + 10;
		this.#lengthMs = ((track.length - tagBytes - INFO_FRAME_BYTES) / FRAME_BYTES - 2) * FRAME_MS;
	}
	unlock() {
		this.unlocks++;
	}
	playFrom(atMs: number) {
		this.asked.push(atMs);
		this.#atMs = atMs;
		this.isPlaying = !this.isBlocked;
		if (this.isBlocked) this.tell('blocked');
	}
	pause() {
		this.isPlaying = false;
	}
	release() {
		this.releases++;
		this.isPlaying = false;
	}
	nowMs() {
		return Math.max(0, Math.min(this.#atMs, this.#lengthMs) - this.#delayMs);
	}
	setDelay(delayMs: number) {
		this.#delayMs = delayMs;
	}
	onEvent(listener: (event: TrackEvent | 'blocked') => void) {
		this.#listeners.add(listener);
		return () => void this.#listeners.delete(listener);
	}

	tell(event: TrackEvent | 'blocked') {
		for (const listener of this.#listeners) listener(event);
	}
	/** Stops the track as a phone call does. */
	interrupt() {
		this.isPlaying = false;
		this.tell('interrupted');
	}
	advance(ms: number) {
		if (!this.isPlaying) return;
		this.#atMs += ms;
		if (this.#atMs < this.#lengthMs) return;
		this.isPlaying = false;
		this.tell('ended');
	}
}

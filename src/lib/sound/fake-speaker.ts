import type { Speaker, SpeakerState } from './speaker.ts';
import type { Clips } from './clip.ts';

interface Played {
	sound: string;
	atMs: number;
	gain?: number;
}

/**
 * For tests: a speaker whose audio clock the test advances. `heard`: the sounds that have begun, with the time on the
 * audio clock; a tone is listed by its name, without `tone:`. `gain` is listed if it is not 1.
 */
export class FakeSpeaker implements Speaker {
	state: SpeakerState = 'running';
	heard: Played[] = [];
	volume = 0;
	cancels = 0;
	unlocks = 0;
	isResting = false;
	#clips = new Set<string>();
	#nowMs = 123_456;
	#scheduled: Played[] = [];

	async prepare() {}
	async unlock() {
		this.unlocks++;
		this.isResting = false;
	}
	onStateChange: Speaker['onStateChange'] = () => () => {};
	nowMs = () => this.#nowMs;
	async addClips(clips: Clips) {
		for (const key of clips.keys()) this.#clips.add(key);
	}
	has(sound: string) {
		return sound.startsWith('tone:') || this.#clips.has(sound);
	}
	playAt(sound: string, atMs: number, gain = 1) {
		const played = { sound: sound.replace('tone:', ''), atMs: Math.max(atMs, this.#nowMs) };
		this.#scheduled.push(gain === 1 ? played : { ...played, gain });
	}
	cancelAll() {
		this.cancels++;
		this.#scheduled = [];
	}
	rest() {
		this.isResting = true;
	}
	setVolume(volume: number) {
		this.volume = volume;
	}
	advance(ms: number) {
		if (this.state !== 'running') return;
		this.#nowMs += ms;
		const isDue = ({ atMs }: { atMs: number }) => atMs <= this.#nowMs;
		this.heard.push(...this.#scheduled.filter(isDue).sort((a, b) => a.atMs - b.atMs));
		this.#scheduled = this.#scheduled.filter((sound) => !isDue(sound));
	}
}

import type { Speaker, SpeakerState } from './speaker.ts';
import type { ToneName } from './tones.ts';

/** For tests: an audio clock that the test moves. `heard` are the tones that have begun, with the audio clock's reading. */
export class FakeSpeaker implements Speaker {
	state: SpeakerState = 'running';
	heard: { tone: ToneName; atMs: number }[] = [];
	volume = 0;
	cancels = 0;
	unlocks = 0;
	isResting = false;
	#nowMs = 123_456;
	#scheduled: { tone: ToneName; atMs: number }[] = [];

	async prepare() {}
	async unlock() {
		this.unlocks++;
		this.isResting = false;
	}
	onStateChange = () => () => {};
	nowMs = () => this.#nowMs;
	playAt(tone: ToneName, atMs: number) {
		this.#scheduled.push({ tone, atMs: Math.max(atMs, this.#nowMs) });
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
		this.#scheduled = this.#scheduled.filter((tone) => !isDue(tone));
	}
}

import { Howler } from 'howler';
import { renderTone, TONE_NAMES, type ToneName } from '../sound/tones.ts';

/** What exists once howler is loaded. */
export interface Output {
	readonly context: AudioContext;
	readonly master: GainNode;
	readonly setMasterVolume: (volume: number) => void;
	readonly tones: ReadonlyMap<ToneName, AudioBuffer>;
}

/** Howler's context and master gain, with the tones made for its sample rate. Null where there is no Web Audio. */
export function openOutput(volume: number): Output | null {
	const session = (navigator as Navigator & { audioSession?: { type: string } }).audioSession;
	if (session) session.type = 'ambient';
	Howler.autoSuspend = false;
	Howler.volume(volume); // makes the context
	if (!Howler.usingWebAudio) return null;
	const { ctx: context, masterGain: master } = Howler;
	const tones = new Map(TONE_NAMES.map((name) => [name, bufferOf(name, context)]));
	return { context, master, tones, setMasterVolume: (to) => void Howler.volume(to) };
}

function bufferOf(name: ToneName, context: AudioContext): AudioBuffer {
	const samples = renderTone(name, context.sampleRate);
	const buffer = context.createBuffer(1, samples.length, context.sampleRate);
	buffer.copyToChannel(samples, 0);
	return buffer;
}

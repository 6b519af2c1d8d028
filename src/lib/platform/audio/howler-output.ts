import { Howler } from 'howler';
import { clipMs, toneKey, type Clip, type Clips } from '../../sound/clip.ts';
import { renderTone, TONE_NAMES, type ToneName } from '../../sound/tones.ts';
import { SILENCE, spliceTrack } from '../../sound/track/track.ts';

/** The audio output, available once howler is loaded. */
export interface Output {
	readonly context: AudioContext;
	readonly master: GainNode;
	readonly setMasterVolume: (volume: number) => void;
	/** Sounds by key: the tones, and the clips that were added. */
	readonly sounds: ReadonlyMap<string, AudioBuffer>;
	addClips(clips: Clips): Promise<void>;
}

/** Howler's context and master gain, with the tones rendered at its sample rate. Null if there is no Web Audio. */
export function openOutput(volume: number): Output | null {
	const session = (navigator as Navigator & { audioSession?: { type: string } }).audioSession;
	if (session) session.type = 'ambient';
	Howler.autoSuspend = false;
	Howler.volume(volume); // makes the context
	if (!Howler.usingWebAudio) return null;
	const { ctx: context, masterGain: master } = Howler;
	const sounds = new Map(TONE_NAMES.map((name) => [toneKey(name), bufferOf(name, context)]));
	const addClips = async (clips: Clips) => {
		const fresh = [...clips].filter(([key]) => !sounds.has(key) && !NOT_WORDS.test(key));
		await Promise.all(
			fresh.map(async ([key, clip]) => {
				const buffer = await decoded(clip, context);
				if (buffer) sounds.set(key, buffer);
			})
		);
	};
	return { context, master, sounds, addClips, setMasterVolume: (to) => void Howler.volume(to) };
}

/**
 * Keys of clips that are not decoded: tones are rendered here at the context's own rate, and beds are only for tracks.
 */
const NOT_WORDS = /^(?:tone|bed):/;

/** Decodes a clip as a file of its own, whose LAME tag makes the decoder trim the codec's delay. */
async function decoded(clip: Clip, context: AudioContext): Promise<AudioBuffer | null> {
	const file = spliceTrack({
		lengthMs: clipMs(clip),
		sounds: [{ frame: 0, clip }],
		soundGain: 0,
		quiet: SILENCE,
		ambience: null,
		tag: new Uint8Array()
	});
	try {
		return await context.decodeAudioData(file.buffer);
	} catch (error) {
		// The browser cannot decode MP3: only tones are heard.
		if (!(error instanceof DOMException)) throw error;
		return null;
	}
}

function bufferOf(name: ToneName, context: AudioContext): AudioBuffer {
	const samples = renderTone(name, context.sampleRate);
	const buffer = context.createBuffer(1, samples.length, context.sampleRate);
	buffer.copyToChannel(samples, 0);
	return buffer;
}

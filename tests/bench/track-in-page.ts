import { voiceMessages } from '#i18n/player/voice-messages.ts';
import type { Timeline } from '../../src/lib/routine/timeline.ts';
import { clipMs, type Clip } from '../../src/lib/sound/clip.ts';
import { cuesOf } from '../../src/lib/sound/cues.ts';
import { sessionTrack } from '../../src/lib/sound/track/session-track.ts';
import { parseVoiceGroup } from '../../src/lib/sound/voice/voice-group.ts';

/**
 * Input of this module. The module runs in the bench's page, and measures the work that a tap on “15 seconds more”
 * causes.
 */
export interface TrackInput {
	readonly timeline: Timeline;
	/** One voice group with all clips, in base64. */
	readonly clips: string;
	readonly exercises: Readonly<Record<string, { name: string; cues: readonly string[] }>>;
}

let input: { timeline: Timeline; clips: Map<string, Clip>; exercises: TrackInput['exercises'] } | null = null;

export function take({ timeline, clips, exercises }: TrackInput): void {
	const group = parseVoiceGroup(Uint8Array.from(atob(clips), (letter) => letter.charCodeAt(0)));
	if (!group.ok) throw new Error(group.error);
	input = { timeline, clips: group.value, exercises };
}

/** Builds the cue sheet and the track; returns the time taken and the size of the file. */
export function build(): { ms: number; bytes: number } {
	const startMs = performance.now();
	const { timeline, clips } = taken();
	const titles = { title: 'Bench', artist: 'Homestretch' };
	const { bytes } = sessionTrack({
		timeline,
		cues: cues(),
		waits: [],
		clips,
		volume: 0.8,
		ambience: 'quiet',
		...titles
	});
	return { ms: performance.now() - startMs, bytes: bytes.length };
}

/** Time in ms to fill this many bytes of new memory. On some machines, `build` spends most of its time on that. */
export function fill(bytes: number): number {
	const startMs = performance.now();
	new Uint8Array(bytes).fill(1);
	return performance.now() - startMs;
}

/** Renders the same sounds as samples with an OfflineAudioContext: the alternative to splicing MP3 frames. */
export async function renderOffline(): Promise<{ ms: number; bytes: number }> {
	const rate = 24_000;
	const { timeline, clips } = taken();
	const context = new OfflineAudioContext(1, Math.ceil((timeline.totalMs / 1000) * rate), rate);
	const buffers = new Map<string, AudioBuffer>();
	const sounds = cues().filter(({ kind }) => kind !== 'vibration');
	for (const { kind, text } of sounds) {
		const key = kind === 'tone' ? `tone:${text}` : text;
		const clip = clips.get(key);
		if (buffers.has(key) || !clip) continue;
		const { bytes } = sessionTrack({
			timeline: { id: key, totalMs: clipMs(clip), intervals: [] },
			cues: [{ atMs: 0, kind: 'voice', text: key, durationMs: clipMs(clip) }],
			waits: [],
			clips,
			volume: 1,
			ambience: 'quiet',
			title: '',
			artist: ''
		});
		buffers.set(key, await context.decodeAudioData(bytes.buffer));
	}
	const startMs = performance.now();
	for (const { atMs, kind, text } of sounds) {
		const source = context.createBufferSource();
		source.buffer = buffers.get(kind === 'tone' ? `tone:${text}` : text) ?? null;
		source.connect(context.destination);
		source.start(atMs / 1000);
	}
	const rendered = await context.startRendering();
	return { ms: performance.now() - startMs, bytes: rendered.length * Float32Array.BYTES_PER_ELEMENT };
}

function cues() {
	const { timeline, clips, exercises } = taken();
	const words = voiceMessages((id) => exercises[id] ?? { name: id, cues: [] });
	const lengthOf = (phrase: string) => {
		const clip = clips.get(phrase);
		return clip ? clipMs(clip) : null;
	};
	return cuesOf(timeline, { countdown: true, coach: { level: 'full', words, lengthOf } });
}

function taken() {
	if (input === null) throw new Error('nothing was taken');
	return input;
}

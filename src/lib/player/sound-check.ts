import { voiceMessages } from '#i18n/player/voice-messages.ts';
import type { Settings } from '../journal/settings.ts';
import { SECOND_MS, type Millis } from '../routine/duration.ts';
import type { ToneName } from '../sound/tones.ts';

export type SoundCheckCue = { readonly atMs: Millis } & (
	{ readonly kind: 'tone'; readonly text: ToneName } | { readonly kind: 'voice'; readonly text: string }
);

/**
 * A sample to play before asking whether it was heard. Its tones and phrases do not overlap. Their clips are all in the
 * group `common`.
 */
export interface SoundCheck {
	readonly cues: readonly SoundCheckCue[];
	readonly lengthMs: Millis;
}

/**
 * `played`: to its end, or until it was stopped. `blocked`: the browser does not allow sound. `failed`: playing is
 * impossible.
 */
export type SoundCheckResult = 'played' | 'blocked' | 'failed';

const words = voiceMessages(() => ({ name: '', cues: [] }));

/** Ten seconds of what a session sounds like. The bell rings for 2.2 s; the phrases take about a second each. */
export const SOUND_CHECK: SoundCheck = {
	cues: [tone('bell', 0), voice(words.switchSides, 2400), voice(words.rest, 3840), ...ticks(5, 9)],
	lengthMs: 10 * SECOND_MS
};

/** A tick each second, for lining up the flashing dot with the sound. */
export const TICK_CHECK: SoundCheck = { cues: ticks(1, 20), lengthMs: 21 * SECOND_MS };

/** How long the dot stays lit for each tick. */
export const LIT_MS: Millis = 160;

/** Whether a tick began less than `LIT_MS` ago. `heardMs`: the place in the check that is heard now. */
export function isTickAt({ cues }: SoundCheck, heardMs: Millis): boolean {
	return cues.some(({ atMs, text }) => text === 'count' && atMs <= heardMs && heardMs < atMs + LIT_MS);
}

export type SoundCheckPart = 'bell' | 'voice' | 'ticks';

/** What is heard at this place in `SOUND_CHECK`: each part lasts until the next begins. */
export function partAt(placeMs: Millis): SoundCheckPart {
	const cue = SOUND_CHECK.cues.findLast(({ atMs }) => atMs <= placeMs);
	if (cue?.kind === 'voice') return 'voice';
	return cue?.text === 'count' ? 'ticks' : 'bell';
}

export type Remedy =
	'app-volume' | 'tap-again' | 'network' | 'silent-switch' | 'volume' | 'bluetooth' | 'other-mode' | 'reload';

export interface Unheard {
	readonly mode: Exclude<Settings['soundMode'], 'silent'>;
	readonly result: SoundCheckResult;
	/** The app's own volume, 0 to 1. */
	readonly volume: number;
	/**
	 * Whether the device is, or may be, an iPhone or iPad. Only these have a switch that silences some sounds and not
	 * others.
	 */
	readonly isAppleTouch: boolean;
}

/** What to try when nothing was heard, most likely first. */
export function remediesFor({ mode, result, volume, isAppleTouch }: Unheard): Remedy[] {
	if (result === 'blocked') return ['tap-again', 'other-mode', 'reload'];
	if (result === 'failed') return ['network', 'other-mode', 'reload'];
	const first: Remedy[] = volume === 0 ? ['app-volume'] : [];
	const silenced: Remedy[] = mode === 'over-music' && isAppleTouch ? ['silent-switch'] : [];
	return [...first, ...silenced, 'volume', 'bluetooth', 'other-mode', 'reload'];
}

/** One tick per second, from second `first` to second `last`, both included. */
function ticks(first: number, last: number): SoundCheckCue[] {
	return Array.from({ length: last - first + 1 }, (_, index) => tone('count', (first + index) * SECOND_MS));
}

function tone(text: ToneName, atMs: Millis): SoundCheckCue {
	return { atMs, kind: 'tone', text };
}

/** `atMs` must be a multiple of a track's frame, 24 ms, so that the phrase starts exactly then. */
function voice(text: string, atMs: Millis): SoundCheckCue {
	return { atMs, kind: 'voice', text };
}

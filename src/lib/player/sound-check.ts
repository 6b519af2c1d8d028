import { enVoice } from '../i18n/en-voice.ts';
import type { Settings } from '../journal/settings.ts';
import { SECOND_MS, type Millis } from '../routine/duration.ts';
import type { ToneName } from '../sound/tones.ts';

export type SoundCheckCue = { readonly atMs: Millis } & (
	{ readonly kind: 'tone'; readonly text: ToneName } | { readonly kind: 'voice'; readonly text: string }
);

/** Something to play and to ask about. Its tones and phrases do not overlap; all are of the group `common`. */
export interface SoundCheck {
	readonly cues: readonly SoundCheckCue[];
	readonly lengthMs: Millis;
}

/** `played`: to its end, or until it was stopped. `blocked`: the browser gives no leave. `failed`: it cannot be played. */
export type SoundCheckResult = 'played' | 'blocked' | 'failed';

const words = enVoice(() => ({ name: '', cues: [] }));

/** Ten seconds: what a session sounds like. The bell rings 2.2 s; the phrases take about one each. */
export const SOUND_CHECK: SoundCheck = {
	cues: [tone('bell', 0), voice(words.switchSides, 2400), voice(words.rest, 3840), ...ticks(5, 9)],
	lengthMs: 10 * SECOND_MS
};

/** A tick each second, to set a dot to. */
export const TICK_CHECK: SoundCheck = { cues: ticks(1, 20), lengthMs: 21 * SECOND_MS };

/** How long the dot is lit with a tick. */
export const LIT_MS: Millis = 160;

/** Whether a tick is heard now, or was up to `LIT_MS` ago. `heardMs`: the place in the check that is heard. */
export function isTickAt({ cues }: SoundCheck, heardMs: Millis): boolean {
	return cues.some(({ atMs, text }) => text === 'count' && atMs <= heardMs && heardMs < atMs + LIT_MS);
}

export type SoundCheckPart = 'bell' | 'voice' | 'ticks';

/** What is heard in this place of `SOUND_CHECK`: each part until the next begins. */
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
	/** The app's own, 0 to 1. */
	readonly volume: number;
	/** An iPhone or iPad, or perhaps one: only they have a switch that silences some sounds and not others. */
	readonly isAppleTouch: boolean;
}

/** What to try when nothing was heard, the likeliest first. */
export function remediesFor({ mode, result, volume, isAppleTouch }: Unheard): Remedy[] {
	if (result === 'blocked') return ['tap-again', 'other-mode', 'reload'];
	if (result === 'failed') return ['network', 'other-mode', 'reload'];
	const first: Remedy[] = volume === 0 ? ['app-volume'] : [];
	const silenced: Remedy[] = mode === 'over-music' && isAppleTouch ? ['silent-switch'] : [];
	return [...first, ...silenced, 'volume', 'bluetooth', 'other-mode', 'reload'];
}

/** One each second, from the `first` to the `last`. */
function ticks(first: number, last: number): SoundCheckCue[] {
	return Array.from({ length: last - first + 1 }, (_, index) => tone('count', (first + index) * SECOND_MS));
}

function tone(text: ToneName, atMs: Millis): SoundCheckCue {
	return { atMs, kind: 'tone', text };
}

/** `atMs` on whole frames of a track, 24 ms, so that it sounds just there. */
function voice(text: string, atMs: Millis): SoundCheckCue {
	return { atMs, kind: 'voice', text };
}

import { describe, expect, it } from 'vitest';
import { voiceMessages } from '#i18n/player/voice-messages.ts';
import { FRAME_MS } from '../sound/track/mp3-frame.ts';
import { renderTone, type ToneName } from '../sound/tones.ts';
import { commonPhrases } from '../sound/voice/voice-words.ts';
import { isTickAt, LIT_MS, partAt, remediesFor, SOUND_CHECK, TICK_CHECK, type Unheard } from './sound-check.ts';

describe('what is played', () => {
	const common = commonPhrases(voiceMessages(() => ({ name: '', cues: [] })));
	const RATE = 24_000;
	/** Longer than every common phrase. */
	const PHRASE_MS = 1150;

	it.each([
		['the check', SOUND_CHECK],
		['the ticks', TICK_CHECK]
	])('%s is made of what is always on the device, one after the other', (_, { cues, lengthMs }) => {
		const ends = cues.map((cue) => {
			if (cue.kind === 'voice') expect(common).toContain(cue.text);
			if (cue.kind === 'voice') expect(cue.atMs % FRAME_MS).toBe(0);
			const ms = cue.kind === 'voice' ? PHRASE_MS : (renderTone(cue.text as ToneName, RATE).length / RATE) * 1000;
			return cue.atMs + ms;
		});
		for (const [index, end] of ends.entries()) expect(end).toBeLessThanOrEqual(cues[index + 1]?.atMs ?? lengthMs);
	});

	it('is a bell, then words, then ticks', () => {
		expect([-50, 0, 2399, 2400, 4999, 5000, 10_000].map(partAt)).toEqual([
			'bell',
			'bell',
			'bell',
			'voice',
			'voice',
			'ticks',
			'ticks'
		]);
	});

	it('has a dot that is lit from each tick on, for a moment', () => {
		const lit = (ms: number) => isTickAt(SOUND_CHECK, ms);
		expect([0, 4999, 5000, 4999 + LIT_MS, 5000 + LIT_MS, 9000, 9999].map(lit)).toEqual([
			false,
			false,
			true,
			true,
			false,
			true,
			false
		]);
	});
});

describe('what to try', () => {
	const unheard: Unheard = { mode: 'locked', result: 'played', volume: 0.8, isAppleTouch: true };

	it('names the silent switch only where it silences this', () => {
		expect(remediesFor(unheard)).toEqual(['volume', 'bluetooth', 'other-mode', 'reload']);
		expect(remediesFor({ ...unheard, mode: 'over-music' })[0]).toBe('silent-switch');
		expect(remediesFor({ ...unheard, mode: 'over-music', isAppleTouch: false })[0]).toBe('volume');
	});

	it('names the app’s own volume first where that is at zero', () => {
		expect(remediesFor({ ...unheard, volume: 0 })[0]).toBe('app-volume');
	});

	it('leaves out the phone’s buttons where the browser played nothing', () => {
		expect(remediesFor({ ...unheard, result: 'blocked' })).toEqual(['tap-again', 'other-mode', 'reload']);
		expect(remediesFor({ ...unheard, result: 'failed' })).toEqual(['network', 'other-mode', 'reload']);
	});
});

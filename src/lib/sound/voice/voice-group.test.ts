import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Clips } from '../clip.ts';
import { silentClip } from './fake-voice-store.ts';
import { parseVoiceGroup, printVoiceGroup } from './voice-group.ts';

const groups: fc.Arbitrary<Clips> = fc
	.dictionary(fc.string({ unit: 'binary', maxLength: 30 }), fc.integer({ min: 1, max: 5 }), { maxKeys: 8 })
	.map((clips) => new Map(Object.entries(clips).map(([key, frames]) => [key, silentClip(frames)])));

describe('a group of clips', () => {
	it('is read as it was written', () => {
		fc.assert(
			fc.property(groups, (clips) => {
				expect(parseVoiceGroup(printVoiceGroup(clips))).toEqual({ ok: true, value: clips });
			})
		);
	});

	it('is refused when it is cut off anywhere', () => {
		const whole = printVoiceGroup(
			new Map([
				['Left side.', silentClip(3)],
				['Child’s pose.', silentClip(2)]
			])
		);
		for (let length = 0; length < whole.length; length++)
			expect(parseVoiceGroup(whole.slice(0, length)).ok).toBe(false);
	});

	it('is refused, and never throws, when it is something else', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
				expect(parseVoiceGroup(Uint8Array.from(bytes)).ok).toBe(false);
			})
		);
	});

	it.each([
		['null'],
		['{"v":2,"clips":[]}'],
		['{"v":1}'],
		['{"v":1,"clips":{}}'],
		['{"v":1,"clips":[["Rest.",0]]}'],
		['{"v":1,"clips":[["Rest.",-1,1]]}'],
		['{"v":1,"clips":[["Rest.",0,0]]}'],
		['{"v":1,"clips":[["Rest.",0.5,1]]}'],
		['{"v":1,"clips":[["Rest.",0,1e99]]}'],
		['{"v":1,"clips":[[7,0,1]]}'],
		['{"v":1,"clips":[["Rest.",0,1,1]]}'],
		['{"v":1,"clips":[["Rest.",0,1']
	])('is refused with the header %s', (header) => {
		const { frames } = silentClip(1);
		const bytes = new Uint8Array(8 + header.length + frames.length);
		bytes.set(new TextEncoder().encode(`HSV1\0\0\0\0${header}`));
		bytes[4] = header.length;
		bytes.set(frames, 8 + header.length);
		expect(parseVoiceGroup(bytes)).toEqual({ ok: false, error: 'its header cannot be read' });
	});

	it('is refused when a frame in it is of another kind', () => {
		const bytes = printVoiceGroup(new Map([['Rest.', silentClip(2)]]));
		bytes[bytes.length - 96 + 2] = 0x64;
		expect(parseVoiceGroup(bytes)).toEqual({ ok: false, error: 'frame 1 has another header' });
	});
});

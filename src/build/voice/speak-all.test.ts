import { mkdtempSync, readdirSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { frameCount, type Clip } from '../../lib/sound/clip.ts';
import { frameProblem } from '../../lib/sound/track/mp3-frame.ts';
import { clipCache } from './clip-cache.ts';
import { flite, type Voice } from './flite.ts';
import { voiceClips } from './speak-all.ts';

// Threads are slow to start on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

let folder: string;
let spoken: string[];
let closed: number;

/** Records the texts it is given; speaks each of them as the same tone. */
function fakeVoice(version: string): Voice {
	return {
		version,
		open: () => ({
			speak: (text) => {
				spoken.push(text);
				const samples = Float32Array.from({ length: 1600 }, (_, at) => 0.3 * Math.sin(at * 0.2));
				return Promise.resolve({ samples, sampleRate: 16_000 });
			},
			close: () => {
				closed++;
				return Promise.resolve();
			}
		})
	};
}

function say(phrases: readonly string[], version = 'one') {
	return voiceClips(phrases, { voice: fakeVoice(version), cache: clipCache(folder) });
}

beforeEach(() => {
	folder = mkdtempSync(path.join(tmpdir(), 'voice-'));
	spoken = [];
	closed = 0;
});

afterEach(() => rmSync(folder, { recursive: true }));

it('speaks a phrase once, and then only what is new', async () => {
	const first = await say(['Rest.', 'Half way.', 'Rest.']);
	expect([...first.keys()]).toEqual(['Rest.', 'Half way.']);
	expect(spoken).toEqual(['Rest.', 'Half way.']);
	const second = await say(['Rest.', 'Half way now.', 'Half way.']);
	expect(spoken).toEqual(['Rest.', 'Half way.', 'Half way now.']);
	expect(second.get('Rest.')).toEqual(first.get('Rest.'));
	expect(closed).toBe(2);
});

it('speaks phrases that sound alike once, each under its own words', async () => {
	const clips = await say(['Hold for 30 seconds.', 'Hold for thirty seconds.']);
	expect(clips.size).toBe(2);
	expect(spoken).toEqual(['Hold for thirty seconds.']);
});

it('speaks everything again in another voice, and also what is broken in the cache', async () => {
	await say(['Rest.']);
	await say(['Rest.'], 'two');
	expect(spoken.length).toBe(2);
	for (const file of readdirSync(folder)) truncateSync(path.join(folder, file), 150);
	const clips = await say(['Rest.']);
	expect(spoken.length).toBe(3);
	expect(frameProblem(clips.get('Rest.')!.frames)).toBeNull();
	expect(readdirSync(folder).filter((file) => file.endsWith('.draft'))).toEqual([]);
});

it('speaks each part of a sentence separately, with a pause between them', async () => {
	const [whole, parts] = await Promise.all([say(['Lean on.']), say(['Lean, then rest; breathe.'])]);
	expect([...spoken].sort()).toEqual(['Lean', 'Lean on.', 'breathe.', 'then rest']);
	const lengthOf = (clips: Map<string, Clip>) => frameCount([...clips.values()][0]!);
	// Each of the three parts is as long as the whole phrase, with a pause of 0.15 s after all but the last.
	expect(lengthOf(parts)).toBeGreaterThan(lengthOf(whole) + 2 * 8);
});

it('opens no engine when everything is cached', async () => {
	await say(['Rest.']);
	await say(['Rest.']);
	expect(closed).toBe(1);
});

it('speaks with the real voice, the same each time', async () => {
	const engine = flite.open();
	try {
		const [one, other] = await Promise.all([engine.speak('Half way.'), engine.speak('Half way.')]);
		expect(one.sampleRate).toBe(16_000);
		expect(one.samples.length).toBeGreaterThan(8000);
		expect(one).toEqual(other);
	} finally {
		await engine.close();
	}
});

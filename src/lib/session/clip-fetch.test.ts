import { describe, expect, it } from 'vitest';
import { FakeVoiceStore } from '../sound/voice/fake-voice-store.ts';
import { ClipFetch } from './clip-fetch.ts';
import { FakeClock } from './fake-clock.ts';

function setUp() {
	const clock = new FakeClock();
	const voiceStore = new FakeVoiceStore();
	let news = 0;
	const fetch = new ClipFetch({ clock, voiceStore }, () => news++);
	return { clock, voiceStore, fetch, news: () => news };
}

async function settle() {
	for (let turn = 0; turn < 20; turn++) await Promise.resolve();
}

it('asks for each group once, however often and however fast it is wanted', async () => {
	const { voiceStore, fetch } = setUp();
	voiceStore.hold('common');
	const first = fetch.get(['common', 'numbers']);
	const second = fetch.get(['numbers', 'common']);
	await settle();
	voiceStore.letCome('common');
	await Promise.all([first, second]);
	await fetch.get(['common']);
	expect(voiceStore.asked).toEqual(['common', 'numbers']);
});

describe('a group that does not come', () => {
	it('is asked for again after waits that grow to a minute, whatever is asked for meanwhile', async () => {
		const { clock, voiceStore, fetch, news } = setUp();
		voiceStore.isEmpty = true;
		const startMs = clock.nowMs();
		const asked: number[] = [];
		for (let second = 0; second < 300; second++) {
			const before = voiceStore.asked.length;
			await fetch.get(['common']);
			clock.advance(1000);
			await settle();
			if (voiceStore.asked.length > before) asked.push((clock.nowMs() - startMs) / 1000);
		}
		expect(asked).toEqual([1, 2, 6, 14, 30, 62, 122, 182, 242]);
		expect(news()).toBe(0);
		voiceStore.isEmpty = false;
		clock.advance(60_000);
		await settle();
		expect(fetch.clips.size).toBeGreaterThan(0);
		expect(news()).toBe(1);
	});

	it('is left alone where there is no such group, and when all is over', async () => {
		const { clock, voiceStore, fetch } = setUp();
		voiceStore.failing.add('numbers');
		voiceStore.unknown.add('exercise-of-my-own');
		await fetch.get(['numbers', 'exercise-of-my-own']);
		clock.advance(2000);
		await settle();
		expect(voiceStore.asked).toEqual(['numbers', 'exercise-of-my-own', 'numbers']);
		fetch.stop();
		clock.advance(3_600_000);
		await settle();
		expect(voiceStore.asked).toHaveLength(3);
	});
});

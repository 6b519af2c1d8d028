import { untrack } from 'svelte';
import { describe, expect, it } from 'vitest';
import { phone, settle, TOTAL_MS } from './fake-phone.svelte.ts';

/** A first visit on a slow network: the groups in `held` are still loading. */
async function onTheWay(...held: string[]) {
	const here = await phone();
	const { ports, session, clock } = here;
	for (const group of held) ports.voiceStore.hold(group);
	const preparing = session.prepareSound();
	await settle();
	const come = async (...groups: string[]) => {
		for (const group of groups) ports.voiceStore.letCome(group);
		await settle();
	};
	const advance = (ms: number) => clock.advance(ms, (passedMs) => ports.track.advance(passedMs));
	return { ...here, ...ports, preparing, come, advance };
}

describe('a start before the sound is here', () => {
	it('waits for the tones and the first words, and then is a track', async () => {
		const { session, track, come, clock } = await onTheWay('common', 'exercise-lean', 'exercise-turn');
		const starting = session.start();
		expect(track.unlocks).toBe(1);
		clock.advance(1000);
		await come('common');
		expect([session.phase, session.hearing.isAwaited]).toEqual(['starting', true]);
		await come('exercise-lean');
		await starting;
		expect([session.phase, session.hearing.isAwaited]).toEqual(['playing', false]);
		expect([session.hearing.isLive, session.hearing.trouble]).toEqual([false, null]);
		expect(track.asked).toEqual([0]);
	});

	it('begins without it after four seconds, loses no time, and says at once what locking would do', async () => {
		const { session, clock } = await onTheWay('common');
		const starting = session.start();
		clock.advance(3900);
		await settle();
		expect(session.phase).toBe('starting');
		clock.advance(100);
		await starting;
		expect([session.phase, session.hearing.trouble]).toEqual(['playing', 'missing']);
		expect(session.player!.positionMs).toBe(0);
	});

	it('does not wait for what cannot be had', async () => {
		const { session, voiceStore, come } = await onTheWay('common');
		const starting = session.start();
		voiceStore.isEmpty = true;
		await come('common');
		await starting;
		expect([session.phase, session.hearing.trouble]).toEqual(['playing', 'missing']);
	});

	it('does not wait in a mode that makes its tones itself', async () => {
		const { session, journal } = await onTheWay('common');
		await journal.setSetting('soundMode', 'over-music');
		await session.start();
		expect([session.phase, session.hearing.trouble]).toEqual(['playing', null]);
	});
});

describe('a session that began without its sound', () => {
	async function began() {
		const here = await onTheWay('common', 'exercise-turn');
		const starting = here.session.start();
		here.clock.advance(4000);
		await starting;
		here.clock.advance(2000);
		return here;
	}

	it('becomes a track as soon as the tones are here, and words join as they come', async () => {
		const { session, track, lockScreen, speaker, voiceStore, come, advance } = await began();
		voiceStore.phrasesOf['exercise-turn'] = ['Turn.'];
		await come('common');
		expect([session.hearing.isLive, session.hearing.trouble]).toEqual([false, null]);
		expect(track.asked[0]).toBe(2000);
		expect(lockScreen.info).toMatchObject({ title: 'Lean' });
		expect(speaker.isResting).toBe(true);
		advance(500);
		expect(session.player!.positionMs).toBe(2500);
		const before = track.loaded.length;
		await come('exercise-turn');
		expect(track.loaded.length).toBeGreaterThan(before);
		expect(session.player!.positionMs).toBe(2500);
	});

	it('becomes a track when it is shown again, where the tones came while it was hidden', async () => {
		const { session, track, come } = await began();
		session.hearing.setHidden(true);
		await come('common');
		expect([track.loaded.length, session.hearing.trouble]).toEqual([0, 'missing']);
		session.hearing.setHidden(false);
		expect([track.isPlaying, session.hearing.trouble]).toEqual([true, null]);
	});
});

it('does not begin another track while the page is hidden, but when it is shown again', async () => {
	const { session, track, come, advance } = await onTheWay('exercise-turn');
	await session.start();
	advance(3000);
	session.hearing.setHidden(true);
	await come('exercise-turn');
	expect(track.loaded).toHaveLength(1);
	session.hearing.setHidden(false);
	expect(track.loaded).toHaveLength(2);
	expect(track.asked.at(-1)).toBe(3000);
});

describe('a whole round of playing', () => {
	/** Prepares the sound again whenever the sound key changes, as the page does. */
	async function watched() {
		const here = await onTheWay();
		const counted = { prepared: 0 };
		const stop = $effect.root(() => {
			$effect(() => {
				void here.session.soundKey;
				untrack(() => {
					counted.prepared++;
					void here.session.prepareSound();
				});
			});
		});
		await settle();
		return { ...here, counted, stop };
	}

	it('prepares its sound once, and asks for each group once', async () => {
		const { session, journal, voiceStore, counted, stop, advance } = await watched();
		await session.start();
		for (let second = 0; second < TOTAL_MS / 1000; second++) {
			advance(1000);
			if (second === 10) session.player!.pause();
			if (second === 12) session.player!.resume();
			await settle();
		}
		advance(5000);
		await settle();
		expect(session.phase).toBe('complete');
		expect(counted.prepared).toBe(1);
		expect(voiceStore.asked).toEqual([...new Set(voiceStore.asked)]);
		await journal.setSetting('ambience', 'rain');
		await settle();
		expect(counted.prepared).toBe(2);
		expect(voiceStore.asked).not.toContain('bed-rain');
		stop();
	});

	it('has the sound changed by what the person chooses, and fetches only what that needs', async () => {
		const { session, journal, voiceStore, track, counted, stop, advance } = await watched();
		await session.start();
		advance(2000);
		const before = voiceStore.asked.length;
		await journal.setSetting('ambience', 'rain');
		await settle();
		expect(counted.prepared).toBe(2);
		expect(voiceStore.asked.slice(before)).toEqual(['bed-rain']);
		expect(track.loaded).toHaveLength(2);
		stop();
	});

	it('asks a network that fails again and again only after growing waits, also in a pause', async () => {
		const { session, voiceStore, journal, clock, stop, advance } = await watched();
		await session.start();
		advance(2000);
		voiceStore.failing.add('bed-rain');
		await journal.setSetting('ambience', 'rain');
		session.player!.pause();
		for (let second = 0; second < 40; second++) {
			clock.advance(1000);
			session.keepPlace();
			await settle();
		}
		expect(voiceStore.asked.filter((group) => group === 'bed-rain')).toHaveLength(5);
		stop();
	});
});

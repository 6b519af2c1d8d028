import { describe, expect, it } from 'vitest';
import { phone, settle } from '$lib/session/fake-phone.svelte.ts';
import { SOUND_CHECK, TICK_CHECK } from '$lib/player/sound-check.ts';
import { soundCheckPlayer } from './sound-check-player.ts';

/** A sound check with a clock that counts its running timers. */
async function check(mode: 'locked' | 'over-music') {
	const { ports } = await phone();
	const { clock, speaker, track } = ports;
	const counted = { timers: 0 };
	const every = clock.every.bind(clock);
	clock.every = (periodMs, tick) => {
		const stop = every(periodMs, tick);
		counted.timers++;
		return () => {
			counted.timers--;
			stop();
		};
	};
	const player = soundCheckPlayer(ports, mode);
	await settle();
	const advance = async (ms: number) => {
		clock.advance(ms, (passedMs) => {
			speaker.advance(passedMs);
			track.advance(passedMs);
		});
		await settle();
	};
	const begin = async (what: typeof SOUND_CHECK) => {
		const results: string[] = [];
		void player.play(what).then((result) => results.push(result));
		await settle();
		return results;
	};
	return { player, speaker, track, counted, advance, begin };
}

describe.each(['locked', 'over-music'] as const)('a check that is begun again, %s', (mode) => {
	it('takes the place of the one before', async () => {
		const { advance, begin, counted, speaker, track } = await check(mode);
		const first = await begin(TICK_CHECK);
		await advance(5000);
		const second = await begin(SOUND_CHECK);
		expect(first).toEqual(['played']);
		expect(counted.timers).toBe(mode === 'locked' ? 0 : 1);
		speaker.heard.length = 0;
		await advance(SOUND_CHECK.lengthMs + 1000);
		expect(second).toEqual(['played']);
		expect(counted.timers).toBe(0);
		const ticks = speaker.heard.filter(({ sound }) => sound === 'count');
		expect(ticks).toHaveLength(mode === 'locked' ? 0 : 5);
		expect(track.asked).toEqual(mode === 'locked' ? [0, 0] : []);
	});

	it('leaves nothing behind when it is stopped before it sounds', async () => {
		const { player, speaker, track, counted, advance } = await check(mode);
		const played = player.play(SOUND_CHECK);
		player.stop();
		expect(await played).toBe('played');
		await advance(20_000);
		expect([speaker.heard.length, track.isPlaying, counted.timers]).toEqual([0, false, 0]);
	});
});

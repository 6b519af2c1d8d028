import { describe, expect, it, vi } from 'vitest';
import { phone, settle } from './fake-phone.svelte.ts';

type Phone = Awaited<ReturnType<typeof phone>>;

describe('while nothing changes', () => {
	const HOUR_MS = 3_600_000;

	async function quietHour({ vault, ports, journal, clock }: Phone) {
		await settle();
		const saved = vi.spyOn(journal, 'savePlaying');
		const counts = () => [vault.writes.length, ports.lockScreen.calls, ports.voiceStore.asked.length];
		const before = counts();
		clock.advance(HOUR_MS, (passedMs) => ports.track.advance(passedMs));
		await settle();
		expect(counts()).toEqual(before);
		expect(saved).not.toHaveBeenCalled();
	}

	it('an hour’s pause writes, shows and fetches nothing', async () => {
		const here = await phone();
		await here.session.prepareSound();
		await here.session.start();
		here.clock.advance(7000, (passedMs) => here.ports.track.advance(passedMs));
		here.session.player!.pause();
		expect(here.ports.lockScreen.at?.status).toBe('paused');
		await quietHour(here);
	});

	it('an hour’s wait for the person writes, shows and fetches nothing', async () => {
		const here = await phone();
		await here.journal.setSetting('waitForMe', true);
		await here.session.prepareSound();
		await here.session.start();
		here.clock.advance(7000, (passedMs) => here.ports.track.advance(passedMs));
		expect(here.session.player!.status).toBe('waiting');
		expect(here.journal.playing?.positionMs).toBe(5000);
		expect(here.ports.lockScreen.at?.status).toBe('paused');
		await quietHour(here);
	});

	it('a pause and a resumption are kept once each', async () => {
		const { session, journal, clock } = await phone();
		await session.start();
		clock.advance(7000);
		await settle();
		const saved = vi.spyOn(journal, 'savePlaying');
		session.player!.pause();
		await settle();
		expect(saved).toHaveBeenCalledTimes(1);
		session.player!.resume();
		await settle();
		expect(saved).toHaveBeenCalledTimes(2);
	});
});

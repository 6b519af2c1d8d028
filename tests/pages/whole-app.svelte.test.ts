import { loaders } from 'virtual:routine-bundles';
import { summaries } from 'virtual:routine-index';
import { expect, it } from 'vitest';
import type { RoutineBundle } from '../../src/lib/routine/bundle.ts';
import Today from '../../src/routes/(tabs)/+page.svelte';
import Progress from '../../src/routes/(tabs)/progress/+page.svelte';
import Settings from '../../src/routes/(tabs)/settings/+page.svelte';
import Play from '../../src/routes/play/[id]/+page.svelte';
import { appOnFakes, open, shown } from './on-fakes.ts';

const ROUTINE = 'desk-1';
const bundle = (await loaders[ROUTINE]?.()) as RoutineBundle;
const totalMs = summaries.find(({ id }) => id === ROUTINE)?.totalMs ?? NaN;

it('A person plays a routine to its end, with a pause, and finds the session in Progress and on Today', async () => {
	const { services, clock } = await appOnFakes();
	const play = await open(services, Play, { data: { bundle } });
	await play.start();
	clock.advance(20_000);
	await play.press('Pause');
	clock.advance(3_600_000);
	await shown();
	expect(play.text()).toContain('Paused');
	await play.press('Resume');
	clock.advance(totalMs - 21_000);
	await shown();
	expect(play.text()).not.toContain('Session complete');
	clock.advance(2000);
	await shown();
	await expect.poll(play.text).toContain('Session complete');
	await play.leave();

	const progress = await open(services, Progress);
	expect(progress.text()).toContain('1-day streak');
	await expect.poll(progress.text).toContain(bundle.routine.name);
	await progress.leave();
	const today = await open(services, Today);
	await expect.poll(today.text).toContain('1 of 3 days this week');
	expect(today.text()).not.toContain('Carry on');
	await today.leave();
});

it('A session that was left is offered on Today after the app was closed, carried on, and counted once', async () => {
	const before = await appOnFakes();
	const left = await open(before.services, Play, { data: { bundle } });
	await left.start();
	before.clock.advance(30_000);
	await shown();
	await left.leave();

	const { services, clock, journal } = await appOnFakes(before.vault);
	const today = await open(services, Today);
	expect(today.text()).toContain(bundle.routine.name);
	expect(today.text()).toContain('Carry on');
	await today.leave();
	const play = await open(services, Play, { data: { bundle } });
	await play.press('Carry on');
	clock.advance(totalMs);
	await shown();
	await expect.poll(play.text).toContain('Session complete');
	await play.leave();
	expect(journal.sessions).toMatchObject([{ outcome: 'finished', playedMs: totalMs }]);
});

it('What is chosen in Settings holds for the next session', async () => {
	const { services, clock, ports } = await appOnFakes();
	const settings = await open(services, Settings);
	await settings.press('Silent Screen, colour and vibration only.');
	await settings.leave();
	const play = await open(services, Play, { data: { bundle } });
	await play.start();
	clock.advance(60_000);
	await shown();
	expect(play.text()).toContain('This hurts');
	expect(ports.speaker.heard).toEqual([]);
	expect(ports.track.loaded).toEqual([]);
	await play.leave();
});

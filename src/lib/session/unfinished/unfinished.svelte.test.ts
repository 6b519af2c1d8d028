import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MemoryVault } from '../../journal/memory-vault.ts';
import { MOST_MILLIS } from '../../journal/checks/fields.ts';
import type { PlayingRecord } from '../../journal/playing.ts';
import { bundle, phone, settle, TOTAL_MS } from '../fake-phone.svelte.ts';
import { standingOf } from './unfinished.ts';

/** The session as stored 24 s after its start, in the first rep. */
async function cutOff(
	change: (player: NonNullable<Awaited<ReturnType<typeof phone>>['session']['player']>) => void = () => {}
) {
	const here = await phone();
	await here.session.start();
	here.clock.advance(7000);
	change(here.session.player!);
	here.clock.advance(17_000);
	here.session.keepPlace();
	await settle();
	return here.journal.playing!;
}

describe('where an unfinished session stands', () => {
	it('is where the player goes on, with all that was changed', async () => {
		const playing = await cutOff((player) => {
			player.extend(15_000);
			player.swap('turn');
		});
		const standing = standingOf(bundle, playing);
		expect(standing.state.interval).toMatchObject({ kind: 'hold', exercise: 'turn' });
		expect(standing.leftMs).toBe(TOTAL_MS + 15_000 - 24_000);
		const { session } = await phone(new MemoryVault([['playing', playing]]));
		await session.carryOn(playing);
		expect(session.player!.timeline).toEqual(standing.timeline);
		expect(session.player!.state).toEqual(standing.state);
	});

	it('is with the exercise of the routine where an update has dropped the one it was swapped for', async () => {
		const playing = { ...(await cutOff()), swaps: [{ index: 3, exercise: 'dropped' }] };
		const { session, lock } = await phone(new MemoryVault([['playing', playing]]));
		await session.carryOn(playing);
		expect([session.phase, lock.isHeld]).toEqual(['playing', true]);
		expect(session.player!.state.interval).toMatchObject({ exercise: 'turn' });
		expect(session.player!.positionMs).toBe(24_000);
	});

	it('is without what was added to an interval that there is not', async () => {
		const playing = { ...(await cutOff()), extensions: [{ index: 999, extraMs: 15_000 }] };
		expect(standingOf(bundle, playing).timeline.totalMs).toBe(TOTAL_MS);
	});
});

describe('any record, however damaged', () => {
	const index = fc.oneof(fc.nat(8), fc.nat());
	const ms = fc.oneof(fc.nat(60_000), fc.nat(), fc.double({ min: 0, max: MOST_MILLIS, noNaN: true }));
	const damage = fc.record(
		{
			positionMs: ms,
			playedMs: ms,
			plannedMs: fc.oneof(fc.constant(TOTAL_MS), ms),
			intervalIndex: index,
			intervalKey: fc.oneof(fc.constant('rep turn null 1 1 1'), fc.string()),
			extensions: fc.array(fc.record({ index, extraMs: ms }), { maxLength: 5 }),
			swaps: fc.array(fc.record({ index, exercise: fc.constantFrom('lean', 'turn', 'dropped', 'toString') }), {
				maxLength: 5
			}),
			transitionFactor: fc.double({ min: 0.5, max: 3, noNaN: true })
		},
		{ requiredKeys: [] }
	);

	it('can be shown, and carried on to the end', async () => {
		const whole = await cutOff();
		await fc.assert(
			fc.asyncProperty(damage, async (some) => {
				const playing: PlayingRecord = { ...whole, ...some };
				const { leftMs, timeline } = standingOf(bundle, playing);
				expect(leftMs).toBeGreaterThan(0);
				expect(leftMs).toBeLessThanOrEqual(timeline.totalMs);
				const { session, clock } = await phone(new MemoryVault([['playing', playing]]));
				await session.prepareSound();
				await session.carryOn(playing);
				expect(session.phase).toBe('playing');
				expect(session.player!.status).toBe('running');
				clock.stall(leftMs);
				session.player!.seek(session.player!.timeline.totalMs);
				await settle();
				expect(session.phase).toBe('complete');
			}),
			{ numRuns: 60 }
		);
	}, 60_000);
});

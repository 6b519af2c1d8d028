import { expect, it } from 'vitest';
import { bundle, phone, settle, TOTAL_MS } from '../fake-phone.svelte.ts';
import { unfinishedView } from './unfinished-view.ts';

/** A person who has set and answered nothing. */
const NOBODY = {
	filters: new Set<never>(),
	hurts: new Set<never>(),
	missing: new Set<never>(),
	avoided: new Set<never>()
};

it('says what the player shows, with what was swapped and added', async () => {
	const { session, clock, journal } = await phone();
	await session.start();
	clock.advance(7000);
	session.player!.extend(15_000);
	session.player!.swap('turn');
	await settle();
	const leftMs = TOTAL_MS + 15_000 - 7000;
	expect(unfinishedView(bundle, journal.playing!, NOBODY)).toMatchObject({
		exercise: 'Turn',
		step: 1,
		steps: 2,
		leftMs
	});
});

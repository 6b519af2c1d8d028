import { expect, test } from 'vitest';
import { chunkOf } from './chunks.ts';

const GENERATED = '/app/.svelte-kit/generated/client-optimized';
const ROUTES = '/app/src/routes';

/** Who imports what, by module. */
const importers: Record<string, string[]> = {
	'/kit/src/runtime/client/entry.js': [],
	'/kit/src/runtime/client/client.js': ['/kit/src/runtime/client/entry.js'],
	[`${ROUTES}/+layout.svelte`]: [`${GENERATED}/nodes/0.js`],
	[`${ROUTES}/+layout.ts`]: [`${GENERATED}/nodes/0.js`],
	[`${ROUTES}/(tabs)/+layout.svelte`]: [`${GENERATED}/nodes/2.js`],
	[`${ROUTES}/(tabs)/+page.svelte`]: [`${GENERATED}/nodes/3.js`],
	[`${ROUTES}/(tabs)/settings/+page.svelte`]: [`${GENERATED}/nodes/11.js`],
	[`${ROUTES}/play/[id]/+page.svelte`]: [`${GENERATED}/nodes/12.js`],
	'/app/journal.ts': [`${ROUTES}/+layout.svelte`],
	'/app/Tabs.svelte': [`${ROUTES}/(tabs)/+layout.svelte`],
	'/app/Hero.svelte': [`${ROUTES}/(tabs)/+page.svelte`],
	'/app/Week.svelte': [`${ROUTES}/(tabs)/+page.svelte`, '/app/Ended.svelte'],
	'/app/Ended.svelte': [`${ROUTES}/play/[id]/+page.svelte`],
	'/app/Slider.svelte': ['/app/SoundPanel.svelte', `${ROUTES}/(tabs)/settings/+page.svelte`],
	'/app/SoundPanel.svelte': [`${ROUTES}/play/[id]/+page.svelte`],
	'/app/round.ts': ['/app/round-too.ts', '/app/Ended.svelte'],
	'/app/round-too.ts': ['/app/round.ts'],
	'/app/asked-for.ts': []
};
/** Loaded by the player at once, and by any page when it is asked for. */
const ASKED_FOR_TOO = '/app/sound-services.ts';
importers[ASKED_FOR_TOO] = [`${ROUTES}/play/[id]/+page.svelte`];
importers['/app/speaker.ts'] = [ASKED_FOR_TOO];
const graph = {
	getModuleInfo: (id: string) => ({
		importers: importers[id] ?? [],
		dynamicImporters: id === ASKED_FOR_TOO ? [`${ROUTES}/+layout.svelte`] : []
	})
};

test.each([
	['/kit/src/runtime/client/client.js', 'app'],
	[`${ROUTES}/+layout.ts`, 'app'],
	['/app/journal.ts', 'app'],
	['/app/Tabs.svelte', 'app'],
	['/app/Week.svelte', 'app'],
	['/app/Ended.svelte', 'player'],
	['/app/SoundPanel.svelte', 'player'],
	['/app/round.ts', 'player'],
	['/app/Hero.svelte', null],
	['/app/Slider.svelte', null],
	['/app/asked-for.ts', null],
	[ASKED_FOR_TOO, null],
	['/app/speaker.ts', null],
	[`${GENERATED}/nodes/12.js`, null]
])('%s is in the chunk %s', (id, chunk) => {
	expect(chunkOf(id, graph)).toBe(chunk);
});

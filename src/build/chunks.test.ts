import { expect, test } from 'vitest';
import { chunkGroups, chunkOf } from './chunks.ts';

const GENERATED = '/app/.svelte-kit/generated/client-optimized';
const ROUTES = '/app/src/routes';

const importers: Record<string, string[]> = {
	'/kit/src/runtime/client/entry.js': [],
	'/kit/src/runtime/client/client.js': ['/kit/src/runtime/client/entry.js'],
	[`${ROUTES}/+layout.svelte`]: [`${GENERATED}/nodes/0.js`],
	[`${ROUTES}/+layout.ts`]: [`${GENERATED}/nodes/0.js`],
	[`${ROUTES}/(tabs)/+layout.svelte`]: [`${GENERATED}/nodes/2.js`],
	[`${ROUTES}/+error.svelte`]: [`${GENERATED}/nodes/1.js`],
	[`${ROUTES}/(tabs)/+page.svelte`]: [`${GENERATED}/nodes/3.js`],
	[`${ROUTES}/(tabs)/desk/+page.svelte`]: [`${GENERATED}/nodes/6.js`],
	[`${ROUTES}/(tabs)/progress/+page.svelte`]: [`${GENERATED}/nodes/8.js`],
	[`${ROUTES}/(tabs)/exercises/[id]/+page.svelte`]: [`${GENERATED}/nodes/5.js`],
	[`${ROUTES}/(tabs)/routines/[id]/+page.svelte`]: [`${GENERATED}/nodes/10.js`],
	[`${ROUTES}/(tabs)/settings/+page.svelte`]: [`${GENERATED}/nodes/11.js`],
	[`${ROUTES}/care/cold-heat/+page@.svelte`]: [`${GENERATED}/nodes/14.js`],
	[`${ROUTES}/play/[id]/+page.svelte`]: [`${GENERATED}/nodes/12.js`],
	'/app/journal.ts': [`${ROUTES}/+layout.svelte`],
	'/app/Tabs.svelte': [`${ROUTES}/(tabs)/+layout.svelte`],
	'/app/Hero.svelte': [`${ROUTES}/(tabs)/+page.svelte`, `${ROUTES}/(tabs)/desk/+page.svelte`],
	'/app/Today.svelte': [`${ROUTES}/(tabs)/+page.svelte`],
	'/app/Week.svelte': [`${ROUTES}/(tabs)/+page.svelte`, `${ROUTES}/(tabs)/progress/+page.svelte`],
	'/app/elsewhere.ts': [`${ROUTES}/(tabs)/+page.svelte`, '/app/Ended.svelte'],
	'/app/summaries.ts': [`${ROUTES}/(tabs)/+page.svelte`, `${ROUTES}/(tabs)/routines/[id]/+page.svelte`],
	'/app/load-routine.ts': ['/app/summaries.ts', '/app/Ended.svelte'],
	[`${ROUTES}/care/+layout.svelte`]: [`${GENERATED}/nodes/13.js`],
	'/app/screening.ts': [`${ROUTES}/care/+layout.svelte`, '/app/Ended.svelte'],
	'/app/Signs.svelte': [`${ROUTES}/care/+layout.svelte`],
	'/app/Still.svelte': [`${ROUTES}/(tabs)/routines/[id]/+page.svelte`, `${ROUTES}/(tabs)/exercises/[id]/+page.svelte`],
	'/app/Ended.svelte': [`${ROUTES}/play/[id]/+page.svelte`],
	'/app/Choices.svelte': ['/app/Slider.svelte', `${ROUTES}/care/cold-heat/+page@.svelte`],
	'/app/Slider.svelte': [
		'/app/SoundPanel.svelte',
		`${ROUTES}/(tabs)/settings/+page.svelte`,
		`${ROUTES}/(tabs)/desk/+page.svelte`
	],
	'/app/SoundPanel.svelte': [`${ROUTES}/play/[id]/+page.svelte`],
	'/app/round.ts': ['/app/round-too.ts', '/app/Ended.svelte'],
	'/app/round-too.ts': ['/app/round.ts'],
	'/app/Problem.svelte': [`${ROUTES}/+error.svelte`, '/app/Ended.svelte'],
	'/app/cues.ts': ['/app/Ended.svelte', `${ROUTES}/(tabs)/routines/[id]/+page.svelte`],
	'/app/lengths.ts': ['/app/cues.ts', `${ROUTES}/(tabs)/progress/+page.svelte`],
	'/app/sound-services.ts': ['/app/all-services.ts'],
	'/app/speaker.ts': ['/app/sound-services.ts'],
	'/app/all-services.ts': ['/app/Ended.svelte', `${ROUTES}/(tabs)/settings/+page.svelte`],
	'/app/src/lib/routine/fit.ts': ['/app/SoundPanel.svelte'],
	'/app/asked-for.ts': []
};
const graph = {
	getModuleInfo: (id: string) => ({
		importers: importers[id] ?? [],
		importedIds: Object.keys(importers).filter((other) => importers[other]!.includes(id))
	})
};

test.each([
	['/kit/src/runtime/client/client.js', 'app'],
	[`${ROUTES}/+layout.ts`, 'app'],
	['/app/journal.ts', 'app'],
	['/app/Tabs.svelte', 'tabs'],
	['/app/Week.svelte', 'streak'],
	['/app/elsewhere.ts', 'app'],
	['/app/summaries.ts', 'tabs'],
	['/app/load-routine.ts', 'app'],
	['/app/screening.ts', 'signs'],
	['/app/Signs.svelte', null],
	['/app/Still.svelte', 'library'],
	['/app/Ended.svelte', null],
	['/app/SoundPanel.svelte', 'player'],
	['/app/round.ts', 'player'],
	['/app/src/lib/routine/fit.ts', 'format'],
	['/app/Hero.svelte', 'streak'],
	['/app/Today.svelte', null],
	['/app/Slider.svelte', 'controls'],
	['/app/Choices.svelte', 'controls'],
	['/app/Problem.svelte', 'app'],
	['/app/cues.ts', 'session'],
	['/app/lengths.ts', 'common'],
	['/app/speaker.ts', 'voice'],
	['/app/all-services.ts', null],
	['/app/asked-for.ts', null],
	[`${GENERATED}/nodes/12.js`, null]
])('%s is in the chunk %s', (id, chunk) => {
	expect(chunkOf(id, graph)).toBe(chunk);
});

test('the player comes last, and `format` just before it, so that neither takes modules of another chunk', () => {
	const inOrder = [...chunkGroups].sort((a, b) => b.priority - a.priority);
	const firstWith = (id: string) => inOrder.findIndex(({ name }) => name(id, graph) !== null);
	expect(['/app/cues.ts', '/app/src/lib/routine/fit.ts', '/app/SoundPanel.svelte'].map(firstWith)).toEqual([0, 1, 2]);
});

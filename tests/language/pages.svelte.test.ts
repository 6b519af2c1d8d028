import { articles } from 'virtual:articles';
import { entries } from 'virtual:exercise-index';
import { loaders } from 'virtual:routine-bundles';
import { summaries } from 'virtual:routine-index';
import { expect, it } from 'vitest';
import { addDays } from '../../src/lib/journal/day.ts';
import { activityOn, checkInOn, ratingOn, sessionOn } from '../../src/lib/journal/sample-records.ts';
import type { RoutineBundle } from '../../src/lib/routine/bundle.ts';
import Tabs from '../../src/routes/(tabs)/+layout.svelte';
import Today from '../../src/routes/(tabs)/+page.svelte';
import Desk from '../../src/routes/(tabs)/desk/+page.svelte';
import Exercises from '../../src/routes/(tabs)/exercises/+page.svelte';
import Learn from '../../src/routes/(tabs)/learn/+page.svelte';
import Progress from '../../src/routes/(tabs)/progress/+page.svelte';
import Routines from '../../src/routes/(tabs)/routines/+page.svelte';
import Settings from '../../src/routes/(tabs)/settings/+page.svelte';
import Activities from '../../src/routes/care/activities/+page.svelte';
import ColdHeat from '../../src/routes/care/cold-heat/+page@.svelte';
import Play from '../../src/routes/play/[id]/+page.svelte';
// Imported here, so that Progress, which fetches it on demand, gets it at once.
import '../../src/routes/parts/progress/InDepth.svelte';
import { appOnFakes, open, shown } from '../pages/on-fakes.ts';
import { nonsense } from './nonsense.ts';

const bundle = (await loaders['desk-1']?.()) as RoutineBundle;
/**
 * Texts of routines, exercises and articles, longest first, without ids and codes. Content stays English in these
 * tests.
 */
const content = textsOf([articles, entries, summaries, bundle]).sort((a, b) => b.length - a.length);

/** Attributes whose text a person reads or hears. */
const READ = ['aria-label', 'aria-description', 'aria-valuetext', 'alt', 'placeholder', 'title'];

function textsOf(value: unknown): string[] {
	if (typeof value === 'string') return /^[A-Z].{2}/.test(value) ? [value] : [];
	return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

/** The page's texts that still contain a letter from a to z after every text of `content` is cut out. */
function english(page: Element): string[] {
	const texts: string[] = [];
	const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
	for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
		if (node instanceof Element) texts.push(...READ.flatMap((name) => node.getAttribute(name) ?? []));
		else if (!/^(script|style)$/i.test(node.parentElement?.tagName ?? '')) texts.push(node.textContent ?? '');
	}
	return texts.filter((text) => {
		const ours = content.reduce((left, said) => left.replaceAll(said, ''), text);
		return /[a-z]/i.test(ours);
	});
}

it('turns words into what nobody can take for English, and leaves the rest', () => {
	const { hold, left, list } = nonsense({ hold: 'Hold 3', left: (ms: number) => `${ms} left`, list: [['a', 1]] });
	expect([hold, left(5), list]).toEqual(['ηολδ 3', '5 λεφτ', [['α', 1]]]);
	expect(english(Object.assign(document.createElement('p'), { textContent: 'One word' }))).toEqual(['One word']);
});

it.each([
	['Today', Today],
	['Routines', Routines],
	['Exercises', Exercises],
	['Desk day', Desk],
	['Learn', Learn],
	['Progress', Progress],
	['Settings', Settings],
	['What the person wants to do again', Activities],
	['Cold or heat', ColdHeat],
	['the tabs', Tabs]
])('%s shows no English in another language', async (_, page) => {
	const { services } = await appOnFakes();
	const mounted = await open(services, page, page === Tabs ? { children: () => {} } : {});
	expect(mounted.text()).toMatch(/[α-ω]/);
	expect(english(mounted.target)).toEqual([]);
	expect(document.title).not.toMatch(/[a-z]/i);
	await mounted.leave();
});

it('What was said of pain and activities shows no English in another language', async () => {
	const { services, journal } = await appOnFakes();
	const { today: day } = journal;
	for (const n of [0, 1, 2, 3]) await journal.save(activityOn(n, `${n}`));
	await journal.save({ ...ratingOn(0, 0), day: addDays(day, -14) });
	await journal.save({ ...ratingOn(1, 7), day });
	await journal.save(checkInOn(0, { day: addDays(day, -20), pain: 0 }));
	await journal.save(checkInOn(1, { day, pain: 4 }));
	await journal.save(sessionOn(0, { day, painAfter: 2, routineName: '1' }));
	for (const page of [Activities, Progress]) {
		const mounted = await open(services, page);
		if (page === Progress) await expect.poll(mounted.text).toContain(nonsense('How you are'));
		expect(english(mounted.target)).toEqual([]);
		await mounted.leave();
	}
});

it('A session, from Ready to its end, shows no English in another language', async () => {
	const { services, clock } = await appOnFakes();
	const play = await open(services, Play, { data: { bundle } });
	expect(english(play.target)).toEqual([]);
	await play.start({ start: nonsense('Start'), none: nonsense('None of these') });
	for (let second = 0; second < 600 && !play.text().includes(nonsense('Session complete')); second += 5) {
		expect(english(play.target)).toEqual([]);
		clock.advance(5000);
		await shown();
	}
	await expect.poll(play.text).toContain(nonsense('Session complete'));
	expect(english(play.target)).toEqual([]);
	await play.leave();
});

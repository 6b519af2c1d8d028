import { expect, it } from 'vitest';
import { addDays } from '../../src/lib/journal/day.ts';
import type { JournalRecord } from '../../src/lib/journal/records.ts';
import { activityOn, checkInOn, ratingOn, sessionOn } from '../../src/lib/journal/sample-records.ts';
import Activities from '../../src/routes/care/activities/+page.svelte';
import Progress from '../../src/routes/(tabs)/progress/+page.svelte';
// Imported here, so that Progress, which fetches it on demand, gets it at once.
import '../../src/routes/parts/progress/InDepth.svelte';
import { appOnFakes, open, shown } from './on-fakes.ts';

/** The app with the records that `recordsOn` returns; `dayAgo(n)` is the day `n` days before today. */
async function appWith(recordsOn: (dayAgo: (days: number) => string) => readonly JournalRecord[]) {
	const app = await appOnFakes();
	for (const record of recordsOn((days) => addDays(app.journal.today, -days))) await app.journal.save(record);
	return app;
}

it('shows in Progress no more than sessions while nothing was said of pain or activities', async () => {
	const { services } = await appWith((ago) => [
		sessionOn(0, { day: ago(0) }),
		checkInOn(0, { day: ago(0), feeling: 'stiff' })
	]);
	const progress = await open(services, Progress);
	expect(progress.text()).not.toContain('How you are');
	await progress.leave();
});

it('tells pain 0 from no answer, in the chart and in the list', async () => {
	const { services } = await appWith((ago) => [
		checkInOn(0, { day: ago(3), pain: 4 }),
		checkInOn(1, { day: ago(1), pain: 0 }),
		sessionOn(2, { day: ago(2), painAfter: 0 })
	]);
	const progress = await open(services, Progress);
	await expect.poll(progress.text).toContain('How you are');
	const { target } = progress;
	expect(target.querySelectorAll('svg .bar')).toHaveLength(1);
	expect(target.querySelectorAll('svg .zero')).toHaveLength(1);
	expect(target.querySelectorAll('svg .after')).toHaveLength(1);
	expect([...target.querySelectorAll('svg text')].map(({ textContent }) => textContent)).toEqual(['0']);
	await progress.press('All answers as a list: Pain');
	const list = [...target.querySelectorAll('[aria-expanded] + ul li')].map(({ textContent }) =>
		textContent?.split(': ')[1]?.trim()
	);
	expect(list).toEqual(['0 of 10', '0 of 10 after a session', '4 of 10']);
	await progress.leave();
});

it('says nothing better or worse of a change that may be chance, and one plain sentence of a real one', async () => {
	const { services, journal } = await appWith((ago) => [
		activityOn(0),
		{ ...ratingOn(0, 4), day: ago(14) },
		{ ...ratingOn(1, 6), day: ago(0) }
	]);
	const progress = await open(services, Progress);
	await expect.poll(progress.text).toContain('6 of 10');
	expect(progress.text()).toContain('About the same as on');
	expect(progress.text()).not.toContain('Most sore backs ease');
	await journal.save({ ...ratingOn(2, 7), day: journal.today });
	await shown();
	expect(progress.text()).toContain('You can do more of this');
	expect(progress.text().match(/Most sore backs ease/g)).toHaveLength(1);
	await progress.leave();
});

it('asks about three activities, and names the others, which can be removed', async () => {
	const { services } = await appWith(() => [0, 1, 2, 3].map((n) => activityOn(n, `activity ${n}`)));
	const page = await open(services, Activities);
	expect(page.target.querySelectorAll('[role=radiogroup]')).toHaveLength(3);
	expect(page.text()).toContain('More than three');
	await page.press('Remove: activity 0');
	expect(page.text()).not.toContain('More than three');
	const asked = () => [...page.target.querySelectorAll('section h2')].map(({ textContent }) => textContent);
	expect(asked()).toEqual(['activity 1', 'activity 2', 'activity 3']);
	await page.press('Undo');
	expect(asked().slice(0, 3)).toEqual(['activity 0', 'activity 1', 'activity 2']);
	await page.leave();
});

it('stores only what was chosen: a question that was skipped stays unanswered', async () => {
	const { services, journal } = await appWith(() => [activityOn(0, 'walk'), activityOn(1, 'garden')]);
	const page = await open(services, Activities);
	const radios = (name: string) => [...page.target.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)];
	radios(activityOn(0).id)[0]?.click();
	radios(activityOn(1).id)[5]?.click();
	await shown();
	const [, skip] = [...page.target.querySelectorAll('button')].filter((button) => button.textContent === 'Not now');
	skip?.click();
	await shown();
	await page.press('Save');
	expect(journal.resolved.activityRatings).toMatchObject([{ of: activityOn(0).id, rating: 0, day: journal.today }]);
	expect(page.text()).toContain('Saved.');
	await page.leave();
});

it('renames an activity by a correction, and keeps its ratings', async () => {
	const { services, journal } = await appWith((ago) => [activityOn(0, 'walk'), { ...ratingOn(0, 4), day: ago(0) }]);
	const page = await open(services, Activities);
	await page.press('Rename: walk');
	const field = page.target.querySelector<HTMLInputElement>('input[type=text]')!;
	field.value = '  <b>walk</b> the dog ';
	field.dispatchEvent(new Event('input', { bubbles: true }));
	await shown();
	await page.press('Save the words');
	expect(journal.resolved.activities).toEqual([{ ...activityOn(0), name: '<b>walk</b> the dog' }]);
	expect(page.target.querySelector('section h2')?.textContent).toBe('<b>walk</b> the dog');
	expect(page.text()).toContain('4 of 10');
	await page.leave();
});

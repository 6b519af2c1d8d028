import { expect, it, vi } from 'vitest';
import { addDays } from '../../src/lib/journal/day.ts';
import type { JournalRecord } from '../../src/lib/journal/records.ts';
import { activityOn, checkInOn, flareOn, ratingOn, sessionOn } from '../../src/lib/journal/sample-records.ts';
import Progress from '../../src/routes/(tabs)/progress/+page.svelte';
// Imported here, so that Progress, which fetches them on demand, gets them at once.
import '../../src/routes/parts/progress/InDepth.svelte';
import '../../src/lib/progress/report/ReportView.svelte';
import { appOnFakes, open, shown } from './on-fakes.ts';

/** The page with the records that `recordsOn` returns; `dayAgo(n)` is the day `n` days before today. */
async function progressWith(recordsOn: (dayAgo: (days: number) => string) => readonly JournalRecord[]) {
	history.replaceState(null, '', '/progress');
	const app = await appOnFakes();
	for (const record of recordsOn((days) => addDays(app.journal.today, -days))) await app.journal.save(record);
	const page = await open(app.services, Progress);
	await expect.poll(page.text).toContain('Sessions');
	return { ...app, page };
}

type Page = Awaited<ReturnType<typeof open>>;
const rows = ({ target }: Page) => [...target.querySelectorAll<HTMLElement>('[data-session]')];
const rowTexts = (page: Page) => rows(page).map(({ textContent }) => textContent?.replace(/\s+/g, ' ').trim());
const field = ({ target }: Page, selector: string) => target.querySelector<HTMLInputElement>(selector)!;

async function type(input: HTMLInputElement, value: string) {
	input.value = value;
	input.dispatchEvent(new Event('input', { bubbles: true }));
	await shown();
}

it('shows of an empty journal what will stand there, and neither charts nor a report', async () => {
	const { page } = await progressWith(() => []);
	expect(page.text()).toContain('This is what it will look like');
	expect(page.text()).not.toMatch(/Minutes a week|Report for/);
	await page.leave();
});

it('says lengths in minutes, and pain 0 apart from no answer', async () => {
	const { page } = await progressWith((ago) => [
		sessionOn(2, { day: ago(0), playedMs: 382_000, plannedMs: 382_000, routineName: 'One', painAfter: 0 }),
		sessionOn(1, { day: ago(0), playedMs: 244_000, outcome: 'stopped', routineName: 'Two' }),
		sessionOn(0, { day: ago(0), playedMs: 60_000, routineName: 'Three', painBefore: 3, painAfter: 2 })
	]);
	const texts = rowTexts(page);
	expect(texts[0]).toMatch(/^One \S+ \d+ \S+, 6 minutes, pain 0 after$/);
	expect(texts[1]).toMatch(/, stopped after 4 minutes$/);
	expect(texts[2]).toMatch(/, 1 minute, pain 3 before, 2 after$/);
	await page.leave();
});

it('changes a session by a correction, and takes the change back by one press', async () => {
	const { page, journal } = await progressWith((ago) => [
		sessionOn(0, { day: ago(1), plannedMs: 600_000, playedMs: 600_000 })
	]);
	const before = journal.sessions;
	rows(page)[0]!.click();
	await shown();
	await type(field(page, 'input[type=date]'), addDays(journal.today, 1));
	expect(page.text()).toContain('Choose today or an earlier day');
	expect([...page.target.querySelectorAll('button')].find(({ textContent }) => textContent === 'Save')?.disabled).toBe(
		true
	);
	await type(field(page, 'input[type=date]'), journal.today);
	await type(field(page, 'input[type=number]'), '7');
	page.target.querySelector<HTMLInputElement>('input[name$="-painBefore"][value="0"]')!.click();
	await shown();
	await page.press('Save');
	expect(journal.sessions).toEqual([{ ...before[0], day: journal.today, playedMs: 420_000, painBefore: 0 }]);
	expect(page.text()).toContain('Changed.');
	await page.press('Undo');
	expect(journal.sessions).toEqual(before);
	await page.leave();
});

it('empties a number that was given by mistake, and takes that back by one press', async () => {
	const { page, journal } = await progressWith((ago) => [sessionOn(0, { day: ago(1) })]);
	const [session] = journal.sessions;
	await journal.save(journal.correction(session!.id, { painAfter: 8 }));
	await shown();
	rows(page)[0]!.click();
	await shown();
	expect(page.text()).not.toContain('Clear pain before');
	await page.press('Clear pain after');
	expect(document.activeElement, 'the scale').toBe(field(page, 'input[name$="-painAfter"]'));
	expect(page.target.querySelectorAll('input[type=radio]:checked')).toHaveLength(0);
	expect(journal.sessions[0]?.painAfter, 'before Save').toBe(8);
	await page.press('Save');
	expect(journal.sessions).toEqual([session]);
	expect(rowTexts(page)[0]).not.toContain('pain');
	await page.press('Undo');
	expect(journal.sessions).toEqual([{ ...session, painAfter: 8 }]);
	await page.leave();
});

it('offers to empty no number that is part of the session itself, but one that was chosen and not saved', async () => {
	const { page } = await progressWith((ago) => [sessionOn(0, { day: ago(1), painAfter: 2 })]);
	rows(page)[0]!.click();
	await shown();
	expect(page.text()).not.toMatch(/Clear pain/);
	field(page, 'input[name$="-painBefore"][value="4"]').click();
	await shown();
	await page.press('Clear pain before');
	await page.press('Save');
	expect(page.text(), 'nothing changed').not.toContain('Changed.');
	await page.leave();
});

it('removes a session, and brings it back by one press', async () => {
	const { page, journal } = await progressWith((ago) => [sessionOn(0, { day: ago(0), routineName: 'One' })]);
	rows(page)[0]!.click();
	await shown();
	await page.press('Remove this session');
	expect(journal.sessions).toEqual([]);
	await page.press('Undo');
	expect(rowTexts(page)).toHaveLength(1);
	await page.leave();
});

it('shows 10 sessions at a time, and finds one by name and month', async () => {
	const { page } = await progressWith((ago) => [
		...Array.from({ length: 60 }, (_, n) => sessionOn(n, { day: ago(59 - n), routineName: `Routine ${n}` })),
		sessionOn(99, { day: ago(200), routineName: 'Étirement' })
	]);
	expect(rows(page)).toHaveLength(10);
	await page.press('Show older (51)');
	expect(rows(page)).toHaveLength(20);
	await type(field(page, 'input[type=search]'), 'etirement');
	expect(rowTexts(page)).toEqual([expect.stringContaining('Étirement')]);
	await type(field(page, 'input[type=search]'), 'nothing like it');
	expect(page.text()).toContain('No session matches.');
	await page.press('Show all');
	expect(rows(page)).toHaveLength(10);
	await page.leave();
});

it('says in a table what the chart of minutes shows', async () => {
	const { page } = await progressWith((ago) => [
		sessionOn(0, { day: ago(0), playedMs: 600_000 }),
		{ ...flareOn(0), from: ago(0) }
	]);
	await page.press('As a table: Minutes a week');
	const cells = [...page.target.querySelectorAll('tbody td')].map(({ textContent }) => textContent);
	expect(cells).toHaveLength(12);
	expect(cells[0]).toBe('10, with a flare');
	expect(cells[1]).toBe('0');
	await page.press('Show a year');
	expect(page.target.querySelectorAll('tbody td')).toHaveLength(52);
	await page.leave();
});

it('reports what the person chose, and nothing else, on the page and in the file', async () => {
	const { page, services } = await progressWith((ago) => [
		sessionOn(0, { day: ago(1), painAfter: 0 }),
		checkInOn(0, { day: ago(2), pain: 3 }),
		activityOn(0, 'garden'),
		{ ...ratingOn(0, 4), day: ago(3) }
	]);
	const handOver = vi.spyOn(services.files, 'handOver');
	await page.press('Report for a doctor or physio');
	await expect.poll(page.text).toContain('Back exercise: report');
	expect(location.search).toBe('?report');
	expect(page.text()).toContain('garden');
	expect(page.text()).not.toContain('Walks');
	await page.press('What I want to do again');
	expect(page.target.querySelector('.report-sheet')?.textContent).not.toContain('garden');
	await page.press('Save as a file');
	const [file] = handOver.mock.calls[0] ?? [];
	expect(file).toMatchObject({ type: 'text/html', text: expect.stringContaining('0 (1)') });
	expect(file?.text).not.toContain('garden');
	await page.press('Back to Progress');
	await expect.poll(() => location.search).toBe('');
	await expect.poll(page.text).toContain('Minutes a week');
	await page.leave();
});

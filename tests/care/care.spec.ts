import { expect, test, type Page } from '@playwright/test';
import { keepForOffline } from '../support/offline.ts';
import { button, start, startFresh, stopSession, totalLeft } from '../support/player.ts';
import { timePasses } from '../support/session.ts';
import { open, openToday, ready } from '../support/pages.ts';
import { openingHangs } from '../support/faults/storage-faults.ts';
import { storedPlaying, storedSessions } from '../support/stored-records.ts';

test.use({ serviceWorkers: 'allow' });

/** One page of each kind, and an address without a page. */
const ONE_OF_EACH = [
	'',
	...['routines', 'routines/desk-1', 'exercises', 'exercises/cat-cow', 'learn', 'learn/when-to-get-help'],
	...['progress', 'settings', 'play/desk-1', 'care', 'care/check', 'care/help', 'nowhere']
];

const NONE = 'None of these';

/** Presses controls. Counts the presses, and the words on the screen before each press. */
class Reader {
	taps = 0;
	words = 0;
	readonly #page: Page;

	constructor(page: Page) {
		this.#page = page;
	}

	async press(role: 'link' | 'button', name: string): Promise<void> {
		const control = this.#page.getByRole(role, { name, exact: true });
		await expect(control).toBeEnabled();
		this.words += (await this.#page.locator('.page').innerText()).split(/\s+/).filter(Boolean).length;
		await control.click();
		this.taps++;
	}
}

/** From the page of `desk-1` to the second page of the questions before its first session. */
async function openSecondQuestions(page: Page): Promise<void> {
	await open(page, 'routines/desk-1');
	await page.getByRole('link', { name: /^Start, / }).click();
	await page.getByRole('radio', { name: 'Silent' }).check();
	await button(page, 'Start').click();
	await button(page, NONE).click();
	await expect(page.getByText('2/2')).toBeVisible();
}

async function isPlaying(page: Page, exercise: RegExp): Promise<void> {
	await expect(page.getByRole('timer', { name: 'Time left' })).toBeVisible();
	await expect(page.getByRole('heading', { level: 1, name: exercise })).toBeVisible();
}

test('Somebody whose back has seized up is in a relief routine after four taps and few words, and after two the next time, with no network', async ({
	page,
	context
}) => {
	await open(page, '');
	await keepForOffline(page);
	await context.setOffline(true);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('How is your back today?');
	const first = new Reader(page);
	await page.getByRole('link', { name: 'Seized up' }).click();
	first.taps++;
	await expect(page.getByRole('heading', { name: 'Before you start' })).toBeFocused();
	await first.press('button', NONE);
	await expect(page.getByText('2/2')).toBeVisible();
	await first.press('button', NONE);
	await expect(page.getByRole('heading', { name: 'Which fits you now?' })).toBeFocused();
	await first.press('button', 'Chair or standing');
	await isPlaying(page, /Supported forward lean/);
	expect(first.taps).toBe(4);
	expect(first.words).toBeLessThanOrEqual(200);

	const complete = page.getByRole('heading', { name: 'Session complete' });
	while ((await complete.count()) === 0) await page.keyboard.press('ArrowRight');
	await expect(page.getByRole('list', { name: 'This week, day by day' })).toHaveCount(0);
	await button(page, 'Done').click();
	await expect(page.getByRole('heading', { name: 'Relief' })).toBeVisible();
	await expect(page.getByText('A short check, then ways to ease it.')).toHaveCount(0);
	const second = new Reader(page);
	await second.press('link', 'Start');
	await expect(page.getByText('Since you last answered, is any of these new?')).toBeVisible();
	await second.press('button', NONE);
	await isPlaying(page, /Supported forward lean/);
	expect(second.taps).toBe(2);
});

test('Somebody in too much pain to move has the first two minutes one tap after "Seized up"', async ({ page }) => {
	await open(page, '');
	await page.getByRole('link', { name: 'Seized up' }).click();
	await page.getByRole('link', { name: 'Cannot move? Start here' }).click();
	await isPlaying(page, /./);
	await expect(page.getByRole('progressbar', { name: 'Routine progress' })).toBeVisible();
});

test('A sign to call about now leads to the number at once; routines stay closed until a clinician has checked it', async ({
	page,
	context
}) => {
	await openToday(page);
	await keepForOffline(page);
	await open(page, 'care/help');
	await page.getByRole('combobox', { name: 'Where are you?' }).selectOption('United Kingdom');
	await expect(page.getByRole('link', { name: 'Call 999' })).toHaveAttribute('href', 'tel:999');
	await expect(page.getByRole('link', { name: 'Call 111', exact: true })).toBeVisible();
	await context.setOffline(true);
	await open(page, 'care/check');
	await page.getByRole('button', { name: /^Numb or changed feeling/ }).click();
	await expect(page.getByRole('heading', { name: 'Get help now' })).toBeFocused();
	await expect(page.getByRole('link', { name: 'Call 999' })).toBeInViewport();
	await expect(page.getByText(/cauda equina/)).toBeVisible();
	await page.reload();
	await ready(page);
	await expect(page.getByRole('link', { name: 'Call 999' })).toBeInViewport();

	await open(page, 'play/desk-1');
	await expect(page.getByRole('alert')).toContainText('One of your answers is a danger sign. Call now.');
	await expect(button(page, 'Start')).toBeDisabled();
	await page.goto('play/breathe-5?start');
	await ready(page);
	await expect(button(page, 'Start')).toBeDisabled();

	await page.getByRole('alert').getByRole('link', { name: 'Get help' }).click();
	await button(page, 'A clinician has checked this').click();
	await expect(page.getByLabel('When?')).toHaveValue(/^\d{4}-\d\d-\d\d$/);
	await button(page, 'Yes, go on').click();
	await expect(button(page, 'A clinician has checked this')).toHaveCount(0);
	await open(page, 'play/desk-1');
	await expect(button(page, 'Start')).toBeEnabled();
});

test('A sign to call about today leaves breathing open, and one that was tapped by mistake can be taken back', async ({
	page
}) => {
	await open(page, 'care/check');
	await button(page, NONE).click();
	await page.getByRole('button', { name: /^Fever, shivers/ }).click();
	await expect(page.getByRole('heading', { name: 'Call today' })).toBeFocused();
	await open(page, 'play/desk-1');
	await expect(button(page, 'Start')).toBeDisabled();
	await open(page, 'play/breathe-5');
	await expect(button(page, 'Start')).toBeEnabled();
	await open(page, '');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		'One of your answers is a danger sign. Call a doctor today.'
	);
	await page.getByRole('main').getByRole('link', { name: 'Get help' }).click();
	await button(page, 'I tapped this by mistake').click();
	await open(page, 'play/desk-1');
	await expect(button(page, 'Start')).toBeEnabled();
});

test('Before the first session the danger signs are asked, once; a sign leads to help and closes the routine', async ({
	page
}) => {
	await open(page, 'play/desk-1');
	await page.getByRole('radio', { name: 'Silent' }).check();
	await button(page, 'Start').click();
	await expect(page.getByRole('heading', { name: 'Before you start' })).toBeFocused();
	await button(page, NONE).click();
	await expect(page.getByText('2/2')).toBeVisible();
	await button(page, 'Back').click();
	await expect(page.getByText('1/2')).toBeVisible();
	await button(page, 'Back').click();
	await expect(button(page, 'Start')).toBeEnabled();
	await start(page);
	await stopSession(page);
	await open(page, 'play/desk-3');
	await button(page, 'Start').click();
	await expect(page.getByRole('timer', { name: 'Time left' })).toBeVisible();
	await stopSession(page);

	// After “Seized up”, the danger signs are asked again, even before a routine that is not for relief.
	await open(page, '');
	await page.getByRole('link', { name: 'Seized up' }).click();
	await open(page, 'play/desk-3');
	await button(page, 'Start').click();
	await page.getByRole('button', { name: /^Numb or changed feeling/ }).click();
	await expect(page.getByRole('heading', { name: 'Get help now' })).toBeFocused();
	await page.goBack();
	await expect(page.getByRole('alert')).toContainText('One of your answers is a danger sign. Call now.');
	await expect(button(page, 'Start')).toBeDisabled();
});

test('A danger sign that is tapped in one tab ends the session in another', async ({ page, context }) => {
	await open(page, 'play/desk-3');
	await start(page);
	const other = await context.newPage();
	await open(other, 'care/check');
	await other.getByRole('button', { name: /^Leg or foot newly weak/ }).click();
	await expect(page.getByRole('heading', { name: 'Session stopped' })).toBeVisible();
	await page.getByRole('link', { name: 'Get help' }).click();
	await expect(page.getByText(/new weakness or unsteadiness/)).toBeVisible();
});

test('The numbers of the chosen region are shown though the journal cannot be read', async ({ page }) => {
	await open(page, 'care/help');
	await page.getByRole('combobox', { name: 'Where are you?' }).selectOption('United Kingdom');
	await expect(page.getByRole('link', { name: 'Call 999' })).toBeVisible();
	await openingHangs(page);
	await page.reload();
	await expect(page.getByRole('link', { name: 'Call 999' })).toBeVisible();
});

test('A danger sign that is tapped in another tab counts while the questions are open', async ({ page, context }) => {
	await open(page, 'play/desk-1');
	await page.getByRole('radio', { name: 'Silent' }).check();
	await button(page, 'Start').click();
	await expect(page.getByText('1/2')).toBeVisible();
	const other = await context.newPage();
	await open(other, 'care/check');
	await other.getByRole('button', { name: /^Numb or changed feeling/ }).click();
	await expect(page.getByRole('alert')).toContainText('One of your answers is a danger sign. Call now.');
	await expect(button(page, 'Start')).toBeDisabled();
});

test('Somebody whose back seizes up again on the same day is asked one page, and it plays', async ({ page }) => {
	await open(page, '');
	await page.getByRole('link', { name: 'Seized up' }).click();
	await button(page, NONE).click();
	await expect(page.getByText('2/2')).toBeVisible();
	await button(page, NONE).click();
	await button(page, 'Chair or standing').click();
	await isPlaying(page, /Supported forward lean/);
	await stopSession(page);
	await open(page, '');
	await page.getByRole('link', { name: 'Seized up' }).click();
	await expect(page.getByText('Since you last answered, is any of these new?')).toBeVisible();
	await button(page, NONE).click();
	await button(page, 'Chair or standing').click();
	await isPlaying(page, /Supported forward lean/);
});

test('What is saved by a person who came by a link or a bookmark leads to Today, whatever they press twice', async ({
	page
}) => {
	await open(page, 'settings');
	await keepForOffline(page);
	for (const address of ['care/about-you', 'settings']) {
		await open(page, address);
		if (address === 'settings') await page.getByRole('link', { name: 'Change', exact: true }).click();
		await button(page, NONE).dblclick();
		await expect(page).toHaveURL(address === 'settings' ? '/settings' : '/');
	}
});

test('A ready page that is open follows what is true of the person, and so does the page of a routine', async ({
	page,
	context
}) => {
	const errors: string[] = [];
	page.on('pageerror', ({ message }) => errors.push(message));
	await open(page, 'play/core-1');
	const other = await context.newPage();
	await open(other, 'care/about-you');
	await button(other, 'A hip, knee, wrist or shoulder that needs care').click();
	await button(other, 'Sore wrists').click();
	await button(other, 'Pregnant, a birth in the last 12 weeks, a hernia or belly surgery').click();
	await button(other, 'Pregnant').click();
	await button(other, 'Save').click();
	await expect(page.getByRole('status').filter({ hasText: 'Changed for you.' })).toContainText('Seated cat–cow');
	await open(page, 'routines/leg-pain-ease');
	await expect(page.getByText('Side-lying rest with pillow instead of')).toBeVisible();
	await expect(page.getByRole('heading', { level: 3, name: 'Side-lying rest with pillow' })).toBeVisible();
	expect(errors).toEqual([]);
});

test('After “This hurts” and a reload a session goes on where it was, with what was done', async ({ page }) => {
	await startFresh(page, 'desk-3');
	const lean = page.getByRole('heading', { level: 1, name: 'Desk lean-back stretch' });
	while (!(await lean.isVisible())) await timePasses(page, 4000);
	await timePasses(page, 12_000);
	await button(page, 'This hurts').click();
	await button(page, 'Easier: Supported forward lean').click();
	await button(page, 'Resume').click();
	await timePasses(page, 4000);
	const left = await totalLeft(page).textContent();
	await page.reload();
	await expect(page.getByText(`Not finished: ${left}.`)).toBeVisible();
	await button(page, 'Carry on').click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Supported forward lean');
	await expect(totalLeft(page)).toHaveText(left ?? '');
	await stopSession(page);
	const [session] = await storedSessions(page);
	expect(session).toMatchObject({ steps: [{ outcome: 'done' }, { outcome: 'done' }, {}] });
});

test('Nothing is asked before breathing, a position of ease or a walk', async ({ page }) => {
	for (const id of ['first-2-minutes', 'breathe-5', 'posture-walk']) {
		await open(page, `play/${id}`);
		await page.getByRole('radio', { name: 'Silent' }).check();
		await button(page, 'Start').click();
		await expect(page.getByRole('timer', { name: 'Time left' })).toBeVisible();
		await stopSession(page);
	}
});

test('What is true for a person is asked on an ordinary day, and changes what they are offered and what is played', async ({
	page,
	context
}) => {
	await openToday(page);
	await keepForOffline(page);
	await context.setOffline(true);
	await page.getByRole('link', { name: 'Answer' }).click();
	await button(page, 'A hip, knee, wrist or shoulder that needs care').click();
	// Opening a group of answers does not select any of them.
	await expect(button(page, 'Which one? Tap it above')).toBeDisabled();
	for (const name of ['Sore knees, or knees I cannot kneel on', 'Sore wrists']) {
		await button(page, name).click();
		await expect(button(page, name)).toHaveAttribute('aria-pressed', 'true');
	}
	await button(page, 'Save').click();
	await expect(page).toHaveURL('/');
	await expect(page.getByRole('link', { name: 'Answer' })).toHaveCount(0);

	await open(page, 'routines/core-1');
	const changed = page.getByRole('status').filter({ hasText: 'Changed for you.' });
	await expect(changed).toContainText('Seated cat–cow instead of Cat–cow.');
	await expect(page.getByRole('heading', { level: 3, name: 'Seated cat–cow' })).toBeVisible();
	await expect(page.locator('.head use')).toHaveAttribute('href', /exercises.diaphragmatic-breathing/);
	await page.getByRole('link', { name: /^Start, / }).click();
	await expect(changed).toContainText('Seated cat–cow instead of Cat–cow.');
	await start(page);
	const played = new Set<string>();
	const complete = page.getByRole('heading', { name: 'Session complete' });
	while ((await complete.count()) === 0) {
		played.add((await page.getByRole('heading', { level: 1 }).textContent()) ?? '');
		await page.keyboard.press('ArrowRight');
	}
	expect([...played]).toContain('Seated cat–cow');
	expect([...played]).not.toContain('Cat–cow');

	// Half of the steps of `off-the-floor` need healthy knees. The app refuses to play a routine that loses so many.
	await open(page, 'play/off-the-floor');
	await expect(page.getByText('Not for you just now.')).toBeVisible();
	await expect(button(page, 'Start')).toBeDisabled();
	await open(page, 'routines');
	await expect(page.getByText(/^\d routines are hidden by your settings\.$/)).toBeVisible();
	await open(page, 'settings');
	await expect(page.getByRole('listitem').filter({ hasText: 'Sore wrists' })).toBeVisible();
});

test('What hurt is exchanged the next time too, until the person has it back', async ({ page }) => {
	await page.clock.install();
	await open(page, 'play/desk-3');
	await start(page);
	const heading = page.getByRole('heading', { level: 1 });
	while ((await heading.textContent()) !== 'Desk lean-back stretch') await page.keyboard.press('ArrowRight');
	await button(page, 'This hurts').click();
	await button(page, 'Easier: Supported forward lean').click();
	await expect(heading).toHaveText('Supported forward lean');
	// The session stays paused until the person is in position.
	await expect(button(page, 'Resume')).toBeVisible();
	await stopSession(page);
	await open(page, 'play/desk-3');
	await expect(page.getByText('Supported forward lean instead of Desk lean-back stretch.')).toBeVisible();
	await page.getByRole('link', { name: 'Change my answers' }).click();
	await button(page, 'Desk lean-back stretch').click();
	await button(page, 'Save').click();
	await expect(button(page, 'Start')).toBeEnabled();
	await expect(page.getByText('instead of Desk lean')).toHaveCount(0);
});

test('Back goes one page back in Before you start, and an answer is kept in the journal', async ({ page }) => {
	await open(page, '');
	await button(page, 'Sore').click();
	await expect(page.getByText('Good for a sore back')).toBeVisible();
	await page.reload();
	await ready(page);
	await expect(button(page, 'Sore')).toHaveAttribute('aria-pressed', 'true');
	await page.getByRole('link', { name: 'Seized up' }).click();
	await button(page, NONE).click();
	await expect(page.getByText('2/2')).toBeVisible();
	await page.goBack();
	await expect(page.getByText('1/2')).toBeVisible();
	await page.getByRole('link', { name: 'Back', exact: true }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Relief' })).toBeVisible();
});

test('Back of the browser goes through the questions before a session like their own Back', async ({ page }) => {
	const goBack = () => page.evaluate(() => history.back());
	await openSecondQuestions(page);
	await goBack();
	await expect(page.getByText('1/2')).toBeVisible();
	await goBack();
	await expect(button(page, 'Start')).toBeEnabled();
	await button(page, 'Start').click();
	await expect(page.getByText('1/2')).toBeVisible();
	await page.getByRole('link', { name: 'Get help' }).click();
	await expect(page).toHaveURL(/care\/help/);
	await goBack();
	await expect(button(page, 'Start')).toBeEnabled();
	await goBack();
	await expect(page).toHaveURL(/routines\/desk-1/);
});

test('Get help is on every page outside a running session', async ({ page }) => {
	for (const address of ONE_OF_EACH) {
		await page.goto(address);
		const isHelp = address === 'care/help';
		await expect(page.getByRole('link', { name: isHelp ? /^Call / : 'Get help' }).first(), address).toBeVisible();
	}
});

test('A session that a link started is there to carry on after a reload, and Back does not start it again', async ({
	page
}) => {
	await openToday(page);
	await page.getByRole('link', { name: 'Seized up' }).click();
	await button(page, NONE).click();
	await button(page, NONE).click();
	await button(page, 'Chair or standing').click();
	await isPlaying(page, /./);
	await page.reload();
	await ready(page);
	await expect(button(page, 'Carry on')).toBeEnabled();
	await expect(page.getByRole('timer', { name: 'Time left' })).toHaveCount(0);
	await button(page, 'Carry on').click();
	await isPlaying(page, /./);
	await stopSession(page);
	await page.getByRole('link', { name: 'Something feels wrong' }).click();
	await expect(page).toHaveURL(/care\/check/);
	await page.goBack();
	await ready(page);
	await expect(button(page, 'Start')).toBeEnabled();
	await expect(page.getByRole('timer', { name: 'Time left' })).toHaveCount(0);
	expect(await storedSessions(page)).toHaveLength(1);
});

test('An answer that refuses the routine counts while the questions before it are open', async ({ page, context }) => {
	await open(page, 'play/off-the-floor');
	await button(page, 'Start').click();
	await button(page, NONE).click();
	await expect(page.getByText('2/2')).toBeVisible();
	const other = await context.newPage();
	await open(other, 'care/about-you');
	await button(other, 'A hip, knee, wrist or shoulder that needs care').click();
	await button(other, 'Sore knees, or knees I cannot kneel on').click();
	await button(other, 'Save').click();
	await expect(page.getByText('Not for you just now.')).toBeVisible();
	await expect(button(page, 'Start')).toBeDisabled();
	await expect(page.getByRole('timer', { name: 'Time left' })).toHaveCount(0);
});

test('Start that was refused, or taken back in the questions, starts nothing later', async ({ page, context }) => {
	await open(page, 'play/core-1');
	await page.getByRole('radio', { name: 'Silent' }).check();
	await start(page);
	await page.reload();
	await ready(page);
	await expect(button(page, 'Carry on')).toBeEnabled();
	// "Seized up" makes the questions due again.
	const other = await context.newPage();
	await openToday(other);
	await other.getByRole('link', { name: 'Seized up' }).click();
	await button(page, 'Start').click();
	await expect(page.getByText('1/2')).toBeVisible();
	await button(page, 'Back').click();
	await expect(button(page, 'Start')).toBeEnabled();
	await open(other, 'care/about-you');
	await button(other, 'A hip, knee, wrist or shoulder that needs care').click();
	await button(other, 'Sore wrists').click();
	await button(other, 'Save').click();
	await expect(page.getByText('Changed for you.')).toBeVisible();
	await expect(page.getByText('1/2')).toHaveCount(0);
	await expect(page.getByRole('timer', { name: 'Time left' })).toHaveCount(0);
	// One press on Start is enough after the questions were closed.
	await button(page, 'Start').click();
	await expect(page.getByText('1/2')).toBeVisible();
});

test('A sign tapped in another tab closes the question about leaving', async ({ page, context }) => {
	await open(page, 'routines/desk-1');
	await page.getByRole('link', { name: /^Start, / }).click();
	await start(page);
	await page.evaluate(() => history.back());
	await expect(page.getByRole('dialog')).toBeVisible();
	const other = await context.newPage();
	await open(other, 'care/check');
	await other.getByRole('button', { name: /^Numb or changed feeling/ }).click();
	await expect(page.getByRole('heading', { name: 'Session stopped' })).toBeVisible();
	await expect(page.getByRole('dialog')).toHaveCount(0);
});

for (const when of ['with the last answer', 'as the session appears']) {
	test(`Back ${when} leaves it, or asks; page and address agree`, async ({ page }) => {
		await openSecondQuestions(page);
		await page.getByRole('button', { name: NONE }).evaluate((none: HTMLElement, isAtOnce) => {
			none.click();
			if (isAtOnce) return history.back();
			const watch = new MutationObserver(() => {
				if (!document.querySelector('[role=timer]')) return;
				watch.disconnect();
				history.back();
			});
			watch.observe(document.body, { childList: true, subtree: true });
		}, when === 'with the last answer');
		const asks = page.getByRole('dialog');
		const left = page.getByRole('link', { name: /^Start, / });
		await expect(asks.or(left)).toBeVisible();
		await expect(page).toHaveURL((await left.isVisible()) ? /routines\/desk-1/ : /play\/desk-1/);
	});
}

test('After "Seized up", a session for a settled back is not carried on without a word', async ({ page }) => {
	await open(page, 'play/core-1');
	await page.getByRole('radio', { name: 'Silent' }).check();
	await start(page);
	await expect.poll(() => storedPlaying(page)).not.toBeNull();
	await openToday(page);
	await page.getByRole('link', { name: 'Seized up' }).click();
	await openToday(page);
	await page.getByRole('link', { name: 'Carry on' }).click();
	await expect(page.getByText('Your back seized up lately.')).toBeVisible();
	await expect(button(page, 'Carry on')).toBeEnabled();
	await expect(page.getByRole('heading', { name: 'Before you start' })).toHaveCount(0);
});

test('A link that starts a refused routine leads to the one that takes its place', async ({ page }) => {
	await open(page, 'care/about-you');
	await button(page, 'A hip, knee, wrist or shoulder that needs care').click();
	await button(page, 'Sore knees, or knees I cannot kneel on').click();
	await button(page, 'Save').click();
	await expect(page).toHaveURL('/');
	await open(page, 'play/off-the-floor?start');
	await expect(page).toHaveURL(/play\/(?!off-the-floor)[a-z0-9-]+$/);
	await expect(page.getByRole('heading', { name: 'Before you start' })).toBeVisible();
});

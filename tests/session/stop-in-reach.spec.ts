import { expect, test, type Page } from '@playwright/test';
import { open } from '../support/pages.ts';
import { button } from '../support/player.ts';
import { startSession } from '../support/session.ts';
import { writesHang } from '../support/faults/storage-faults.ts';

// `bypassCSP` lets the test style the page, to simulate a larger text setting.
test.use({ bypassCSP: true, contextOptions: { reducedMotion: 'reduce' } });

/**
 * Viewport width and height in px, and text size in per cent: phones in portrait and landscape, a desktop window, and
 * zoomed-in windows.
 */
const VIEWS = [
	[1280, 800, 100],
	[390, 844, 100],
	[360, 640, 100],
	[320, 568, 100],
	[568, 320, 100],
	[480, 320, 100],
	[640, 320, 100],
	[320, 256, 100], // 1280 x 1024 at 400 %
	[256, 320, 100],
	[390, 844, 200],
	[320, 568, 200],
	[844, 390, 200],
	[568, 320, 200],
	[480, 320, 200],
	[320, 256, 200],
	[256, 320, 200]
] as const;

/** The views with the least room. Most states of the session are checked only in these views. */
const TIGHTEST = VIEWS.filter(([width, height, text]) => Math.min(width, height) / text <= 3.2 && width !== 568);

/** Names of the maximum length, 80 characters. */
const LONG_NAMES = ['Half-kneeling hip flexor stretch with a long reach up and over to the other side', 'W'.repeat(80)];

test('Stop is in reach and the number in view in every state of a session, whatever the window, the text size and the name', async ({
	page
}) => {
	await page.clock.install();
	await page.addInitScript(() => {
		const state = Object.getOwnPropertyDescriptor(BaseAudioContext.prototype, 'state');
		Object.defineProperty(BaseAudioContext.prototype, 'state', {
			get(this: BaseAudioContext) {
				return document.documentElement.dataset['sound'] === 'on' ? state?.get?.call(this) : 'suspended';
			}
		});
	});
	await open(page, 'settings');
	await page.getByRole('switch', { name: /^Wait for me/ }).check();

	await startSession(page, 'daily-back-1');
	await expect(button(page, 'Turn sound on')).toBeVisible();
	await lookAt(page, 'sound is blocked');
	await page.evaluate(() => (document.documentElement.dataset['sound'] = 'on'));
	await button(page, 'Turn sound on').click();
	await expect(button(page, 'Turn sound on')).toHaveCount(0);

	for (let step = 1; step < 3; step++) await button(page, 'Next').click();
	await lookAt(page, 'transition');
	await page.clock.fastForward(60_000);
	await expect(page.getByText('Waiting', { exact: true })).toBeVisible();
	await lookAt(page, 'waiting');
	await button(page, 'I’m in position').click();
	await expect(page.getByText('Hold', { exact: true })).toBeVisible();
	for (let more = 0; more < 5; more++) await page.keyboard.press('+');
	await lookAt(page, 'hold of more than a minute, with a side', VIEWS);
	await button(page, 'Pause').click();
	await lookAt(page, 'paused');
	await button(page, 'This hurts').click();
	await lookAt(page, 'this hurts', VIEWS);
	await button(page, 'The pain has passed: carry on').click();
	await writesHang(page);
	await button(page, 'Stop').click();
	await expect(page.getByRole('region', { name: 'Controls' })).toHaveAttribute('inert');
	await lookAt(page, 'saving');
});

async function lookAt(page: Page, state: string, views: typeof VIEWS | typeof TIGHTEST = TIGHTEST): Promise<void> {
	for (const [width, height, text] of views) {
		await page.setViewportSize({ width, height });
		const faults = await page.evaluate(faultsOf, { text, names: LONG_NAMES });
		expect.soft(faults, `${state} at ${width} x ${height}, text ${text} %`).toEqual([]);
	}
	await page.setViewportSize({ width: 390, height: 844 });
	await page.evaluate(() => (document.documentElement.style.fontSize = ''));
}

/**
 * Runs in the page: returns a message for each fault of the session's layout. Tries each of `names` as the heading, and
 * then the heading's own text.
 */
function faultsOf({ text, names }: { text: number; names: readonly string[] }): string[] {
	document.documentElement.style.fontSize = `${text}%`;
	const faults = new Set<string>();
	const isAsking = document.querySelector('[role="dialog"]') !== null;
	const heading = document.querySelector('h1')?.firstChild;
	const ownName = heading?.nodeValue ?? '';

	const isWithin = (inner: DOMRect, { left, top, right, bottom }: Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>) =>
		inner.left >= left - 1 && inner.top >= top - 1 && inner.right <= right + 1 && inner.bottom <= bottom + 1;
	const overlaps = (one: DOMRect, other: DOMRect) =>
		one.left < other.right - 1 &&
		other.left < one.right - 1 &&
		one.top < other.bottom - 1 &&
		other.top < one.bottom - 1;
	const show = ({ left, top, width, height }: DOMRect) => [left, top, width, height].map(Math.round).join(' ');
	const page = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };

	const findControl = (name: RegExp) =>
		[...document.querySelectorAll('button')].find((one) => name.test(one.textContent.trim()) && one.checkVisibility());

	function checkControl(control: HTMLElement | undefined, leastPx: number) {
		if (!control) return faults.add('a control is not there');
		const name = control.textContent.trim();
		const box = control.getBoundingClientRect();
		if (!isWithin(box, page)) faults.add(`${name} reaches out of the window: ${show(box)}`);
		if (Math.min(box.width, box.height) < leastPx) faults.add(`${name} is small: ${show(box)}`);
		if (control.closest('[inert]')) return;
		for (const share of [0.1, 0.5, 0.9]) {
			const hit = document.elementFromPoint(box.left + box.width * share, box.top + box.height * share);
			if (!control.contains(hit)) faults.add(`${name} is covered: ${show(box)}`);
		}
	}

	function checkNumber() {
		const number = document.querySelector<HTMLElement>('[role="timer"]');
		const stage = number?.closest('section')?.getBoundingClientRect();
		if (!number || !stage) return faults.add('the number is not there');
		const box = number.getBoundingClientRect();
		const { height } = box;
		if (!isWithin(box, stage)) faults.add(`the number is cut: ${show(box)} of ${show(stage)}`);
		if (height < 24) faults.add(`the number is small: ${show(box)}`);
		for (const words of document.querySelectorAll('h1, [data-side] > span, [data-status] > div > p')) {
			if (words === number || !words.checkVisibility()) continue;
			const other = words.getBoundingClientRect();
			if (overlaps(box, other)) faults.add(`the number is covered by ${words.tagName}: ${show(box)}, ${show(other)}`);
			if (!isWithin(other, stage)) faults.add(`${words.tagName} is cut: ${show(other)} of ${show(stage)}`);
		}
	}

	for (const name of [...names, ownName]) {
		if (heading) heading.nodeValue = name;
		if ((document.scrollingElement?.scrollWidth ?? 0) > innerWidth) faults.add('the page scrolls sideways');
		checkControl(findControl(/^Stop$/), Math.min(innerWidth, innerHeight) < 300 ? 24 : 44);
		if (isAsking) continue;
		checkControl(findControl(/^(?:Pause|Resume|I’m in position)$/), 44);
		checkNumber();
	}
	return [...faults];
}

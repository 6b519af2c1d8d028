import type { RoutineSound } from '../../src/build/voice/sound-of.ts';
import { SECOND_MS } from '../../src/lib/routine/duration.ts';
import type { Timeline } from '../../src/lib/routine/timeline.ts';
import type { Checks } from './checks.ts';
import type { EnginePage } from './engine-page.ts';
import { eventually } from './eventually.ts';
import { somePlaces } from './seeks.ts';

/** The result of `view()` in `page-hooks.js`. */
interface View {
	isReady: boolean;
	heading: string | null;
	left: string | null;
	trouble: string | null;
	mode: string | null;
	elements: number;
	source: string | null;
	seconds: number | null;
	duration: number | null;
	isPaused: boolean | null;
	readyState: number | null;
	atMs: number;
	media: { title: string | null; album: string | null; state: string; place: Place | null } | null;
	problems: string[];
}

interface Place {
	position: number;
	duration: number;
	atMs: number;
}

interface Row {
	atMs: number;
	seconds: number;
	source: string;
	isPaused: boolean;
}

const MODE = 'Keeps going when my phone locks';
const COMPLETE = 'Session complete';
const MORE_SECONDS = 15;
/**
 * Allowed difference, in s, between the lock screen's position and the element's. The app reports a position only at
 * each action. Later positions are computed with the page's clock, which differs from the sound card's.
 */
const NEAR_SECONDS = 0.35;
/**
 * Longest allowed silence between the old track and the new one: twice the 150 ms of issue 4, because a test machine
 * may be busy.
 */
const GAP_MS = 300;
/** Allowed error of the playback rate. Firefox's mock audio device is accurate to 3 % only. */
const RATE = 0.05;
const SEEKS = 20;

/**
 * Checks the built app, beginning with an empty browser: a whole session, seeks, and a track from the service worker.
 */
export async function checkApp(
	checks: Checks,
	page: EnginePage,
	url: string,
	sounds: ReadonlyMap<string, RoutineSound>
): Promise<void> {
	await page.open(url);
	await page.run('await navigator.serviceWorker.ready;');
	await answerNoSigns(page, url);
	const timelineOf = (id: string) => sounds.get(id)!.timeline;
	await checks.part('desk-1 played', () => playThrough(checks, page, `${url}play/desk-1`, timelineOf('desk-1')));
	await checks.part('seeks in the app', () =>
		seekAbout(checks, page, `${url}play/daily-back-1`, timelineOf('daily-back-1'))
	);
	await checks.part('by the service worker', () =>
		playByWorker(checks, page, `${url}play/desk-1`, timelineOf('desk-1'))
	);
}

/** Answers “Before you start”, so that it does not appear before a session. */
async function answerNoSigns(page: EnginePage, url: string): Promise<void> {
	await page.open(`${url}care/check`);
	const shows = (words: string) =>
		eventually(words, () =>
			page.run<boolean>(
				"return 'ready' in document.documentElement.dataset && document.body.innerText.includes(args[0]);",
				words
			)
		);
	for (const place of ['1/2', '2/2']) {
		await shows(place);
		await page.click('None of these');
	}
	await shows('Answers saved');
}

function startOf({ intervals }: Timeline, step: number): number {
	return (intervals.find((interval) => interval.step === step)?.startMs ?? NaN) / SECOND_MS;
}

function look(page: EnginePage): Promise<View> {
	return page.run<View>('return window.engine.view();');
}

function playsOn(page: EnginePage, ms: number): Promise<{ isMoving: boolean; tookMs: number }> {
	return page.run('return window.engine.playsOn(window.engine.elements.at(-1), args[0]);', ms);
}

/** Opens the ready screen and waits until the track is built and its metadata is loaded. */
async function ready(page: EnginePage, url: string): Promise<View> {
	await page.open(url);
	return eventually('the track is open', async () => {
		const view = await look(page);
		return view.isReady && (view.readyState ?? 0) >= 1 && view;
	});
}

async function playThrough(checks: Checks, page: EnginePage, url: string, timeline: Timeline): Promise<void> {
	const { totalMs } = timeline;
	const opened = await ready(page, url);
	const tooLongMs = ((opened.duration ?? 0) - totalMs / SECOND_MS) * SECOND_MS;
	checks.add(
		'app: track ready before Start',
		opened.mode?.includes(MODE) === true && opened.elements === 1,
		`${wayOf(opened)}, ${tooLongMs.toFixed(0)} ms too long`
	);

	const tapped = performance.now();
	await page.click('Start');
	const begun = await playsOn(page, 200);
	const beganMs = performance.now() - tapped - 200;
	checks.add('app: sound begins at Start', begun.isMoving, `${beganMs.toFixed(0)} ms after the tap`);

	const views: View[] = [];
	for (let n = 0; n < 30; n++) {
		views.push(await look(page));
		await page.run('await window.engine.past(100);');
	}
	const offs = views.map((view) => aheadOf(view, totalMs));
	const [first, last] = [views[0]!, views.at(-1)!];
	const rate = ((last.seconds! - first.seconds!) * SECOND_MS) / (last.atMs - first.atMs);
	checks.add(
		'app: timer counts with the sound',
		offs.every((off) => Math.abs(off) <= 0.25) && Math.abs(rate - 1) < RATE,
		`off by ${Math.max(...offs.map(Math.abs)).toFixed(2)} s at most, ${rate.toFixed(3)} s a second`
	);
	checkMedia(checks, 'after Start', last, 'playing');

	await page.click('Pause');
	const paused = await eventually('the element stands', async () => {
		const view = await look(page);
		return view.isPaused && view;
	});
	await page.run('await window.engine.past(1000);');
	const stillPaused = await look(page);
	checks.add(
		'app: Pause',
		stillPaused.seconds === paused.seconds && stillPaused.left === paused.left,
		`stands at ${paused.seconds?.toFixed(2)} s, ${paused.left}`
	);
	checkMedia(checks, 'after Pause', stillPaused, 'paused');
	await page.click('Resume');
	const resumed = await playsOn(page, 300);
	const after = await look(page);
	const lostMs = (after.seconds! - paused.seconds! - 0.3) * SECOND_MS;
	checks.add(
		'app: Resume',
		resumed.isMoving && lostMs > -50 && lostMs < 1500,
		`goes on at the same place, first sound within ${resumed.tookMs.toFixed(0)} ms`
	);

	await page.run('window.engine.watch();');
	await page.run('await window.engine.past(300);');
	const before = await look(page);
	await page.click('15 seconds more');
	const longMs = totalMs + MORE_SECONDS * SECOND_MS;
	await eventually('the longer track plays', async () => {
		const view = await look(page);
		return view.source !== before.source && !view.isPaused && view.seconds! > before.seconds!;
	}).catch(() => undefined);
	await playsOn(page, 500);
	const rows = await page.run<Row[]>('return window.engine.watched();');
	const longer = await look(page);
	const wall = (longer.atMs - before.atMs) / SECOND_MS;
	const lost = wall - (longer.seconds! - before.seconds!);
	const gapMs = gapOf(rows);
	checks.add(
		'app: 15 seconds more',
		longer.source !== before.source &&
			longer.elements === 1 &&
			Math.abs(aheadOf(longer, longMs)) <= 0.25 &&
			Math.abs(lost) < 0.6 &&
			gapMs <= GAP_MS,
		`another track in the same element, ${wayOf(longer)}, gap ${gapMs.toFixed(0)} ms, ${(lost * SECOND_MS).toFixed(0)} ms lost, ${longer.left}`
	);
	checkMedia(checks, 'after 15 seconds more', longer, 'playing');

	const placeOf = (step: number) => startOf(timeline, step) + (step > 0 ? MORE_SECONDS : 0);
	const next = await press(page, 'Next', placeOf(1));
	checks.add('app: Next', isGoodJump(next), inWords(next));
	checkMedia(checks, 'after Next', next.view, 'playing');
	const previous = await press(page, 'Previous', placeOf(0));
	checks.add('app: Previous', isGoodJump(previous), inWords(previous));
	const once = await press(page, 'Next', placeOf(1));
	const twice = await press(page, 'Next', placeOf(2));
	checks.add('app: Next twice', isGoodJump(once) && isGoodJump(twice), inWords(twice));

	await checkHandlers(checks, page, placeOf(2));
	const left = longMs / SECOND_MS - ((await look(page)).seconds ?? 0);
	const endFrom = performance.now();
	const over = await eventually(
		COMPLETE,
		async () => {
			const view = await look(page);
			return view.heading === COMPLETE && view;
		},
		(left + 10) * SECOND_MS
	);
	const lateMs = performance.now() - endFrom - left * SECOND_MS;
	const events = await page.run<{ type: string }[]>('return window.engine.events;');
	checks.add(
		'app: to the end',
		Math.abs(lateMs) < 1500 && events.some(({ type }) => type === 'ended'),
		`“${over.heading}”, ${lateMs.toFixed(0)} ms after the sound's own end`
	);
	checkQuiet(checks, 'app: errors and broken policies', over);
}

/** Checks the lock screen's buttons by calling the Media Session handlers that the app has set. */
async function checkHandlers(checks: Checks, page: EnginePage, fromSeconds: number): Promise<void> {
	if ((await look(page)).media === null) {
		checks.add('app: lock screen buttons', true, 'this engine has no Media Session');
		return;
	}
	const press = (action: string, details = {}) => page.run('window.engine.press(args[0], args[1]);', action, details);
	await press('pause');
	const paused = await eventually('paused by its button', async () => (await look(page)).isPaused);
	await press('play');
	const played = await playsOn(page, 200);
	const toSeconds = fromSeconds + 5;
	await press('seekto', { seekTime: toSeconds });
	await playsOn(page, 200);
	const { seconds } = await look(page);
	const off = (seconds ?? NaN) - toSeconds;
	checks.add(
		'app: lock screen buttons',
		paused && played.isMoving && off > 0 && off < 1.5,
		`pause, play, seek (${off.toFixed(2)} s after the place asked for)`
	);
}

interface Jump {
	isThere: boolean;
	plays: boolean;
	tookMs: number;
	view: View;
}

/** Clicks `name` and waits up to 5 s until playback is between 0.05 s before and 1 s after `seconds`. */
async function press(page: EnginePage, name: string, seconds: number): Promise<Jump> {
	const from = performance.now();
	await page.click(name);
	const isThere = await page.run<boolean>(
		`return window.engine.until(() => {
			const { currentTime, seeking } = window.engine.elements.at(-1);
			return !seeking && currentTime >= args[0] - 0.05 && currentTime < args[0] + 1;
		}, 5000);`,
		seconds
	);
	const tookMs = performance.now() - from;
	const { isMoving } = await playsOn(page, 200);
	return { isThere, plays: isMoving, tookMs, view: await look(page) };
}

function isGoodJump({ isThere, plays }: Jump): boolean {
	return isThere && plays;
}

function inWords({ view, tookMs }: Jump): string {
	return `${view.heading}, ${view.seconds?.toFixed(2)} s, in ${tookMs.toFixed(0)} ms`;
}

/** Seeks to many places in a ten-minute track from the lock screen. Sound and screen must both follow. */
async function seekAbout(checks: Checks, page: EnginePage, url: string, { totalMs }: Timeline): Promise<void> {
	const opened = await ready(page, url);
	if (opened.media === null) return checks.add('app: 20 seeks', true, 'this engine has no Media Session');
	await page.click('Start');
	const { isMoving } = await playsOn(page, 200);
	let good = 0;
	let slowestMs = 0;
	let furthest = 0;
	for (const place of somePlaces(SEEKS)) {
		const toSeconds = (place * (totalMs - 5000)) / SECOND_MS;
		await page.run('window.engine.press("seekto", { seekTime: args[0] });', toSeconds);
		const { isMoving: plays, tookMs } = await playsOn(page, 250);
		await page.run('await window.engine.past(150);'); // the screen updates at most ten times a second
		const view = await look(page);
		const off = Math.abs(aheadOf(view, totalMs));
		const isThere = view.seconds! > toSeconds && view.seconds! - toSeconds < 2;
		if (plays && isThere && off <= 0.25) good++;
		slowestMs = Math.max(slowestMs, tookMs);
		furthest = Math.max(furthest, off);
	}
	await page.run('window.engine.press("seekto", { seekTime: 100 });');
	await playsOn(page, 250);
	const before = await look(page);
	await page.click('15 seconds more');
	const after = await eventually('the longer track plays', async () => {
		const view = await look(page);
		return view.source !== before.source && !view.isPaused && view.seconds! > before.seconds! && view;
	}).catch(() => look(page));
	const { isMoving: plays } = await playsOn(page, 500);
	const lost = (after.atMs - before.atMs) / SECOND_MS - (after.seconds! - before.seconds!);
	const longer = await look(page);
	const isLonger = Math.abs(aheadOf(longer, totalMs + MORE_SECONDS * SECOND_MS)) <= 0.25;
	checks.add(
		'app: 15 seconds more of ten minutes',
		plays && isLonger && Math.abs(lost) < 1 && longer.trouble === null,
		`${wayOf(longer)}, ${(lost * SECOND_MS).toFixed(0)} ms lost, ${longer.left}${longer.trouble ? `; “${longer.trouble}”` : ''}`
	);
	const view = await look(page);
	checks.add(
		`app: ${SEEKS} seeks`,
		isMoving && good === SEEKS && view.trouble === null,
		`${good} good, ${wayOf(view)}; a quarter of a second heard within ${slowestMs.toFixed(0)} ms; shown ${furthest.toFixed(2)} s off at most` +
			(view.trouble ? `; “${view.trouble}”` : '')
	);
	checkQuiet(checks, 'app, seeks: errors', view);
}

/** Makes audio Blobs unreadable. The app then plays the track from the service worker, as range responses (206). */
async function playByWorker(checks: Checks, page: EnginePage, url: string, timeline: Timeline): Promise<void> {
	await page.run(`sessionStorage.setItem('engine: no Blobs', '');`);
	await page.open(url);
	const isControlled = await page.run<boolean>('return navigator.serviceWorker.controller !== null;');
	const opened = await eventually('the track is open', async () => {
		const view = await look(page);
		return (view.readyState ?? 0) >= 1 && view.source?.includes('/_track/') && view;
	});
	await page.click('Start');
	const begun = await playsOn(page, 1000);
	await page.click('15 seconds more');
	const longer = await eventually('the longer track plays', async () => {
		const view = await look(page);
		return (
			view.source !== opened.source && view.source?.includes('/_track/') && !view.isPaused && view.seconds! > 1 && view
		);
	});
	const after = await playsOn(page, 500);
	const there = await press(page, 'Next', startOf(timeline, 1) + MORE_SECONDS);
	const last = await look(page);
	checks.add(
		'app: by the service worker',
		isControlled &&
			begun.isMoving &&
			after.isMoving &&
			isGoodJump(there) &&
			last.trouble === null &&
			Math.abs(aheadOf(last, timeline.totalMs + MORE_SECONDS * SECOND_MS)) <= 0.25,
		`${wayOf(opened)}, plays; after 15 seconds more ${wayOf(longer)}; then Next, ${there.view.seconds?.toFixed(2)} s${last.trouble ? `; “${last.trouble}”` : ''}`
	);
	await page.run(`sessionStorage.clear();`);
}

/**
 * The time left on the screen minus the time left in the sound, in seconds; 0 if both agree. NaN if either is missing.
 */
function aheadOf({ left, seconds }: View, totalMs: number): number {
	const [, minutes, rest] = /^(\d+):(\d\d) left$/.exec(left ?? '') ?? [];
	if (minutes === undefined || seconds === null) return NaN;
	const shown = Number(minutes) * 60 + Number(rest);
	const heard = totalMs / SECOND_MS - seconds;
	// The screen rounds up, so it may show up to 1 s more than the sound has left.
	return shown - 1 > heard ? shown - 1 - heard : shown < heard ? shown - heard : 0;
}

/** Longest time in ms during which the sound did not advance. */
function gapOf(rows: readonly Row[]): number {
	let gapMs = 0;
	let movedMs = rows[0]?.atMs ?? 0;
	for (const [at, row] of rows.entries()) {
		const step = row.seconds - (rows[at - 1]?.seconds ?? row.seconds);
		if (row.isPaused || step <= 0 || step > 0.15) continue; // seeks do not count
		gapMs = Math.max(gapMs, row.atMs - movedMs);
		movedMs = row.atMs;
	}
	return gapMs;
}

function checkMedia(checks: Checks, when: string, { media, heading, seconds, atMs }: View, state: string): void {
	const point = `lock screen ${when}`;
	if (media === null) return checks.add(point, true, 'this engine has no Media Session');
	const { title, place } = media;
	const sincePlace = place && state === 'playing' ? (atMs - place.atMs) / SECOND_MS : 0;
	const off = place ? place.position + sincePlace - (seconds ?? NaN) : NaN;
	checks.add(
		point,
		heading !== null && title?.startsWith(heading) === true && media.state === state && Math.abs(off) <= NEAR_SECONDS,
		`“${title}”, ${media.state}, ${place?.position.toFixed(2)} of ${place?.duration.toFixed(2)} s, ${(off * SECOND_MS).toFixed(0)} ms off`
	);
}

function checkQuiet(checks: Checks, point: string, { problems }: View): void {
	checks.add(point, problems.length === 0, problems.length === 0 ? 'none' : problems.join('; '));
}

function wayOf({ source }: View): string {
	return source?.startsWith('blob:') ? 'by Blob' : source?.includes('/_track/') ? 'by the worker' : `by ${source}`;
}

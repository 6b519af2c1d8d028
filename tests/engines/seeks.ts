import type { RoutineSound } from '../../src/build/voice/sound-of.ts';
import { SECOND_MS } from '../../src/lib/routine/duration.ts';
import type { Checks } from './checks.ts';
import type { EnginePage } from './engine-page.ts';

const SEEKS = 20;
/** Allowed error of a seek. It includes the few ms of playback before the position is read. */
const NEAR_MS = 60;

/**
 * Allowed excess of an element's duration over the timeline's. WebKitGTK may compute the duration from the file size,
 * which includes the tags and two frames that players trim.
 */
const TOO_LONG_MS = 500;

interface Seek {
	isSeeked: boolean;
	seekedMs: number;
	errorMs: number;
	isMoving: boolean;
	tookMs: number;
}

/** Checks seeks in a track that an element plays from a Blob. */
export async function checkSeeks(
	checks: Checks,
	page: EnginePage,
	url: string,
	routine: string,
	sounds: ReadonlyMap<string, RoutineSound>
): Promise<void> {
	const totalSeconds = (sounds.get(routine)?.timeline.totalMs ?? 0) / SECOND_MS;
	await page.open(url);
	const opened = await page.run<{ isOpen: boolean; tries: number; duration: number }>(
		'return window.engine.openTrack(args[0]);',
		routine
	);
	const tooLongMs = (opened.duration - totalSeconds) * SECOND_MS;
	checks.add(
		`${routine}: element's length`,
		opened.isOpen && tooLongMs > -1 && tooLongMs <= TOO_LONG_MS,
		`${opened.duration} s, ${tooLongMs.toFixed(0)} ms too long, opened at try ${opened.tries}`
	);
	if (!opened.isOpen) return;
	await page.run(`document.querySelector('button').onclick = () => window.engine.elements.at(-1).play();`);
	await page.click('Play');
	const begun = await page.run<{ isMoving: boolean; tookMs: number }>(
		'return window.engine.playsOn(window.engine.elements.at(-1), 250);'
	);
	checks.add(`${routine}: element plays`, begun.isMoving, `a quarter of a second after ${Math.round(begun.tookMs)} ms`);
	const seeks: Seek[] = [];
	for (const place of somePlaces(SEEKS)) {
		seeks.push(await page.run<Seek>('return window.engine.seek(args[0]);', place * (totalSeconds - 2)));
	}
	await page.run('window.engine.release();');
	const isGood = (seek: Seek) => seek.isSeeked && seek.isMoving && Math.abs(seek.errorMs) <= NEAR_MS;
	const most = (of: (seek: Seek) => number) => Math.max(...seeks.map(of)).toFixed(0);
	checks.add(
		`${routine}: ${SEEKS} seeks`,
		seeks.every(isGood),
		`${seeks.filter(isGood).length} good; at most ${most(({ seekedMs }) => seekedMs)} ms until seeked, ` +
			`${most(({ errorMs }) => Math.abs(errorMs))} ms off, a quarter of a second heard within ${most(({ tookMs }) => tookMs)} ms`
	);
}

/**
 * Pseudo-random places in [0, 1), the same in every run and engine (linear congruential generator, Numerical Recipes).
 */
export function somePlaces(count: number): number[] {
	let state = 20_261_122;
	return Array.from({ length: count }, () => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return state / 2 ** 32;
	});
}

import { SECOND_MS, type Millis } from '../../../routine/duration.ts';
import type { Advice } from '../../../routine/filters.ts';
import type { Side } from '../../../routine/timeline.ts';
import { plural } from '../plural.ts';

interface Dose {
	readonly kind: 'hold' | 'reps';
	readonly holdMs: Millis;
	readonly reps: number;
	readonly sets: number;
	readonly alternates: boolean;
}

interface Spoken {
	readonly name: string;
	readonly cues: readonly string[];
	/** Advice for this person. */
	readonly cares?: readonly string[];
	readonly cuePace?: { readonly from: number; readonly seconds: number } | undefined;
}

/** Said and shown to somebody who needs care with an exercise. */
export const adviceWords: Readonly<Record<Advice, string>> = {
	small: 'Make only small movements.',
	support: 'Hold on to something firm.',
	seated: 'Lie on your side, or sit.'
};

/** The phrases of the voice. `exerciseOf` gives an exercise's name and cues. */
export function voiceMessages(exerciseOf: (id: string) => Spoken) {
	return {
		exerciseName: (id: string) => `${exerciseOf(id).name}.`,
		coaching: (id: string) => {
			const { cares = [], cues } = exerciseOf(id);
			return [...cares, ...cues];
		},
		pace: (id: string) => {
			const { cues, cuePace } = exerciseOf(id);
			const from = cuePace && cues[cuePace.from];
			return from === undefined ? null : { from, apartMs: (cuePace?.seconds ?? 0) * SECOND_MS };
		},
		advice: (advice: Advice): string => adviceWords[advice],
		side: (side: Side): string => (side === 'left' ? 'Left side.' : 'Right side.'),
		turn: (side: Side): string => (side === 'left' ? 'Left.' : 'Right.'),
		switchSides: 'Switch sides.',
		rest: 'Rest.',
		halfWay: 'Half way.',
		breatheIn: 'Breathe in.',
		breatheOut: 'Breathe out.',
		finished: 'Session complete.',
		whenInPosition: 'Take your time. Tap when you are in position.',
		dose: (dose: Dose) => [[wholeDose(dose)], doseInParts(dose)].filter((way) => way.length > 0),
		numbers: [
			FOR,
			...SMALL.map(numberPhrase),
			...TENS.map(numberPhrase),
			numberPhrase(100),
			...Object.values(UNITS),
			TIMES,
			EACH_SIDE,
			SETS_OF
		]
	};
}

/** “For 30 seconds.” “For 10 seconds, 4 times.” “6 times each side.” “3 sets of 10.” */
function wholeDose({ kind, holdMs, reps, sets, alternates }: Dose): string {
	const each = alternates ? ' each side' : '';
	if (kind === 'hold') return `For ${timeInWords(holdMs)}${sets > 1 ? `, ${timesInWords(sets)}${each}` : ''}.`;
	return sets > 1 ? `${sets} sets of ${reps}${each}.` : `${capital(timesInWords(reps))}${each}.`;
}

const FOR = 'For';
const TIMES = 'times';
const EACH_SIDE = 'each side';
const SETS_OF = 'sets of';
const UNITS = { minute: 'minute', minutes: 'minutes', seconds: 'seconds' };
/** Numbers up to 20, each with a clip of its own. Larger numbers are put together from these, `TENS` and 100. */
const SMALL = Array.from({ length: 20 }, (_, index) => index + 1);
const TENS = [30, 40, 50, 60, 70, 80, 90];

/** Like `wholeDose`, but as separate phrases, each with a voice clip. */
function doseInParts({ kind, holdMs, reps, sets, alternates }: Dose): string[] {
	const each = alternates ? [EACH_SIDE] : [];
	const times = (count: number) => [...numberInParts(count), TIMES, ...each];
	if (kind === 'hold') return [FOR, ...timeInParts(holdMs), ...(sets > 1 ? times(sets) : [])];
	return sets > 1 ? [...numberInParts(sets), SETS_OF, ...numberInParts(reps), ...each] : times(reps);
}

function timeInParts(ms: Millis): string[] {
	const { minutes, seconds } = minutesAndSeconds(ms);
	const unit = minutes === 1 ? UNITS.minute : UNITS.minutes;
	const whole = minutes > 0 ? [...numberInParts(minutes), unit] : [];
	return seconds > 0 ? [...whole, ...numberInParts(seconds), UNITS.seconds] : whole;
}

/** The phrases that say a number from 1 to 199. */
function numberInParts(count: number): string[] {
	if (count >= 100) return [numberPhrase(100), ...(count > 100 ? numberInParts(count - 100) : [])];
	if (count <= 20) return [numberPhrase(count)];
	const ones = count % 10;
	return [numberPhrase(count - ones), ...(ones > 0 ? [numberPhrase(ones)] : [])];
}

function numberPhrase(count: number): string {
	return String(count);
}

function timeInWords(ms: Millis): string {
	const { minutes, seconds } = minutesAndSeconds(ms);
	const parts = [minutes > 0 ? plural(minutes, 'minute') : '', seconds > 0 ? plural(seconds, 'second') : ''];
	return parts.filter((part) => part !== '').join(' ');
}

/** Rounds to whole seconds, at least 1: nobody says fractions of a second. */
function minutesAndSeconds(ms: Millis): { minutes: number; seconds: number } {
	const seconds = Math.max(1, Math.round(ms / SECOND_MS));
	return seconds < 120 && seconds !== 60 && seconds % 60 !== 0
		? { minutes: 0, seconds }
		: { minutes: Math.floor(seconds / 60), seconds: seconds % 60 };
}

function timesInWords(count: number): string {
	return count === 1 ? 'once' : `${count} times`;
}

function capital(words: string): string {
	return words.charAt(0).toUpperCase() + words.slice(1);
}

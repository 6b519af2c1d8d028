import type { Millis } from '../../routine/duration.ts';
import { ADVICE, type Advice } from '../../routine/filters.ts';
import type { Side } from '../../routine/timeline.ts';

/** How much is said. `full`: what to do and how. `names`: which exercise, which side, how long. `tones`: no words. */
export const COACHING_LEVELS = ['full', 'names', 'tones'] as const;
export type CoachingLevel = (typeof COACHING_LEVELS)[number];

/** How much of an exercise a step asks for. */
export interface Dose {
	readonly kind: 'hold' | 'reps';
	/** Length of one hold. */
	readonly holdMs: Millis;
	/** Repetitions of one set; 1 for holds. */
	readonly reps: number;
	readonly sets: number;
	/** Whether sides alternate; if so, each side counts its own repetitions. */
	readonly alternates: boolean;
}

/** Pace of the last cues of an exercise, which the person carries out one after the other. */
export interface CuePace {
	/** The first cue that has this pace. */
	readonly from: string;
	/** Time from the start of one cue to the start of the next. */
	readonly apartMs: Millis;
}

/** What the voice says, in whole phrases: each is one clip, spoken exactly as written. */
export interface VoiceWords {
	/** The name of the exercise with this id, as it appears on the screen. */
	exerciseName(id: string): string;
	/** Coaching cues, in the order to say them. Advice for this person comes first. */
	coaching(id: string): readonly string[];
	/** Pace of the exercise's last cues; null for most exercises, which have none. */
	pace(id: string): CuePace | null;
	advice(advice: Advice): string;
	side(side: Side): string;
	/** The side alone, said between holds or repetitions that alternate sides. */
	turn(side: Side): string;
	readonly switchSides: string;
	readonly rest: string;
	readonly halfWay: string;
	readonly breatheIn: string;
	readonly breatheOut: string;
	readonly finished: string;
	/**
	 * Said when the session waits for the person. It names no button: on the lock screen, the button is called Play.
	 */
	readonly whenInPosition: string;
	/**
	 * Ways to say a dose, best first. Each way is a list of phrases to say one after the other. The last way is built
	 * from `numbers`, for doses that no routine of the app has. Empty if there is nothing to say.
	 */
	dose(dose: Dose): readonly (readonly string[])[];
	/** Every phrase that the last way of saying a `dose` can use. */
	readonly numbers: readonly string[];
}

/** Phrases that any routine may need. */
export function commonPhrases(words: VoiceWords): string[] {
	const { switchSides, rest, halfWay, finished, whenInPosition } = words;
	const sides = (['left', 'right'] as const).flatMap((side) => [words.side(side), words.turn(side)]);
	return [...sides, switchSides, rest, halfWay, finished, whenInPosition];
}

/** Phrases of breathing exercises. */
export function breathingPhrases({ breatheIn, breatheOut }: VoiceWords): string[] {
	return [breatheIn, breatheOut];
}

/** Phrases for people who need care with an exercise. */
export function carePhrases({ advice }: VoiceWords): string[] {
	return ADVICE.map(advice);
}

/** Name of the group that holds `commonPhrases`, the quiet bed, and all tones except the breathing ones and the alarm. */
export const COMMON_GROUP = 'common';
/** Name of the group that holds the alarm and the phrases of the cold and heat timers. */
export const THERMAL_GROUP = 'thermal';
/** Name of the group that holds the breathing tones and `breathingPhrases`. */
export const BREATHING_GROUP = 'breathing';
/**
 * Name of the group that holds `carePhrases`, and the phrases that replace them in some exercises
 * (`ExerciseFilter.say`).
 */
export const CARE_GROUP = 'care';
/** Name of the group that holds `numbers`. */
export const NUMBERS_GROUP = 'numbers';

/** Name of the group that holds an exercise's name and cues. */
export function exerciseGroup(id: string): string {
	return `exercise-${id}`;
}

/** Name of the group that holds the best way to say one dose, such as `dose-for-30-seconds`. */
export function doseGroup(phrase: string): string {
	return `dose-${phrase
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '')}`;
}

/** Name of the group that holds one ambience. */
export function ambienceGroup(name: string): string {
	return `bed-${name}`;
}

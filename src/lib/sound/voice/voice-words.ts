import type { Millis } from '../../routine/duration.ts';
import type { Side } from '../../routine/timeline.ts';

/** How much is said. `full`: what to do and how. `names`: what comes, which side, how long. `tones`: nothing. */
export const COACHING_LEVELS = ['full', 'names', 'tones'] as const;
export type CoachingLevel = (typeof COACHING_LEVELS)[number];

/** How much of an exercise comes, as one step has it. */
export interface Dose {
	readonly kind: 'hold' | 'reps';
	/** Of one hold. */
	readonly holdMs: Millis;
	/** Of one set; 1 for holds. */
	readonly reps: number;
	readonly sets: number;
	/** Sides take turns, and each counts its own. */
	readonly alternates: boolean;
}

/** What the voice says, as whole phrases: each is one clip of the voice, spoken as it is written. */
export interface VoiceWords {
	/** By id; as it was on the screen. */
	exerciseName(id: string): string;
	/** Cues, in the order to say them. */
	coaching(id: string): readonly string[];
	side(side: Side): string;
	/** The side alone, in between repetitions that take turns. */
	turn(side: Side): string;
	readonly switchSides: string;
	readonly rest: string;
	readonly halfWay: string;
	readonly breatheIn: string;
	readonly breatheOut: string;
	readonly finished: string;
	/**
	 * Ways to say a dose, the best first, each as phrases one after the other: the last is made of numbers alone, for
	 * doses that no routine of the app has. Empty where there is nothing to say.
	 */
	dose(dose: Dose): readonly (readonly string[])[];
	/** Everything that `dose` can be made of in its last way. */
	readonly numbers: readonly string[];
}

/** Phrases that any routine may need. */
export function commonPhrases(words: VoiceWords): string[] {
	const { switchSides, rest, halfWay, finished } = words;
	const sides = (['left', 'right'] as const).flatMap((side) => [words.side(side), words.turn(side)]);
	return [...sides, switchSides, rest, halfWay, finished];
}

/** Phrases of exercises that are breathing. */
export function breathingPhrases({ breatheIn, breatheOut }: VoiceWords): string[] {
	return [breatheIn, breatheOut];
}

/** The group of clips with all tones but those of breathing, the quiet bed, and `commonPhrases`. */
export const COMMON_GROUP = 'common';
/** The group with the tones of breathing and `breathingPhrases`. */
export const BREATHING_GROUP = 'breathing';
/** The group with `numbers`. */
export const NUMBERS_GROUP = 'numbers';

/** The group with an exercise's name and cues. */
export function exerciseGroup(id: string): string {
	return `exercise-${id}`;
}

/** The group with one dose, said in the best way: `dose-for-30-seconds`. */
export function doseGroup(phrase: string): string {
	return `dose-${phrase
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '')}`;
}

/** The group with one ambience. */
export function ambienceGroup(name: string): string {
	return `bed-${name}`;
}

import type * as acknowledgements from './en/acknowledgements.ts';
import type * as common from './en/common.ts';
import type * as figure from './en/figure.ts';
import type * as learn from './en/learn.ts';
import type * as library from './en/library.ts';
import type * as player from './en/player.ts';
import type * as problems from './en/problems.ts';
import type * as progress from './en/progress.ts';
import type * as recordProblems from './en/record-problems.ts';
import type * as settings from './en/settings.ts';
import type * as sound from './en/sound.ts';
import type * as soundCheck from './en/sound-check.ts';
import type * as start from './en/start.ts';
import type * as voice from './en/voice.ts';

/**
 * The parts of a language. Each is a module in the language's folder, imported as `#i18n/<part>.ts`; English is the
 * model. A part of another language has the type of the English one, so it does not compile if it lacks a line:
 * `export const progressMessages: Language['progress']['progressMessages'] = { … }`.
 */
export interface Language {
	readonly acknowledgements: typeof acknowledgements;
	readonly common: typeof common;
	readonly figure: typeof figure;
	readonly learn: typeof learn;
	readonly library: typeof library;
	readonly player: typeof player;
	readonly problems: typeof problems;
	readonly progress: typeof progress;
	readonly 'record-problems': typeof recordProblems;
	readonly settings: typeof settings;
	readonly sound: typeof sound;
	readonly 'sound-check': typeof soundCheck;
	readonly start: typeof start;
	readonly voice: typeof voice;
}

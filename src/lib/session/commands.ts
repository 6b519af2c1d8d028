import type { Millis } from '../routine/duration.ts';

/** The time that "15 seconds more" adds to the current interval. */
export const MORE_MS: Millis = 15_000;

type Plain<Do extends string> = Do extends string ? { readonly do: Do } : never;

/** Everything a person can ask of a running session: by key, by button, or on the lock screen. */
export type SessionCommand =
	/**
	 * `resume` also means "I am in position". `toggle` pauses a running clock and resumes a stopped one. `stop` ends the
	 * session for good and saves what was done.
	 */
	| Plain<'resume' | 'pause' | 'toggle' | 'previous' | 'next' | 'more' | 'stop'>
	/** Jumps to a position on the timeline. */
	| { readonly do: 'seek'; readonly toMs: Millis }
	/** Swaps in another exercise for the rest of this step. */
	| { readonly do: 'swap'; readonly exercise: string };

/** The objects that commands act on. */
export interface CommandTarget {
	readonly player: {
		resume(): void;
		pause(): void;
		toggle(): void;
		previous(): void;
		next(): void;
		extend(extraMs: Millis): void;
		seek(toMs: Millis): void;
	};
	/** Handled by the session, not the player: a swap also fetches clips, and a stop also saves. */
	swap(exercise: string): void;
	stop(): void;
}

type Table = {
	readonly [Do in SessionCommand['do']]: (on: CommandTarget, command: Extract<SessionCommand, { do: Do }>) => void;
};

/** The only table of commands, so that keys, buttons and the lock screen do the same. */
const TABLE: Table = {
	resume: ({ player }) => player.resume(),
	pause: ({ player }) => player.pause(),
	toggle: ({ player }) => player.toggle(),
	previous: ({ player }) => player.previous(),
	next: ({ player }) => player.next(),
	more: ({ player }) => player.extend(MORE_MS),
	seek: ({ player }, { toMs }) => player.seek(toMs),
	swap: (on, { exercise }) => on.swap(exercise),
	stop: (on) => on.stop()
};

export function perform(command: SessionCommand, on: CommandTarget): void {
	const act = TABLE[command.do] as (on: CommandTarget, command: SessionCommand) => void;
	act(on, command);
}

import type { Millis } from '../routine/duration.ts';

/** What "15 seconds more" adds to the present interval. */
export const MORE_MS: Millis = 15_000;

type Plain<Do extends string> = Do extends string ? { readonly do: Do } : never;

/** Everything a person can ask of a running session: by key, by button, or on the lock screen. */
export type SessionCommand =
	/**
	 * `resume` also means "I am in position". `toggle` pauses a running clock and resumes a stopped one. `stop` ends the
	 * session for good and saves what was done.
	 */
	| Plain<'resume' | 'pause' | 'toggle' | 'previous' | 'next' | 'more' | 'stop'>
	/** To a position on the timeline. */
	| { readonly do: 'seek'; readonly toMs: Millis }
	/** Another exercise for the rest of this step. */
	| { readonly do: 'swap'; readonly exercise: string };

/** What commands act on; the player of the session, but for what is the session's own. */
export interface Commanded {
	resume(): void;
	pause(): void;
	toggle(): void;
	previous(): void;
	next(): void;
	extend(extraMs: Millis): void;
	seek(toMs: Millis): void;
	swap(exercise: string): void;
	stop(): void;
}

type Doing = SessionCommand['do'];
type Table = { readonly [Do in Doing]: (on: Commanded, command: Extract<SessionCommand, { do: Do }>) => void };

/** The one table: whatever asks, the same is done. */
const TABLE: Table = {
	resume: (on) => on.resume(),
	pause: (on) => on.pause(),
	toggle: (on) => on.toggle(),
	previous: (on) => on.previous(),
	next: (on) => on.next(),
	more: (on) => on.extend(MORE_MS),
	seek: (on, { toMs }) => on.seek(toMs),
	swap: (on, { exercise }) => on.swap(exercise),
	stop: (on) => on.stop()
};

export function perform(command: SessionCommand, on: Commanded): void {
	const act = TABLE[command.do] as (on: Commanded, command: SessionCommand) => void;
	act(on, command);
}

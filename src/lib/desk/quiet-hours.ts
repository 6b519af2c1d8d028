import { MINUTE_MS, type Millis } from '../routine/duration.ts';
import type { DeskSettings } from './desk-settings.ts';

const DAY_MS: Millis = 24 * 60 * MINUTE_MS;

/** A break that quiet hours held back comes this long after them, so that the person is at the desk again. */
export const AFTER_QUIET_MS: Millis = 5 * MINUTE_MS;

/** `[fromMs, untilMs)`: no break is due. */
export interface QuietSpell {
	readonly fromMs: Millis;
	readonly untilMs: Millis;
}

/**
 * The last quiet spell that began at or before `atMs`, `AFTER_QUIET_MS` included; null without quiet hours. Quiet hours
 * may pass midnight. They follow the local wall clock, which is `offsetMinutes` ahead of UTC. A spell ends at the latest
 * when the next one begins.
 */
export function lastQuietSpell(quiet: DeskSettings['quiet'], atMs: Millis, offsetMinutes: number): QuietSpell | null {
	if (quiet === null || quiet.fromMinutes === quiet.toMinutes) return null;
	const fromMs = atMs - sinceFromMs(quiet, atMs, offsetMinutes);
	return { fromMs, untilMs: fromMs + Math.min(lengthMs(quiet) + AFTER_QUIET_MS, DAY_MS) };
}

/** Whether `atMs` is in quiet hours. `AFTER_QUIET_MS` is not part of them. */
export function isQuietAt(quiet: DeskSettings['quiet'], atMs: Millis, offsetMinutes: number): boolean {
	return quiet !== null && sinceFromMs(quiet, atMs, offsetMinutes) < lengthMs(quiet);
}

type QuietHours = NonNullable<DeskSettings['quiet']>;

/** Length of the quiet hours; 0 if they end when they begin. */
function lengthMs({ fromMinutes, toMinutes }: QuietHours): Millis {
	return ((toMinutes - fromMinutes + 24 * 60) % (24 * 60)) * MINUTE_MS;
}

/** Time since quiet hours last began; less than a day. */
function sinceFromMs({ fromMinutes }: QuietHours, atMs: Millis, offsetMinutes: number): Millis {
	const intoDayMs = atMs + (offsetMinutes - fromMinutes) * MINUTE_MS;
	return intoDayMs - Math.floor(intoDayMs / DAY_MS) * DAY_MS;
}

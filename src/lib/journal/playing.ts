import type { Known } from './checks/fields.ts';
import type { PlayingEntries } from './checks/playing-schema.ts';
import type { SessionRecord } from './records.ts';

/** Key of the session in progress in the `Vault`. */
export const PLAYING_KEY = 'playing';

/** A session in progress, with enough to resume it after a crash. */
export type PlayingRecord = Known<PlayingEntries>;

/** The session record for a session in progress that ended with `outcome`; `at` is the instant of writing. */
export function sessionOf(
	playing: Pick<
		PlayingRecord,
		'id' | 'routine' | 'routineName' | 'startedAt' | 'day' | 'plannedMs' | 'playedMs' | 'steps'
	>,
	outcome: SessionRecord['outcome'],
	at: string
): SessionRecord {
	const { id, routine, routineName, startedAt, day, plannedMs, playedMs, steps } = playing;
	return {
		v: 1,
		id,
		type: 'session',
		at,
		routine,
		routineName,
		startedAt,
		day,
		plannedMs,
		playedMs,
		outcome,
		steps: steps.map((step) => ({ ...step }))
	};
}

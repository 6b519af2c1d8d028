import { ulid } from 'ulid';

const DAY_MS = 86_400_000;
const LAST_MS = Date.UTC(2026, 10, 20, 12);

/** `count` finished sessions, three a day, with their steps. */
export function manySessions(count: number): Record<string, unknown>[] {
	return Array.from({ length: count }, (_, index) => {
		const epochMs = LAST_MS - (count - index) * (DAY_MS / 3);
		const at = new Date(epochMs).toISOString();
		return {
			v: 1,
			id: ulid(epochMs),
			type: 'session',
			at,
			routine: 'desk-1',
			routineName: 'Desk break',
			startedAt: at,
			day: at.slice(0, 10),
			plannedMs: 60_000,
			playedMs: 60_000,
			outcome: 'finished',
			steps: ['chin-tuck', 'scapular-squeeze', 'neck-rotation'].map((exercise) => ({
				exercise,
				playedMs: 20_000,
				outcome: 'done'
			}))
		};
	});
}

/**
 * A session of 10,000 steps with 4,000 corrections, and a second session of 1,000 steps. These records (1 MB) once
 * delayed every page by 11.5 s.
 */
export function overcorrected(): Record<string, unknown>[] {
	const [session] = manySessions(1);
	if (!session) throw new Error('one session was asked for');
	const steps = Array.from({ length: 10_000 }, () => ({ exercise: 'cat-cow', playedMs: 1, outcome: 'done' }));
	const corrections = Array.from({ length: 4000 }, (_, index) => ({
		v: 1,
		id: ulid(LAST_MS + index),
		type: 'correction',
		at: new Date(LAST_MS + index).toISOString(),
		of: session['id'],
		set: { painAfter: index % 11 }
	}));
	return [{ ...session, steps }, { ...session, id: ulid(LAST_MS), steps: steps.slice(0, 1000) }, ...corrections];
}

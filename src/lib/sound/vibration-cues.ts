import type { Millis } from '../routine/duration.ts';
import type { Timeline } from '../routine/timeline.ts';
import { halfWayMs } from './tone-cues.ts';
import type { VibrationName } from './vibration.ts';

export interface VibrationCue {
	readonly atMs: Millis;
	readonly kind: 'vibration';
	readonly text: VibrationName;
}

/**
 * Vibrations at the start of each interval (except rests, and repetitions after the first of a set), in the middle of
 * long holds, and at the end of the session.
 */
export function vibrationsOf({ intervals, totalMs }: Timeline): VibrationCue[] {
	const felt = intervals.flatMap((interval): [VibrationName, Millis][] => {
		const { kind, startMs, spanStartMs } = interval;
		if (kind === 'rest' || (kind === 'rep' && startMs !== spanStartMs)) return [];
		if (kind === 'transition') return [['move', startMs]];
		if (kind === 'switch') return [['switch', startMs]];
		const halfMs = halfWayMs(interval);
		return halfMs === null
			? [['bell', startMs]]
			: [
					['bell', startMs],
					['half', halfMs]
				];
	});
	return [...felt, ['finish', totalMs] as const].map(([text, atMs]) => ({ atMs, kind: 'vibration', text }));
}

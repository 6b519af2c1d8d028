import type { Millis } from '../routine/duration.ts';
import type { ToneName } from './tones.ts';

/** Short vibrations. Does nothing on a device without a vibration motor. */
export interface Vibrator {
	/** `pattern`: milliseconds on, off, on … as in the Vibration API. */
	vibrate(pattern: readonly Millis[]): void;
}

/** Events with a vibration; they share their names with the tones. */
export type VibrationName = Extract<ToneName, 'move' | 'bell' | 'switch' | 'half' | 'finish' | 'alarm'>;

/**
 * Milliseconds on, off, on … Many motors do not start for less than about 40 ms. Only `switch` alternates short and
 * long.
 */
export const VIBRATION: Record<VibrationName, readonly Millis[]> = {
	move: [80],
	bell: [250],
	half: [80, 120, 80],
	switch: [80, 80, 400, 200, 80, 80, 400],
	finish: [200, 150, 200, 150, 600],
	alarm: [600, 150, 600, 150, 600]
};

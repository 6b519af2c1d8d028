import type { Millis } from '../../routine/duration.ts';
import type { Vibrator } from '../../sound/vibration.ts';

export class DeviceVibrator implements Vibrator {
	vibrate(pattern: readonly Millis[]): void {
		if ('vibrate' in navigator) navigator.vibrate([...pattern]);
	}
}

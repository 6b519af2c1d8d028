import type { Clock } from '../session/clock.ts';
import type { Millis } from '../routine/duration.ts';
import { nextTask, pastMs } from './real-time.ts';

export class BrowserClock implements Clock {
	nowMs(): Millis {
		return performance.now();
	}

	every(periodMs: Millis, tick: () => void): () => void {
		const timer = setInterval(tick, periodMs);
		return () => clearInterval(timer);
	}

	pastMs(ms: Millis): Promise<void> {
		return pastMs(ms);
	}

	nextTask(): Promise<void> {
		return nextTask();
	}
}

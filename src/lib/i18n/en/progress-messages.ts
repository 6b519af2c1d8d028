import type { Millis } from '../../routine/duration.ts';
import { lengthInWords, sumOfTime } from './lengths.ts';
import { plural } from './plural.ts';

export const progressMessages = {
	title: 'Progress',
	noStreak: 'Your sessions',
	empty: 'Nothing here yet. The first session you finish or stop appears here.',
	sessions: 'Sessions',
	sum: (count: number, ms: Millis) => `${plural(count, 'session')}, ${sumOfTime(ms)}`,
	older: (count: number) => `Show older (${count})`,
	finished: (ms: Millis) => lengthInWords(ms),
	stopped: (ms: Millis) => `stopped after ${lengthInWords(ms)}`,
	backup: 'Backup',
	backupText: 'Your history is kept on this device only. Store a backup somewhere else, in case you lose this device.',
	backupLink: 'Export or import a backup'
};

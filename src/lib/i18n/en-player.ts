import type { Equipment } from '../routine/equipment.ts';
import { clockText, type Millis } from '../routine/duration.ts';
import type { Position } from '../routine/position.ts';
import type { Side } from '../routine/timeline.ts';
import { en } from './en.ts';
import { lengthInWords } from './lengths.ts';
import { lowerFirst } from './lower-first.ts';
import { plural } from './plural.ts';

const beginIn: Record<Position, string> = {
	supine: 'Begin lying on your back.',
	prone: 'Begin lying on your front.',
	'side-lying': 'Begin lying on your side.',
	quadruped: 'Begin on hands and knees.',
	kneeling: 'Begin kneeling.',
	'long-sitting': 'Begin sitting on the floor.',
	seated: 'Begin on a chair.',
	standing: 'Begin standing.'
};

/** Words of the player. */
export const enPlayer = {
	back: 'Back',
	ready: (steps: number, begin: Position | null) =>
		`${plural(steps, 'step')}.${begin === null ? '' : ` ${beginIn[begin]}`}`,
	youNeed: (things: readonly Equipment[]) => `Within reach: ${things.map((thing) => en.equipment[thing]).join(', ')}.`,
	sound: 'Sound',
	soundModes: {
		locked: 'Keeps going when my phone locks',
		'over-music': 'Plays over my music, screen on',
		silent: 'Silent'
	},
	start: 'Start',
	starting: 'Starting…',
	startFailed: 'The session did not start.',
	startFailedHint: 'Try again. If that does not help, reload the page.',
	kind: {
		hold: 'Hold',
		transition: 'Move',
		switch: 'Switch sides',
		rest: 'Rest',
		paused: 'Paused',
		waiting: 'Waiting'
	},
	rep: (rep: number, of: number) => `${rep} of ${of}`,
	totalLeft: (ms: Millis) => `${clockText(ms)} left`,
	timeLeft: 'Time left',
	progress: 'Routine progress',
	controls: 'Controls',
	pause: 'Pause',
	resume: 'Resume',
	previous: 'Previous',
	next: 'Next',
	more: '15 seconds more',
	hurts: 'This hurts',
	stop: 'Stop',
	inPosition: 'I’m in position',
	inPositionHint: 'The clock waits for you.',
	takeYourTime: 'Take your time.',
	restExercise: 'Rest',
	restCue: 'Breathe out. Let go.',
	upNext: (words: string) => `Next: ${words}`,
	nextIs: {
		end: 'the end',
		rest: 'rest',
		restThen: 'rest, then once more',
		hold: (seconds: number) => `hold for ${plural(seconds, 'second')}`,
		reps: (count: number) => plural(count, 'time'),
		switch: (side: Side) => `switch sides, ${en.side(side).toLowerCase()}`,
		exercise: (name: string) => name
	},
	/** For the live region, as an interval begins. */
	announce: {
		transition: (exercise: string, side: Side | null, seconds: number) =>
			`Move. ${exercise}${side ? `, ${en.side(side).toLowerCase()}` : ''}, in ${plural(seconds, 'second')}.`,
		hold: (seconds: number, side: Side | null) =>
			`Hold${side ? `, ${en.side(side).toLowerCase()}` : ''}, ${plural(seconds, 'second')}.`,
		reps: (count: number, side: Side | null) =>
			`${plural(count, 'time')}${side ? `, ${en.side(side).toLowerCase()}` : ''}.`,
		rest: (seconds: number) => `Rest, ${plural(seconds, 'second')}.`,
		switch: (side: Side) => `Switch sides. ${en.side(side)}.`,
		paused: 'Paused.',
		waiting: 'Waiting for you.'
	},
	leave: {
		title: 'Leave this session?',
		text: 'It is paused. Your place is kept, and Today offers to carry on.',
		stay: 'Stay here',
		go: 'Leave'
	},
	ask: {
		title: 'Ease off. What now?',
		easier: (way: string) => `Easier: ${lowerFirst(way)}`,
		skip: 'Skip this one',
		carryOn: 'It has passed, carry on',
		warning: 'Leg going numb, or pain moving down it? Stop.',
		stopIf: (words: string) => `Stop with: ${lowerFirst(words)}`
	},
	keys: {
		title: 'Keys',
		close: 'Close',
		list: [
			['Space', 'Pause or resume'],
			['← →', 'Previous, next'],
			['+', '15 seconds more'],
			['Escape', 'Stop'],
			['?', 'Show these']
		] as readonly (readonly [string, string])[]
	},
	soundBlocked: 'Sound is off in this browser.',
	soundOn: 'Turn sound on',
	elsewhere: 'A session is already running in another tab or window.',
	elsewhereHint: 'Stop it there, then start here.',
	ended: { complete: 'Session complete', stopped: 'Session stopped' },
	completeText: (ms: Millis, isSaved: boolean) => `${lengthInWords(ms)}${isSaved ? ', saved on this device.' : '.'}`,
	stoppedText: (ms: Millis) => `You did ${lengthInWords(ms)}. Stopping when it is enough is right.`,
	stoppedRest: 'Rest as you like for a minute. Nothing will start by itself.',
	stoppedHelp:
		'New numbness, weakness in a leg, or trouble with bladder or bowels? Get medical help now, and do not drive.',
	done: 'Done',
	backToToday: 'Back to Today',
	carryOnAt: (left: string) => `Not finished: ${left} left.`,
	saving: 'Saving…'
};

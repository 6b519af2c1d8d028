import type { Equipment } from '../../../routine/equipment.ts';
import { clockText, type Millis } from '../../../routine/duration.ts';
import type { Position } from '../../../routine/position.ts';
import type { Side } from '../../../routine/timeline.ts';
import { messages, sideWithin } from '../common-messages.ts';
import { lengthInWords, roundedLength } from '../lengths.ts';
import { plural } from '../plural.ts';
import { listed } from '../listed.ts';

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

export const playerMessages = {
	back: 'Back',
	ready: (steps: number, begin: Position | null) =>
		`${plural(steps, 'step')}.${begin === null ? '' : ` ${beginIn[begin]}`}`,
	youNeed: (things: readonly Equipment[]) =>
		`Within reach: ${listed(things.map((thing) => messages.equipment[thing]))}.`,
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
		breathe: 'Breathe',
		goOn: 'Keep going',
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
	upNext: {
		end: 'Next: the end',
		rest: 'Next: rest',
		restThen: 'Next: rest, then once more',
		hold: (ms: Millis) => `Next: hold for ${lengthInWords(ms)}`,
		breathe: (ms: Millis) => `Next: breathe for ${lengthInWords(ms)}`,
		goOn: (ms: Millis) => `Next: keep going, ${lengthInWords(ms)}`,
		reps: (count: number) => `Next: ${plural(count, 'movement')}`,
		switch: (side: Side) => `Next: switch sides, ${sideWithin[side]}`,
		exercise: (name: string) => `Next: ${name}`
	},
	lockScreen: {
		title: (exercise: string, side: Side | null) => (side ? `${exercise}, ${sideWithin[side]}` : exercise),
		doing: (what: string, next: string) => `${what}. ${next}`,
		waiting: 'Take your time. Press play when you are in position.'
	},
	/** Announced in the live region when an interval begins. */
	announce: {
		transition: (exercise: string, side: Side | null, seconds: number) =>
			`Move. ${exercise}${side ? `, ${sideWithin[side]}` : ''}, in ${plural(seconds, 'second')}.`,
		hold: (seconds: number, side: Side | null) =>
			`Hold${side ? `, ${sideWithin[side]}` : ''}, ${plural(seconds, 'second')}.`,
		breathe: (seconds: number, side: Side | null) =>
			`Breathe${side ? `, ${sideWithin[side]}` : ''}, ${plural(seconds, 'second')}.`,
		goOn: (seconds: number, side: Side | null) =>
			`Keep going${side ? `, ${sideWithin[side]}` : ''}, ${plural(seconds, 'second')}.`,
		reps: (count: number, side: Side | null) => `${plural(count, 'movement')}${side ? `, ${sideWithin[side]}` : ''}.`,
		rest: (seconds: number) => `Rest, ${plural(seconds, 'second')}.`,
		switch: (side: Side) => `Switch sides. ${messages.side(side)}.`,
		paused: 'Paused.',
		waiting: 'Waiting for you.'
	},
	leave: {
		title: 'Leave this session?',
		text: 'It is paused. Your place is saved, and you can carry on later from Today.',
		stay: 'Stay here',
		go: 'Leave for now'
	},
	ask: {
		title: 'Come out of it slowly. What next?',
		easier: (way: string) => `Easier: ${way}`,
		/** The easier version that the person chose, as an instruction. */
		easierCue: (way: string) => `${way.charAt(0).toUpperCase()}${way.slice(1)}.`,
		skip: 'Skip this one',
		carryOn: 'The pain has passed: carry on',
		warning: 'Stop if the pain is sharp or moves down an arm or leg, or if an arm or leg goes numb or weak.',
		stopIf: (words: string) => `When to stop: ${words}`
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
	completeText: (ms: Millis, isSaved: boolean) => `${roundedLength(ms)}${isSaved ? ', saved on this device.' : '.'}`,
	/** In a flare, without the length. */
	savedHere: 'Saved on this device.',
	stoppedText: 'It is right to stop when you have had enough.',
	stoppedRest: 'Rest for as long as you like. Nothing will start by itself.',
	stoppedHelp:
		'New numbness, weakness in a leg, or trouble with bladder or bowels? Get medical help now. Do not drive yourself.',
	done: 'Done',
	backToToday: 'Back to Today',
	somethingWrong: 'Something feels wrong',
	carryOnAt: (left: string) => `Not finished: ${left} left.`,
	saving: 'Saving…'
};

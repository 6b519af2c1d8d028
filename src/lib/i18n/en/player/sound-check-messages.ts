import type { Millis } from '../../../routine/duration.ts';

/** Words of the sound check, which loads only on request. */
export const soundCheckMessages = {
	title: 'Sound check',
	intro: 'You will hear a bell, then “Switch sides. Rest.”, then 5 ticks.',
	play: 'Play ten seconds',
	again: 'Play again',
	now: { bell: 'A bell', voice: '“Switch sides. Rest.”', ticks: '5 ticks' },
	over: 'That was all.',
	question: 'Did you hear it?',
	yes: 'Yes',
	no: 'No',
	good: {
		locked: 'Good. It will sound like this, even when your phone locks.',
		'over-music': 'Good. It will sound like this.'
	},
	late: 'Sound comes late? (Bluetooth)',
	lateHint: 'Play the ticks. Move the slider until the dot lights up together with each tick.',
	delay: 'Sound delay',
	delayMeans: (ms: Millis) => (ms === 0 ? 'none' : `${ms} milliseconds`),
	playTicks: 'Play the ticks',
	stopTicks: 'Stop',
	notHeard: {
		played: 'Try these, in this order:',
		blocked: 'This browser blocked the sound. Try:',
		failed: 'It could not be played here. Try:'
	},
	remedies: {
		'app-volume': 'The volume in Settings here is at zero. Turn it up.',
		'tap-again': 'Tap “Play again”: the browser waits for a tap.',
		network: 'Go online once to download the sounds.',
		'silent-switch': 'On an iPhone or iPad: turn silent mode off, by the switch at its side or in Control Centre.',
		volume: 'Press the volume-up button while it plays. Media has a volume of its own.',
		bluetooth: 'See where the sound goes: headphones or a speaker may still be connected.',
		'other-mode': {
			locked: 'Choose “Plays over my music, screen on”.',
			'over-music': 'Choose “Keeps going when my phone locks”.'
		},
		reload: 'Close Homestretch, and open it again.'
	},
	close: 'Done'
};

import type { AlarmTrouble } from '../../../care/thermal/alarm-trouble.ts';
import type { ReasonId } from '../../../care/thermal/consent.ts';
import type { Helps, Skin } from '../../../care/thermal/thermal-history.ts';
import type { ThermalKind } from '../../../care/thermal/protocols.ts';
import { plural } from '../plural.ts';

/** `16:40` on the person's wall clock, `offsetMinutes` ahead of UTC. */
function timeOfDay(epochMs: number, offsetMinutes: number): string {
	return new Date(epochMs + offsetMinutes * 60_000).toISOString().slice(11, 16);
}

function isSameDay(epochMs: number, otherMs: number, offsetMinutes: number): boolean {
	const dayOf = (ms: number) => new Date(ms + offsetMinutes * 60_000).toISOString().slice(0, 10);
	return dayOf(epochMs) === dayOf(otherMs);
}

const kinds: Readonly<Record<ThermalKind, { name: string; what: string; use: string }>> = {
	heat: { name: 'Heat', what: 'Pack, hot-water bottle, towel, or pad on low', use: 'heat' },
	cold: { name: 'Cold pack', what: 'From the fridge or freezer, wrapped', use: 'a cold pack' },
	'ice-massage': { name: 'Ice rubbed in circles', what: 'A wet cube, always moving', use: 'ice' }
};

const reasons: Readonly<Record<ReasonId, string>> = {
	drowsy: 'Sleepy; or had alcohol, sedatives, strong painkillers (opioids) or muscle relaxants',
	numb: 'Numb or scarred there, or poor blood flow; cannot feel it or move away; a child alone',
	'skin-cold': 'Open or sore skin there, or eczema',
	'skin-heat': 'Open, sore or inflamed skin there, eczema, or net-like marks from heat',
	cream: 'Cream, rub or pain patch on the skin there',
	device: 'Pacemaker, pump or other device under the skin there',
	fever: 'Fever, or feeling ill',
	'tumour-cold': 'Cancer or a tumour there, now or in the past',
	'tumour-heat': 'Cancer or a tumour there, now or in the past; radiotherapy lately',
	heart: 'Heart trouble, such as angina or heart failure',
	'cold-triggered': 'Cold sets off symptoms (Raynaud’s, hives, cryoglobulins), or it went badly before',
	bruise: 'New bruise, swelling or bleeding there, or a new fall or blow',
	pregnant: 'Pregnant, and it would go on the belly or low back'
};

/** What to do, then why. */
const advice: Readonly<Record<ReasonId, string>> = {
	drowsy: 'Leave it while a drink or a medicine may dull you. You might not feel it harm your skin.',
	numb: 'Leave it, and ask a doctor or pharmacist. Skin that cannot feel cannot warn you.',
	'skin-cold': 'Keep it off that skin. Ask a pharmacist what may go on it.',
	'skin-heat': 'Keep it off that skin, and let a doctor or pharmacist see it first.',
	cream:
		'Wash a cream or rub off, and wait until the skin feels as usual. Never use it over a pain patch: heat makes more of the medicine go in.',
	device: 'Never put it over a device. Ask your doctor about other places.',
	fever: 'Leave it. Back pain with a fever needs a call to a doctor today.',
	'tumour-cold': 'Ask your doctor before you use it there.',
	'tumour-heat': 'Ask your doctor before you use it there.',
	heart: 'Ask your doctor or pharmacist first. Strong heat or cold can be hard on the heart.',
	'cold-triggered': 'Leave cold and ice. Gentle heat may suit you.',
	bruise: 'No heat on it for now. A cold pack may suit you. After a hard fall or blow, get help first.',
	pregnant: 'Ask your midwife or doctor before you warm your belly or low back.'
};

const skins: Readonly<Record<Skin, string>> = {
	'as-before': 'As before',
	pink: 'A little pink',
	'not-normal': 'Not normal'
};

const helps: Readonly<Record<Helps, string>> = { yes: 'Yes', no: 'No', unsure: 'Not sure' };

/** Words of the cold and heat timers. */
export const thermalMessages = {
	title: 'Cold or heat',
	lead: 'Choose what feels better.',
	evidence: 'Heat gives a small relief for a short time. Nobody knows whether cold helps; some people like it.',
	kinds,
	which: 'Which?',
	howLong: 'How long',
	minutes: (minutes: number) => plural(minutes, 'minute'),
	next: 'Next',
	toToday: 'Back to Today',
	readMore: 'Read more about cold and heat',

	/** Shown if the last use was only a short time ago. */
	early: {
		title: 'A little early',
		goOn: 'Go on anyway',
		wait: 'Wait'
	},
	counted: (kind: ThermalKind, count: number, perDay: number) =>
		({
			heat: `Heat ${plural(count, 'time')} in 24 hours. At most ${perDay}.`,
			cold: `Cold pack ${plural(count, 'time')} in 24 hours. At most ${perDay}.`,
			'ice-massage': `Ice ${plural(count, 'time')} in 24 hours. At most ${perDay}.`
		})[kind],
	notBefore: (epochMs: number, offsetMinutes: number) =>
		`Leave 2 hours: the next one after ${timeOfDay(epochMs, offsetMinutes)}.`,
	enough: (epochMs: number, nowMs: number, offsetMinutes: number) => {
		const time = timeOfDay(epochMs, offsetMinutes);
		return isSameDay(epochMs, nowMs, offsetMinutes)
			? `That is enough for 24 hours: the next one after ${time}.`
			: `That is enough for 24 hours: the next one tomorrow after ${time}.`;
	},

	consent: {
		title: (kind: ThermalKind) => ({ heat: 'Before heat', cold: 'Before cold', 'ice-massage': 'Before ice' })[kind],
		question: 'Any of these, for you or the place it goes? Tap if yes or unsure.',
		none: 'None of these',
		wasHurt: 'Last time your skin was not normal.',
		wasHurtHint: 'Go on only if somebody has looked at it since.'
	},
	reasons,
	advice,
	instead: {
		title: 'Not this one for now',
		other: (kind: ThermalKind) =>
			({ heat: 'Use heat instead', cold: 'Use a cold pack instead', 'ice-massage': 'Use ice instead' })[kind],
		signs: 'Check for danger signs',
		mistake: 'I tapped this by mistake'
	},

	place: {
		title: 'Get it ready',
		steps: {
			heat: [
				'Bottle: two-thirds full, from the hot tap, never boiling. Not an old or brittle one. Pad: on low.',
				'Wrap it in a thick dry towel.',
				'Test it on your forearm: warm, not hot.'
			],
			cold: ['Wrap it in a thin damp towel or a pillowcase.'],
			'ice-massage': ['Wet the cube, and hold it in a towel.', 'Rub a small area in circles. Never hold it still.']
		} satisfies Record<ThermalKind, readonly string[]>,
		beside: 'Lay it on the sore place, or rest with it against you. Never lie on it.',
		awake: 'Stay awake. The app asks you a few times to look at your skin and tap.',
		sound: 'Turn your sound up, so that you hear the alarm.',
		start: 'Start',
		starting: 'Starting…',
		gettingReady: 'Getting the alarm ready…',
		noAlarm: 'The alarm has not arrived yet.',
		noAlarmHint: 'Connect to the internet once, then tap Start. Without the alarm, nothing would wake you.',
		failed: 'The timer did not start. Try again.',
		elsewhere: 'A timer or session is running in another tab or window.',
		elsewhereHint: 'Stop it there, then start here.',
		closed: 'Cold and heat stay closed until a doctor or nurse has checked you.'
	},

	run: {
		controls: 'Controls',
		timeLeft: 'Time left',
		/** Words for each thing that the person is asked (`ThermalAsk`). For `none`, `on` and `onHint` are shown. */
		asks: {
			'put-on': {
				kind: 'Waiting',
				title: 'Put it on',
				hint: 'With the cloth between. The time starts when you tap.',
				answer: 'It is on'
			},
			none: { kind: 'Time left', title: '', hint: '', answer: '' },
			skin: {
				kind: 'Skin',
				title: 'Look at your skin',
				hint: 'Or feel it, or use a mirror. A little pink is usual.',
				answer: 'Skin is fine'
			},
			awake: {
				kind: 'Alarm',
				title: 'Still awake?',
				hint: 'Look at your skin or feel it, then tap.',
				answer: 'Awake, skin is fine'
			},
			off: {
				kind: 'Alarm',
				title: 'Time is up',
				hint: 'Take it off. Look at your skin or feel it.',
				answer: 'It is off'
			}
		},
		notNow: 'Not now',
		/** Shown if the phone slept, or its time was changed. `ago`: such as `58 minutes ago`. */
		lapsed: (ago: string) => `By this phone’s time you put it on ${ago}. Is that right? Then take it off now.`,
		nextLook: (minutes: number) => `Look at your skin in ${plural(minutes, 'minute')}.`,
		lastLook: 'Take it off when it rings.',
		on: (kind: ThermalKind) => ({ heat: 'Heat is on', cold: 'Cold is on', 'ice-massage': 'Keep it moving' })[kind],
		onHint: {
			heat: 'Take it off at once if the skin burns, blisters, goes deep or patchy red, hurts, or you feel faint.',
			cold: 'Take it off at once if the skin burns, blisters, turns bright red, white, blotchy or numb.',
			'ice-massage': 'Stop at once if the skin turns numb or white.'
		} satisfies Record<ThermalKind, string>,
		takeOff: 'Take it off now',
		noAlarm: {
			blocked: 'You would not hear the alarm: sound is off in this browser.',
			missing: 'No alarm will ring: its sound has not arrived. Watch the time yourself, or take it off now.'
		} satisfies Record<AlarmTrouble, string>,
		getAlarm: { blocked: 'Turn sound on', missing: 'Try again' } satisfies Record<AlarmTrouble, string>,
		screenOn: 'This phone cannot play the alarm when locked. Leave the screen on.'
	},
	leave: {
		title: 'Is it still on you?',
		text: 'Leaving ends the timer, and nothing will remind you. Take it off first.',
		stay: 'Stay here',
		go: 'Leave, it is off'
	},
	lockScreen: {
		putOn: 'Put it on, then press play.',
		on: 'Stay awake. Look at your skin now and then.',
		awake: 'Still awake? Look at your skin, then press pause.',
		off: 'Time is up. Take it off, then press play.'
	},

	skin: {
		title: 'How is your skin?',
		/** Shown on Today, after a timer that was left. */
		tell: 'Look, and say how it is',
		look: 'Look at it, feel it, or ask somebody to look.',
		begun: (kind: ThermalKind, ago: string) =>
			({
				heat: `You put heat on ${ago}. Take it off now, if it is still on.`,
				cold: `You put a cold pack on ${ago}. Take it off now, if it is still on.`,
				'ice-massage': `You began with ice ${ago}. Put it away now.`
			})[kind],
		answers: skins,
		hints: {
			'as-before': '',
			pink: 'It fades soon',
			'not-normal': 'Bright red, white, blotchy, blister, numb, burning, or net-like marks'
		} satisfies Record<Skin, string>
	},
	after: {
		titles: {
			'as-before': 'Good',
			pink: 'A little pink is normal',
			'not-normal': 'Keep it off'
		} satisfies Record<Skin, string>,
		texts: {
			'as-before': 'Moving a little now can feel easier.',
			pink: 'It should fade before the next one. If it stays, ask a pharmacist.',
			'not-normal': ''
		} satisfies Record<Skin, string>,
		hurt: {
			heat: [
				'Cool it under cool running water for 20 minutes. No ice, no cream.',
				'Do not burst a blister.',
				'Blister, white, numb or very sore? Call a doctor or pharmacist today.'
			],
			cold: [
				'Let it warm up by itself, under dry clothes. No heat on it, no rubbing.',
				'Do not burst a blister.',
				'Still white, numb or blistered after half an hour? Call a doctor or pharmacist today.'
			]
		},
		again: 'Do not use it again before somebody has looked at it.',
		help: 'Get help'
	},
	review: {
		title: (kind: ThermalKind) =>
			({ heat: 'Does heat help you?', cold: 'Does the cold pack help you?', 'ice-massage': 'Does ice help you?' })[
				kind
			],
		answers: helps,
		replies: {
			yes: 'Then keep it, for short times.',
			no: 'Then leave it out. You lose nothing by that.',
			unsure: 'Then leave it out for some days and see.'
		} satisfies Record<Helps, string>
	}
};

import { wholeMinutes, type Millis } from '../../routine/duration.ts';
import type { Equipment } from '../../routine/equipment.ts';
import type { Care, Filter } from '../../routine/filters.ts';
import type { Goal } from '../../routine/goals.ts';
import type { Source, Step } from '../../routine/schema.ts';
import { isExerciseStep } from '../../routine/step.ts';
import { messages } from './common-messages.ts';
import { plural } from './plural.ts';
import { listed } from './listed.ts';

const goals: Record<Goal, string> = {
	relief: 'First hours of pain',
	return: 'Getting moving again',
	'daily-back': 'Lower back, every day',
	'upper-back': 'Upper back, neck, shoulders',
	desk: 'Desk break',
	posture: 'Posture and variety',
	morning: 'Morning',
	evening: 'Evening',
	hips: 'Hips and hamstrings',
	core: 'Core strength',
	'full-body': 'Whole body',
	breathing: 'Breathing and calm',
	other: 'Other'
};

/**
 * Advice about exercises that need care. `several` is followed by their names; `one` is about the exercise on the page.
 */
const cares: Record<Care, { readonly several: string; readonly one: string }> = {
	out: { several: 'Leave out', one: 'Leave it out.' },
	small: { several: 'Make only small movements in', one: 'Make only small movements.' },
	support: { several: 'Hold on to something firm in', one: 'Hold on to something firm.' }
};
/** Replaces `cares.support` for people who are pregnant and should not lie on their back. */
const seated = { several: 'Sit, or lie on your side, in', one: 'Sit, or lie on your side.' };

/** Words of a routine's page. Other pages of the library use some of them. */
export const libraryMessages = {
	goals,
	/** The list after `You need` and similar labels: `Mat, pillow`. */
	things: (things: readonly Equipment[]) => {
		const words = things.map((thing) => messages.equipment[thing]).join(', ');
		return words.charAt(0).toUpperCase() + words.slice(1);
	},
	phases: [
		'From the first hours',
		'From day 2, or on any day without a flare',
		'When your back has settled: after about a week without a flare',
		'After 2–4 weeks at the level below'
	] as readonly string[],

	routine: {
		back: 'Routines',
		favourite: 'Favourite',
		time: 'Time',
		steps: 'Steps',
		level: 'Level',
		youNeed: 'You need',
		nothing: 'Nothing',
		when: 'When',
		goal: 'For',
		phase: 'When to begin',
		good: 'Good to know',
		start: 'Start',
		startFor: (ms: Millis) => `Start, ${plural(wholeMinutes(ms), 'minute')}`,
		dose: (step: Step) => {
			if (!isExerciseStep(step)) return `${step.restSeconds} s`;
			const each = step.sides === 'each' || step.sides === 'alternate' ? ' each side' : '';
			const sets = step.sets > 1 ? `${step.sets} × ` : '';
			return 'holdSeconds' in step
				? `${sets}${step.holdSeconds} s${each}`
				: `${sets}${plural(step.reps, 'time')}, ${step.repSeconds} s each${each ? ',' : ''}${each}`;
		},
		stop: 'When to stop:',
		rest: 'Rest',
		rounds: (count: number) => `Do the whole routine ${count} times`,
		notFor: 'Not for everyone',
		stopAlways:
			'Stop and get help if pain runs down your leg or arm, your leg goes numb or weak, you have chest pain, or you feel dizzy.',
		bendy: 'Very bendy joints? Stop well before the end of every stretch.',
		getHelp: 'When to get help'
	},

	sources: {
		title: 'Where this comes from',
		review: 'No clinician has reviewed this yet.',
		none: 'No source was found: this rests on common practice.',
		grade: (grade: Source['grade']) => `Grade ${grade}`,
		gradesAre:
			'How well we know a source. A: its own page was read. B: a copy was read. C: the page of one clinic. M: general knowledge; no source was read.',
		practice: 'Common practice'
	},

	notForHint:
		'If one of these applies to you, do what is written under it. If you are not sure, ask your doctor or physiotherapist first.',
	/** Conditions of a person that call for care with an exercise. */
	filters: {
		osteoporosis:
			'Osteoporosis, a past fracture of the spine, months of steroid tablets, or a stiff, fused spine (ankylosing spondylitis)',
		'pregnancy-supine': 'Pregnancy, from about 16 weeks (for lying flat on your back)',
		'pregnancy-prone': 'Pregnancy (for lying on your front)',
		'pregnancy-abdominal':
			'Pregnancy, the 12 weeks after birth, a hernia, recent belly surgery, prolapse, or a bulging midline of the belly',
		'flexion-sensitive': 'A back that hurts more with bending or sitting, or leg pain with bending',
		'extension-sensitive':
			'A back that hurts more with arching; a narrowed spinal canal, a slipped vertebra or a stress fracture',
		'leg-pain': 'Pain, tingling or numbness down a leg',
		'spine-surgery': 'Spinal fusion, rods, or any back operation, until your surgical team says it is safe',
		'hip-replacement': 'A hip replacement or recent hip surgery, unless your surgical team says it is safe',
		knee: 'Sore knees, or knees that you cannot kneel on',
		wrist: 'Sore wrists',
		shoulder: 'Shoulder pain, or a shoulder that has been dislocated',
		neck: 'Tingling in an arm, dizziness, rheumatoid arthritis or a neck injury, until it has been checked; a vertigo attack, a dissection or stroke ever, or very loose joints in the neck',
		'head-low': 'Glaucoma, recent eye surgery, or dizziness with the head down',
		balance: 'Unsteadiness or falls',
		bp: 'High blood pressure that is not under control, or heart disease, unless your doctor says it is safe'
	} satisfies Record<Filter, string>,
	/**
	 * Advice for a person with the condition `filter` about the named `exercises`. If `exercises` is empty, the advice
	 * is about the exercise on the page.
	 */
	care: (filter: Filter, care: Care, exercises: readonly string[]) => {
		const words = filter === 'pregnancy-supine' && care === 'support' ? seated : cares[care];
		return exercises.length === 0 ? words.one : `${words.several}: ${listed(exercises)}.`;
	}
};

import { wholeMinutes, type Millis } from '../../routine/duration.ts';
import type { Equipment } from '../../routine/equipment.ts';
import type { Care, Filter } from '../../routine/filters.ts';
import type { Position } from '../../routine/position.ts';
import type { Place } from '../../library/routine-filter.ts';
import type { Goal } from '../../routine/goals.ts';
import type { Context, Source, Step } from '../../routine/schema.ts';
import { isExerciseStep } from '../../routine/step.ts';
import { messages } from './common-messages.ts';
import { plural } from './plural.ts';

const positions: Record<Position, string> = {
	supine: 'Lying on your back',
	prone: 'Lying on your front',
	'side-lying': 'Lying on your side',
	quadruped: 'On your hands and knees',
	kneeling: 'Kneeling',
	'long-sitting': 'Sitting on the floor',
	seated: 'Sitting on a chair',
	standing: 'Standing'
};

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

const places: Record<Place, string> = { floor: 'On the floor', chair: 'Chair', standing: 'Standing' };

/**
 * What a person should do about exercises that need care: `several` is followed by their names, `one` is for the
 * exercise that is shown.
 */
const cares: Record<Care, { readonly several: string; readonly one: string }> = {
	out: { several: 'Leave out', one: 'Leave it out.' },
	small: { several: 'Make only small movements in', one: 'Make only small movements.' },
	support: { several: 'Hold on to something firm in', one: 'Hold on to something firm.' }
};
/** What to do instead of lying on the back late in a pregnancy. */
const seated = { several: 'Sit, or lie on your side, in', one: 'Sit, or lie on your side.' };

/** Words of the catalogue's pages, kept out of `common-messages.ts` so that the first page does not load them. */
export const libraryMessages = {
	goals,
	positions,
	places,
	equipment: messages.equipment,
	/** Never shown, only searched: the words that people use for what an exercise is good for. */
	contexts: {
		acute: 'acute spasm flare first hours',
		gentle: 'gentle mobility',
		lowback: 'lower back low back lumbar',
		upper: 'upper back neck shoulders',
		hips: 'hips legs',
		core: 'core strength stomach belly abs',
		desk: 'desk office work',
		posture: 'posture',
		morning: 'morning wake up',
		evening: 'evening sleep bed',
		breathe: 'breathing relax calm'
	} satisfies Record<Context, string>,
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

	finder: {
		description: (count: number) =>
			`${count} guided routines for a back: the first hours, getting moving again, every day, the desk. Find yours by minutes, position and what you have.`,
		foundTitle: 'Found',
		search: 'Search routines and exercises',
		placeholder: 'Neck, hips, 5 minutes',
		filters: 'Filters',
		goal: 'Goal',
		minutes: 'Length',
		place: 'Position',
		level: 'Level',
		needs: 'Equipment',
		any: {
			goal: 'Any goal',
			minutes: 'Any length',
			place: 'Any position',
			level: 'Any level',
			needs: 'Any equipment'
		},
		upToMinutes: (minutes: number) => `Up to ${minutes} min`,
		upToLevel: (level: number) => (level === 1 ? 'Level 1' : `Up to level ${level}`),
		onlyThings: (things: readonly Equipment[]) =>
			things.length === 0 ? 'No equipment' : `Only: ${things.map((thing) => messages.equipment[thing]).join(', ')}`,
		only: { favourites: 'Favourites', recent: 'Recently done' },
		found: (count: number, of: number) =>
			count === of ? `${plural(of, 'routine')}, best fit for now first` : `${count} of ${plural(of, 'routine')}`,
		hidden: (count: number) =>
			count === 1 ? '1 routine is hidden by your settings.' : `${count} routines are hidden by your settings.`,
		showHidden: 'Show all',
		change: 'Change settings',
		none: 'No routine matches all your choices.',
		noFavourites: 'No favourites yet. The heart on a routine’s page makes it one.',
		noRecent: 'Nothing done yet. What you finish shows here.',
		loosen: 'Remove one choice to see more:',
		without: (what: string, count: number) => `Remove “${what}” (${plural(count, 'routine')})`,
		clear: 'Show all routines',
		more: (count: number) => `Show more (${count})`,
		start: (name: string) => `Start ${name}`,
		favourite: 'Favourite',
		exercises: 'Exercises',
		allExercises: (count: number) => `All ${count} exercises`,
		learn: 'Learn about backs'
	},

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

	exercises: {
		title: 'Exercises',
		description: (count: number) =>
			`All ${count} stretches, positions and strength exercises of Homestretch, with cues, what to avoid, and when to stop.`,
		search: 'Search exercises',
		placeholder: 'Hamstring, cat cow, neck',
		count: (count: number, of: number) =>
			count === of ? plural(of, 'exercise') : `${count} of ${plural(of, 'exercise')}`,
		none: (query: string) => `No exercise is called anything like “${query}”. Try a body part, or fewer letters.`,
		unknown: 'There is no exercise by this name here.',
		unknownHint: 'It may have been renamed.',
		seeAll: 'See all exercises',
		clear: 'Show all exercises',
		facts: (position: Position, level: number) => `${positions[position]}, level ${level}`
	},

	exercise: {
		back: 'Exercises',
		alsoCalled: (names: string) => `Also called: ${names}`,
		position: 'Position',
		sides: 'Sides',
		sidesAre: {
			both: 'Both sides at once',
			each: 'All on the left, then the right',
			alternate: 'Left and right in turn'
		} satisfies Record<string, string>,
		muscles: 'Muscles',
		equipment: 'You need',
		level: 'Level',
		phase: 'When to begin',
		how: 'How to do it',
		mistakes: 'What to watch for',
		stop: 'When to stop',
		notFor: 'Not for everyone',
		easier: 'Easier',
		harder: 'Harder',
		usedIn: 'Used in',
		libraryOnly: 'Not part of any routine. You can do it on its own.',
		description: (name: string, position: Position, firstCue: string) => `${name}. ${positions[position]}. ${firstCue}`
	},

	sources: {
		title: 'Where this comes from',
		review: 'No clinician has reviewed this yet.',
		none: 'No source was found: this rests on common practice.',
		grade: (grade: Source['grade']) => `Grade ${grade}`,
		gradesAre:
			'Grades say how well we know a source. A: its own page was read. B: a copy of it was read. C: the page of a single clinic, not of an official body. M: general knowledge, for which we read no source.',
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
	 * What a person with the condition `filter` should do, with the names of the exercises concerned. If `exercises` is
	 * empty, the advice is about the exercise that is shown.
	 */
	care: (filter: Filter, care: Care, exercises: readonly string[]) => {
		const words = filter === 'pregnancy-supine' && care === 'support' ? seated : cares[care];
		return exercises.length === 0 ? words.one : `${words.several}: ${exercises.join(', ')}.`;
	},

	preferences: {
		title: 'What suits me',
		hint: 'Only routines that match these choices are suggested and listed.',
		about: 'What is true for me',
		aboutNothing: 'Nothing is left out for you.',
		aboutChange: 'Change',
		equipment: 'Things I have',
		positions: 'Positions I cannot do'
	}
};

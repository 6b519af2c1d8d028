import type { Sign } from '../../../care/signs.ts';

/** The wording is that of the clinical review of November 2026, section 6, with nothing added. */
const signs: Readonly<Record<Sign, string>> = {
	1: 'Numb or changed feeling between the legs, genitals or bottom; new trouble with bladder, bowels or sex',
	2: 'Leg or foot newly weak or getting weaker; both legs affected; newly unsteady',
	3: 'After crash, fall or hard blow; any knock if over 65, thin bones, fused spine, steroid tablets, blood thinners',
	4: 'Chest pain, hard to breathe, fainting; sudden terrible belly or back pain; pregnant with bleeding, fluid loss, tightenings, belly pain',
	5: 'Fever or shivers with confusion; very ill',
	6: 'Sudden terrible headache or neck pain with double vision, slurred speech, drooping face or weak, clumsy arm',
	7: 'Fever, shivers, unwell',
	8: 'Cancer ever; weak immunity, injected drugs, TB; recent spine injection, operation, serious infection',
	9: 'Losing weight without trying; pain that never eases, day or night, in any position, growing',
	10: 'Newly weak arm; swollen hot leg',
	11: 'Burning or bloody urine; pain under ribs on one side',
	12: 'Too much pain to reach the toilet or sleep'
};

export const careMessages = {
	beforeYouStart: 'Before you start',
	anyNow: 'Any of these? Call now.',
	anyToday: 'Any of these? Call today.',
	anyNews: 'Since you last answered, is any of these new?',
	tapOne: 'Unsure? Tap it.',
	/** Used in the player, where nobody expects this question. */
	tapOneFirst: 'A quick safety check. Tap if yes or unsure.',
	none: 'None of these',
	otherPlace: 'I am somewhere else now',
	otherPlaceNoted: 'You will be asked where.',
	page: (page: number, of: number) => `${page}/${of}`,
	signs,
	whereNow: 'Which fits you now?',
	places: { bed: 'Bed', floor: 'Floor', upright: 'Chair or standing', neck: 'Neck pain' },
	cannotMove: 'Cannot move? Start here',
	/** `breathe`, `rest` and `walk` are offered to somebody who needs medical advice today. */
	breathe: 'Breathe for 5 minutes',
	rest: 'Find a position of ease',
	walk: 'Walk a little',
	somethingElse: 'Something else is new',
	noted: 'Answers saved',
	notedHint:
		'This is no check-up. If one of these starts later, get help at once. “Get help” is at the top of every page.',
	toToday: 'Back to Today',
	back: 'Back',

	/** After a danger sign, until a clinician has checked it. */
	standing: {
		now: 'Routines stay closed until a doctor or nurse has checked you.',
		today: 'Until you have had advice, only breathing, a position of ease and walking can be started.',
		since: (day: string) => `You answered on ${day}.`,
		checked: 'A clinician has checked this',
		checkedTitle: 'Did a doctor or nurse check it?',
		checkedHint: 'Routines then open again.',
		checkedOn: 'When?',
		goOn: 'Yes, go on',
		notYet: 'Not yet',
		mistake: 'I tapped this by mistake'
	}
};

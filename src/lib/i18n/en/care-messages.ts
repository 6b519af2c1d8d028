import type { RegionId } from '../../care/regions.ts';
import type { NowSign, Sign } from '../../care/signs.ts';

/** The words of the screening are those of the clinical review of November 2026, section 6; they say no more. */
const signs: Readonly<Record<Sign, string>> = {
	1: 'Numb or changed feeling between the legs; new trouble with bladder, bowels or sex',
	2: 'Leg or foot newly weak or getting weaker; both legs affected; unsteady',
	3: 'Crash, fall or hard blow; any knock if over 65, thin bones, fused spine, steroids, blood thinners',
	4: 'Chest pain, hard to breathe, fainting; sudden terrible belly or back pain; pregnant with bleeding, fluid loss, tightenings, belly pain',
	5: 'Fever or shivers with confusion; very ill',
	6: 'Sudden terrible headache or neck pain with double vision, slurred speech, drooping face, weak or clumsy arm',
	7: 'Fever, shivers, unwell',
	8: 'Cancer ever; weak immunity, injected drugs, TB; recent spine injection, operation, serious infection',
	9: 'Losing weight without trying; growing pain that never changes, day and night, in any position',
	10: 'Newly weak arm or leg; swollen hot leg',
	11: 'Burning or bloody urine; pain under ribs on one side',
	12: 'Cannot get to the toilet; no sleep for pain'
};

const say: Readonly<Record<NowSign, string>> = {
	1: '“I have back pain and new numbness between my legs, or new trouble with my bladder or bowels. I am worried about cauda equina.”',
	2: '“I have back pain, and a leg is newly weak. I am worried about cauda equina.”',
	3: '“I have back pain after a fall or a knock. Something may be broken.”',
	4: '“I have sudden severe pain and feel very unwell.” Say where it hurts, and if you are pregnant.',
	5: '“I have back pain and a fever, and I am confused or very ill.”',
	6: '“I have a sudden terrible headache or neck pain.” Say what is wrong with sight, speech, face or arm.'
};

const regions: Readonly<Record<RegionId, string>> = {
	AT: 'Austria',
	AU: 'Australia',
	CA: 'Canada',
	CH: 'Switzerland',
	DE: 'Germany',
	EU: 'European Union, another country',
	FR: 'France',
	GB: 'United Kingdom',
	HK: 'Hong Kong',
	IE: 'Ireland',
	IN: 'India',
	JP: 'Japan',
	NZ: 'New Zealand',
	SG: 'Singapore',
	US: 'United States',
	XX: 'Another country',
	ZA: 'South Africa'
};

export const careMessages = {
	beforeYouStart: 'Before you start',
	anyNow: 'Any of these? Call now.',
	anyToday: 'Any of these? Call today.',
	anyNews: 'Anything new since you last answered?',
	tapOne: 'Tap one if yes or unsure.',
	none: 'None of these',
	otherPlace: 'I am somewhere else now',
	page: (page: number, of: number) => `${page} of ${of}`,
	signs,
	whereNow: 'Where can you be?',
	places: { bed: 'Bed', floor: 'Floor', upright: 'Chair or standing' },
	cannotMove: 'I cannot move',
	breathe: 'Breathe for 5 minutes',
	somethingElse: 'Something else is new',
	noted: 'Noted',
	notedHint: 'If one of these comes later, get help at once. “Get help” is at the top of every page.',
	toToday: 'Back to Today',
	back: 'Back',

	help: {
		title: 'Get help',
		now: 'Get help now',
		nowHint: 'Call, or have somebody take you to an emergency department. Do not drive.',
		call: (number: string) => `Call ${number}`,
		say: 'Say this',
		sayings: say,
		meanwhile: 'While you wait',
		meanwhileHint:
			'Stay in the position that hurts least. Unlock the door. Note when it began. Keep this phone with you.',
		today: 'Call today',
		todayHint: 'Ring your doctor or an advice line today, before the evening. Tell them this:',
		todayMeanwhile: 'Until then you may breathe, rest in a position that eases, and walk a little. Leave out the rest.',
		advice: 'Not an emergency, but today',
		adviceHint: 'Advice by telephone, at any hour.',
		adviceIn: { GB: 'In Northern Ireland, ring your doctor’s out-of-hours service instead.' } as Readonly<
			Record<string, string>
		>,
		noAdvice: 'Ring your doctor, or the doctors who are on call.',
		crisis: 'If it is all too much',
		crisisHint: 'Somebody to talk to, at any hour.',
		noCrisis: 'findahelpline.com lists somebody to talk to in your country.',
		where: 'Where are you?',
		regions,
		notChosen: 'Choose your region',
		mostPhones: '112 works on most mobile phones. Choose your region to be sure.',
		worksOffline: 'These numbers are on your device. They show with no network.',
		signsTitle: 'Not sure?',
		checkSigns: 'Go through the danger signs',
		readMore: 'When to get help'
	},

	/** After a danger sign, until a clinician has checked it. */
	standing: {
		now: 'Routines stay closed until a clinician has checked you.',
		today: 'Until you have had advice, only breathing is open.',
		since: (day: string) => `You tapped a danger sign on ${day}.`,
		checked: 'A clinician has checked this',
		mistake: 'I tapped this by mistake',
		getHelp: 'Get help'
	}
};

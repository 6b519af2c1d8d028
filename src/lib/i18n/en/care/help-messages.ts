import type { RegionId } from '../../../care/regions.ts';
import type { NowSign } from '../../../care/signs.ts';

const say: Readonly<Record<NowSign, string>> = {
	1: '“I have back pain and new numbness between my legs, or new trouble with my bladder or bowels. I am worried about cauda equina.”',
	2: '“I have back pain, and new weakness or unsteadiness in my legs. I am worried about cauda equina.”',
	3: '“I have back pain after a fall or a knock. I need to know whether it should be checked.”',
	4: '“I have a sudden severe problem.” Say which: chest, breathing, fainting, belly, back, or pregnancy.',
	5: '“I have back pain and a fever, and I am confused or very ill.”',
	6: '“I have a sudden terrible headache or neck pain.” Say what is wrong with sight, speech, face or arm.'
};

const regions: Readonly<Record<RegionId, string>> = {
	AE: 'United Arab Emirates',
	AR: 'Argentina',
	AT: 'Austria',
	AU: 'Australia',
	BR: 'Brazil',
	CA: 'Canada',
	CH: 'Switzerland',
	CL: 'Chile',
	CN: 'China',
	DE: 'Germany',
	EU: 'European Union, another country',
	FR: 'France',
	GB: 'United Kingdom',
	HK: 'Hong Kong',
	IE: 'Ireland',
	IL: 'Israel',
	IN: 'India',
	JP: 'Japan',
	KE: 'Kenya',
	KR: 'South Korea',
	MX: 'Mexico',
	MY: 'Malaysia',
	NO: 'Norway',
	NZ: 'New Zealand',
	SE: 'Sweden',
	SG: 'Singapore',
	TR: 'Turkey',
	TW: 'Taiwan',
	US: 'United States',
	ZA: 'South Africa',
	XX: 'Another country'
};

/** Words of the page with the numbers to call. */
export const helpMessages = {
	title: 'Get help',
	now: 'Get help now',
	nowHint: 'Call, or have somebody take you to an emergency department. Do not drive.',
	ambulanceHint: 'Call an ambulance. Do not drive.',
	call: (number: string) => `Call ${number}`,
	say: 'Say this',
	sayings: say,
	/** Shown to somebody who opened help directly, without having tapped a danger sign. */
	sayWhat: 'Say where it hurts, when it began, and what is new.',
	meanwhile: 'While you wait',
	meanwhileHint:
		'Stay in the position that hurts least. If you can move, unlock the door. Note when it began. Keep this phone with you.',
	stillHint: 'Keep still where you are. Keep this phone with you.',
	today: 'Call today',
	todayHint: 'Call your doctor today. Closed? Call an advice line. Say that you have back pain and one of these:',
	todayMeanwhile:
		'Until then: slow breathing and a comfortable position. Walk a little if you are steady. No exercises.',
	/**
	 * Shown instead of `todayMeanwhile` for a swollen leg. The leg may have a clot, so the person must not walk on it.
	 */
	todayStill:
		'Until then: rest. No walking and no exercises. Breathless, or chest pain? Call the emergency number now.',
	todayWorse: 'If it gets worse, or you reach nobody:',
	advice: 'For advice today',
	adviceHint: 'Advice by telephone, at any hour.',
	adviceIn: { GB: 'In Northern Ireland, call your doctor’s out-of-hours service instead.' } as Readonly<
		Record<string, string>
	>,
	noAdvice: 'Call your doctor, or the doctors who are on call.',
	crisis: 'If it is all too much',
	crisisHint: 'Somebody to talk to, at any hour.',
	noCrisis: 'Find somebody to talk to at findahelpline.com. That needs a network.',
	where: 'Where are you?',
	regions,
	notChosen: 'Choose your region',
	/** Shown if the number may not work from a landline. */
	fromMobile: 'From a mobile phone.',
	mostPhones: '112 works on most mobile phones. If you know the number of your country, call that.',
	worksOffline: 'These numbers are on your device. They show with no network.',
	signsTitle: 'Not sure?',
	checkSigns: 'Go through the danger signs',
	readMore: 'When to get help'
};

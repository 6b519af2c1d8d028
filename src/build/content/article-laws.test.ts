import { describe, expect, it } from 'vitest';
import type { Article, Block } from '../../lib/learn/article.ts';
import {
	bannedInArticle,
	factsWithoutSource,
	gradeOf,
	hardToRead,
	missingNextLink,
	outOfOrder,
	sentencesNotSaid,
	sentencesOf,
	wrongLength
} from './article-laws.ts';
import { readArticles } from '../articles.ts';

/** Every sentence that has no source, grouped by why it needs none. Add each new sentence under its reason. */
const NOT_FACTS: Readonly<Record<string, readonly string[]>> = {
	'tells what the five founding articles say': [
		'The five older articles that this app grew from do not agree.',
		'They say at least 72 hours in bed, about a day, a few hours, until it calms down, or none.',
		'One says ice first, one says heat first, and one says both, 5 times a day.',
		'One also says that ice speeds up the blood, and that this mends the back.',
		'One older article says to ice 20 minutes on and 20 off for up to 3 days.',
		'One says never to use the muscle and never to push on, and another says to keep moving.',
		'Good posture comes first in two of them, and activity and strength in two.',
		'One calls daily stretches a must and then says they are not enough, and another tells you to get stronger.'
	],
	'tells what the app does, and what is not known of it': [
		'That is why you find danger signs here, but no alarm.',
		'So the app does not ask you to find the cause before you move.',
		'This is no check-up, and finding nothing here does not rule a problem out.',
		'Signs with no source are general knowledge, not yet checked.',
		'This page cannot tell you what you have; a clinician can.',
		'This page gives no doses, and it is no reason to stop what a doctor gave you.',
		'This page is about three parts of it.',
		'So the app plans no bed rest, only short rests.',
		'We found no trial of which position is best, so let comfort decide.',
		'So these routines are for comfort and for trust in your back.',
		'Ours is built on it and has not been tested for back pain.',
		'We go with activity: move often, and sit or stand as is comfortable.',
		'This app has not been tested in that way.',
		'We offer stretches for comfort, and mix them with strength and walking.'
	],
	'is a sign that the screening list has from general knowledge': [
		'Pregnant with bleeding, fluid loss, regular tightenings or severe belly pain (maternity line).',
		'Thoughts of harming yourself.',
		'One leg or calf newly swollen, hot or sore (breathless: now).',
		'Pain, tingling or numbness down one leg or arm, without weakness.',
		'Pain on coughing, sneezing or the toilet alone.',
		'Spine, hip or belly operation, or fracture, within 3 months.',
		'Heart disease, uncontrolled blood pressure, fainting, epilepsy or advice not to exercise.',
		'Pain that makes you hopeless.'
	],
	'is a limit of the app’s own': [
		'You begin at 0 to 3: carry on while it stays there, do less at 4 or 5, and stop at 6.',
		'You begin at 4 to 7: carry on while it rises by 1 at most, do less if it rises by 2, and stop if it rises by 3 or reaches 8.',
		'You begin at 8 or more: get help first, and keep to breathing and positions of ease.',
		'In the first 2 days, stop if it rises by 2.',
		'If you are still worse after 24 hours, do less next time.',
		'Stop at once, and see when to get help, if you notice:',
		'pain, tingling or numbness that is new or spreads in an arm or leg,',
		'weakness, a leg giving way or loss of balance,',
		'sharp, catching or electric pain, or a spasm that does not ease in a minute or two,',
		'chest pain, short breath, faintness, changed vision or a headache like none before.'
	],
	'says what a word means': [
		'Codeine, tramadol and morphine are opioids.',
		'RR is the risk with it, set against a risk of 1 without it.'
	],
	'advises': [
		'Do not wait for morning, do not drive.',
		'Say: “I have back pain and new numbness between my legs; I am worried about cauda equina.”',
		'This goes for the signs under “Now”.',
		'Leave the movement that set it off for a few days.',
		'Call an emergency number for any of these:',
		'The other signs are in when to get help.',
		'So think in weeks to months, not in days.',
		'Change position, and go back to the ones that ease your leg.',
		'Ask the person who prescribed it.',
		'A pharmacist can tell you what is safe with your health and your other medicines.',
		'Ask first if any of this fits you:',
		'If you cannot take an anti-inflammatory, ask what else there is.',
		'So while you take one:',
		'Do not drive.',
		'Leave floor exercises for later, when you feel steady.',
		'Is it safe with my other medicines, and with my health?',
		'How long should I take it, and when should I stop?',
		'What should make me call you?',
		'If you need more and more, or the pain lets you do nothing, look at when to get help.',
		'Those signs are in when to get help.',
		'If one of them fits, do not wait for a scan to be booked: call as that page says.',
		'You can ask:',
		'Does this explain my pain?',
		'Is it usual at my age?',
		'Does it change what we do next?',
		'If something changes, or it is no better after a few weeks, ask again.',
		'Talk with your manager soon, and ask for what would help:',
		'Lighter tasks, and help with lifting.',
		'Leave to stand up, walk and change position.',
		'If your work is heavy, or you drive for long, ask a clinician or an occupational health service what is safe.',
		'Pick one thing that you have stopped doing, and do a small part of it.',
		'Tell somebody how you feel.',
		'For pain that lasts, ask about cognitive behavioural therapy, which works on thoughts, habits and pain.',
		'If you feel hopeless, tell a doctor soon.',
		'If you think of harming yourself, call an emergency number or a crisis line now.',
		'You could try this:',
		'Get up at the same time each day.',
		'If you wake, roll over and breathe out slowly a few times.',
		'Switch off any heat pad before you drift off.',
		'If pain gives you no sleep at all, call today: see when to get help.',
		'So look at when to get help first.',
		'If yours keeps coming back, see a clinician.',
		'Call 112, 999 or 911, or be taken to an emergency department, for:',
		'Get same-day advice (UK: 111 or urgent GP) for:',
		'Make an appointment for:',
		'Ask somebody to carry the heavy things.',
		'On a long drive, stop often and walk a little.',
		'Work if you can, with changes if you need them.',
		'You need not push: mild and familiar is all right, sharp or spreading is not.',
		'If you have not yet, look at when to get help.',
		'You may use either, or neither.',
		'If it has not helped by day 3, you can leave it.',
		'So set an alarm, and take care:',
		'Put a dry towel under heat and a damp one under cold.',
		'Never lie on top of it.',
		'Look at your skin after 5 minutes and at the end.',
		'Stop if it burns, blisters, goes white or blotchy, or turns numb.',
		'Keep both off creams, rubs and pain patches.',
		'Use neither when sleepy, or after alcohol or medicine that makes you drowsy.',
		'Use no cold if cold brings on your symptoms, as in Raynaud’s.',
		'After a hard blow, get help first.',
		'It is not to train hard.',
		'So mild, familiar pain is all right, and there is a clear line where you stop.',
		'Say how much it hurts from 0 to 10 before you begin.',
		'Sit tall, then slump, then lean back.',
		'Your next posture is your best one, as the saying goes.',
		'Keep your knees soft, sway a little, and walk a few steps after 20 to 30 minutes.',
		'Take easy steps, let your arms swing, and look ahead.',
		'Plan it, and set your feet apart.',
		'Keep the load close to your body.',
		'Bend hips, knees and back a little.',
		'Move smoothly, and turn with your feet.',
		'Put it down first, then push it into place.',
		'Share a load that is heavy or awkward.',
		'So reading this page is not enough.',
		'So pick what you like and can keep up.',
		'Change one thing at a time.',
		'A new spell does not mean that you did wrong, and what you did was not in vain.',
		'Go back to short rests and small walks, and build up from there.',
		'See a clinician if it is a third spell in a year, or if the signs in when to get help fit.'
	],
	'leads on': [
		'Those are averages, and yours may be faster or slower.',
		'When your back seizes up, you may want to lie down and stay there.',
		'For the first minutes that is fine.',
		'You may have been told to sit up straight.',
		'Some say that you must never bend your back to lift.',
		'Picture 100 people who would have had a new spell.',
		'Nobody can say which kind is best for you.',
		'If your back has you in its grip now, go on to rest, but briefly.',
		'When your back hurts, you want to know why, and a scan seems the way to find out.',
		'It is not the whole story, though.',
		'The words of a report can sound alarming.',
		'That does not mean that your pain is not real.',
		'It means that nothing points to a serious cause just now.',
		'A sore back reaches into the rest of your life.',
		'Fear and low mood are normal when you hurt.',
		'They are no weakness, and your pain is no less real.',
		'Both can be helped:',
		'None of these?',
		'None of these signs?',
		'Go on with moving again.',
		'While you decide, see what cold or heat can do.',
		'If no danger sign fits, try Gentle return, days 2–3.',
		'Tonight, try Evening unwind 10.',
		'Go to rest, but briefly.',
		'Now try First-hours relief, lying.',
		'While you wait, try Breathing and release.',
		'After the first day, try Gentle return, days 2–3.',
		'Stand up now, if you like, for Posture reset: walking.',
		'When the last spell is about a week behind you, try Core foundations.'
	]
};

const notFacts = new Set(Object.values(NOT_FACTS).flat());

const laws: Readonly<Record<string, (article: Article) => string[]>> = {
	'gives a source for every fact': (article) => factsWithoutSource(article, notFacts),
	'has 300 to 500 words': wrongLength,
	'can be read after 8 years of school': hardToRead,
	'has no banned word': bannedInArticle,
	'ends with a link to what to do next': missingNextLink
};

describe('the articles of the app', () => {
	const { articles, problems } = readArticles({ articles: 'src/learn', routines: 'routines' });

	it('can be built: every source, and every page they link to, is there', () => expect(problems).toEqual([]));

	it('are eleven, in their order', () => {
		expect(articles.map(({ slug }) => slug)).toEqual([
			'what-is-a-spasm',
			'when-to-get-help',
			'rest-but-briefly',
			'cold-or-heat',
			'moving-again',
			'pain-down-a-leg',
			'medicines-talk-to-a-pharmacist',
			'do-i-need-a-scan',
			'work-worry-and-sleep',
			'posture-is-variety',
			'what-helps-it-not-to-come-back'
		]);
		expect(outOfOrder(articles.map(({ order }) => order))).toEqual([]);
	});

	it.each(Object.entries(laws))('each %s', (_law, offenders) => expect(articles.flatMap(offenders)).toEqual([]));

	it('still contain every sentence that is listed as needing no source', () => expect(sentencesNotSaid(articles, notFacts)).toEqual([]));
});

describe('the laws of articles', () => {
	const paragraph = (text: string, ...keys: string[]): Block => ({
		kind: 'paragraph',
		runs: [
			{ kind: 'text', text: text.slice(0, -1) },
			...(keys.length > 0 ? [{ kind: 'cite', keys } as const] : []),
			{ kind: 'text', text: text.slice(-1) }
		]
	});
	const wayOn: Block = {
		kind: 'paragraph',
		runs: [{ kind: 'link', href: '/', runs: [{ kind: 'text', text: 'Go on' }] }]
	};
	const made = (...blocks: Block[]): Article => ({ slug: 'made', title: 'Made', summary: 'Up.', blocks, sources: [] });
	const none = new Set<string>();

	it('find the sentence without a source, in a paragraph and in a list, among those that have one', () => {
		const first = paragraph('It lasts 3 days. Rest helps.', 'ONE');
		const list: Block = { kind: 'list', items: [[{ kind: 'text', text: 'Heat is best' }]] };
		expect(factsWithoutSource(made(first, list), none)).toEqual(['made: It lasts 3 days.', 'made: Heat is best']);
		expect(factsWithoutSource(made(first, list), new Set(['It lasts 3 days.', 'Heat is best']))).toEqual([]);
	});

	it('take a citation for its own sentence, not for the next', () => {
		const [first, second] = sentencesOf(made({
			kind: 'paragraph',
			runs: [{ kind: 'text', text: 'Is it 1.5 days' }, { kind: 'cite', keys: ['ONE'] }, { kind: 'text', text: '? No.' }]
		}));
		expect([first, second]).toEqual([
			{ text: 'Is it 1.5 days?', isCited: true },
			{ text: 'No.', isCited: false }
		]);
	});

	it('find a listed sentence that no article says any more, or that now has a source', () => {
		const article = made(paragraph('Rest helps.', 'ONE'), paragraph('Sit.'));
		expect(sentencesNotSaid([article], new Set(['Sit.', 'Rest helps.', 'Stand.']))).toEqual(['Rest helps.', 'Stand.']);
	});

	it('find an article that is too short or too long', () => {
		const words = (count: number) => made(paragraph(`${'so '.repeat(count)}.`));
		expect(wrongLength(words(299))).toEqual(['made: 299 words']);
		expect(wrongLength(words(501))).toEqual(['made: 501 words']);
		expect([words(300), words(500)].flatMap(wrongLength)).toEqual([]);
		const signs = (count: number) => ({ ...words(count), slug: 'when-to-get-help' });
		expect(wrongLength(signs(560))).toEqual([]);
		expect(wrongLength(signs(561))).toEqual(['when-to-get-help: 561 words']);
	});

	it('find an article that is hard to read', () => {
		const hard = made(paragraph('Musculoskeletal rehabilitation necessitates multidisciplinary collaboration.'));
		expect(hardToRead(hard)).toEqual([`made: grade ${gradeOf(hard).toFixed(1)}`]);
		expect(hardToRead(made(paragraph('Walk a little, and then sit down.')))).toEqual([]);
	});

	it('find a banned word in the text, in a heading, in the title and in the summary', () => {
		const heading: Block = { kind: 'heading', runs: [{ kind: 'text', text: 'No miracles' }] };
		const article = { ...made(heading, paragraph('It cures.')), title: 'A fix', summary: 'It eliminates pain.' };
		expect(bannedInArticle(article)).toHaveLength(4);
	});

	it('find an article that ends with no link, or with two', () => {
		expect(missingNextLink(made(wayOn, paragraph('So.')))).toEqual(['made: ends with 0 links']);
		expect(missingNextLink(made({ kind: 'paragraph', runs: [wayOn, wayOn].flatMap(({ runs }) => runs) }))).toHaveLength(1);
		expect(missingNextLink(made(paragraph('So.'), wayOn))).toEqual([]);
	});

	it('find two articles with the same order', () => {
		expect(outOfOrder([1, 2, 2, 4])).toEqual(['place 3 has order 2']);
	});
});

import { describe, expect, it } from 'vitest';
import { passagesOf, textOf, type Article } from '../../lib/learn/article.ts';
import { readArticles } from '../articles.ts';
import { readRoutineFolder } from './read-routines.ts';

/** Section 8 of the clinical review of November 2026. Each test is named after the row it checks. */

const { articles } = readArticles({ articles: 'src/learn', routines: 'routines' });
const { routines } = readRoutineFolder('routines');

function articleAt(slug: string): Article {
	const article = articles.find((one) => one.slug === slug);
	return article ?? expect.unreachable(`no article ${slug}`);
}

/** Normalises a text for comparison: lower case, straight quotes and single spaces. */
function normal(text: string): string {
	return text
		.replaceAll(/[“”‘’]/g, "'")
		.replaceAll(/\s+/g, ' ')
		.trim()
		.toLowerCase();
}

function wordsOf(slug: string): string {
	return normal(
		passagesOf(articleAt(slug).blocks)
			.map((runs) => textOf(runs))
			.join(' ')
	);
}

/** The items of the list under a heading, as plain text. */
function listUnder(slug: string, heading: string): string[] {
	const { blocks } = articleAt(slug);
	const start = blocks.findIndex((block) => block.kind === 'heading' && textOf(block.runs) === heading);
	const list = blocks.slice(start + 1).find((block) => block.kind === 'list');
	return start >= 0 && list ? list.items.map((runs) => normal(textOf(runs))) : [];
}

function keysOf(slug: string): string[] {
	return articleAt(slug).sources.map(({ key }) => key);
}

/** Words that an article must say, and the sources it must give for them. */
type Row = readonly [row: string, slug: string, words: readonly string[], sources: readonly string[]];

const edited: readonly Row[] = [
	[
		'thin bones or over 65: a small strain needs a call',
		'what-is-a-spasm',
		[
			'no sign of a big injury, unless your bones are thin or you are over 65: then a new pain after a small strain needs a call today'
		],
		['DOW13']
	],
	[
		'what exercise does within a year, and beyond',
		'what-helps-it-not-to-come-back',
		[
			'With exercise, about 65 of them still had one within a year.',
			'Beyond a year, exercise alone no longer showed a gain (RR 1.04), exercise with teaching still did (RR 0.73), so keep it up.'
		],
		['STE16']
	],
	[
		'side sleeping in pregnancy, and the movement that set it off',
		'rest-but-briefly',
		[
			'From 28 weeks of pregnancy, go to sleep on your side.',
			'Leave the movement that set it off for a few days.'
		],
		['SIDE28']
	]
];

const added: readonly Row[] = [
	[
		'pain down a leg',
		'pain-down-a-leg',
		[
			'weeks to months',
			'Walk a little and often',
			'Change position',
			'Leave long hamstring stretches for now',
			'NICE, which writes the guidance for England, advises against four kinds of medicine for sciatica.',
			'gabapentinoids, other medicines for epilepsy, steroid tablets, and benzodiazepines',
			'Sciatica in both legs.',
			'I am worried about cauda equina.'
		],
		['CES', 'NG59', 'NHS-SCI']
	],
	[
		'do I need a scan?',
		'do-i-need-a-scan',
		[
			'Without danger signs, guidelines say no to a routine scan or X-ray.',
			'At 20 years, 37 in 100 had worn discs',
			'At 80 years, 96 in 100 had worn discs',
			'people who had no pain'
		],
		['ACP11', 'BRIN15', 'NG59']
	],
	[
		'medicines: talk to a pharmacist',
		'medicines-talk-to-a-pharmacist',
		[
			'the lowest dose that works, for the shortest time',
			'They are not safe for everybody',
			'NICE advises against paracetamol alone',
			'not to use them as a routine for new back pain, and not at all for pain that lasts',
			'a small gain for a short time',
			'can make you drowsy',
			'Do not drive.',
			'Use no heat pad',
			'Codeine often causes constipation'
		],
		['CAS21', 'NG59', 'NHS-COD', 'NSAID']
	],
	[
		'work, worry and sleep',
		'work-worry-and-sleep',
		[
			'Stay at work if you can, or go back early, with changes for a while.',
			'Fear and low mood',
			'a slower recovery',
			'Both can be helped:',
			'cognitive behavioural therapy',
			'Guidelines from England, the USA and the WHO all name it.'
		],
		['ACP17', 'HSE-RTW', 'NG59', 'WHO23', 'WONG22']
	]
];

describe('section 8, articles', () => {
	it.each([...edited, ...added])('%s: %s', (_row, slug, words, sources) => {
		const said = wordsOf(slug);
		for (const one of words) expect(said).toContain(normal(one));
		expect(keysOf(slug)).toEqual(expect.arrayContaining([...sources]));
	});

	it('when to get help begins with the one sign that is enough, and what to say', () => {
		expect(wordsOf('when-to-get-help').indexOf(normal(
			'One sign is enough. Do not wait for morning, do not drive. Say: ‘I have back pain and new numbness between my legs; I am worried about cauda equina.’ Sciatica in both legs counts.'
		))).toBe(0);
	});

	it('when to get help: a knock with blood thinners or a fused spine is for now', () => {
		const knock = listUnder('when-to-get-help', 'Now').filter((sign) => sign.includes('any fall or knock'));
		expect(knock).toHaveLength(1);
		for (const who of ['over 65', 'thin bones', 'steroid tablets', 'blood thinners', 'a fused spine']) {
			expect(knock[0]).toContain(who);
		}
	});

	it('when to get help: a blistering rash on one side is for today', () => {
		expect(listUnder('when-to-get-help', 'Today')).toContain('a blistering rash on one side.');
	});

	it('when to get help: night pain and cough pain alone are for soon', () => {
		const soon = listUnder('when-to-get-help', 'Soon');
		expect(soon).toEqual(expect.arrayContaining(['night pain alone.', 'pain on coughing, sneezing or the toilet alone.']));
		const sooner = [...listUnder('when-to-get-help', 'Now'), ...listUnder('when-to-get-help', 'Today')];
		expect(sooner.filter((sign) => /worse at night|on coughing/.test(sign))).toEqual([]);
	});

	it('evening: side sleeping in pregnancy', () => {
		const evening = routines.get('evening');
		expect(evening?.notes).toContain('From 28 weeks of pregnancy, go to sleep on your side.');
		expect(evening?.sources).toContain('SIDE28');
	});

	it.each(added.map(([, slug]) => slug))('%s names the page of danger signs, and gives no dose', (slug) => {
		const links = passagesOf(articleAt(slug).blocks)
			.flat()
			.flatMap((run) => (run.kind === 'link' ? [run.href] : []));
		expect(links).toContain('/learn/when-to-get-help');
		expect(wordsOf(slug)).not.toMatch(/\d\s*(?:mg|milligrams?|tablets?)\b/);
	});
});

import type { Source } from '../../routine/schema.ts';
import { plural } from './plural.ts';

/** How we read a source, by its grade. If the grade has two letters, each one applies to a part of the source. */
const howRead: Record<Source['grade'], string> = {
	A: 'read on its own page',
	B: 'read in a copy',
	C: 'the page of a single clinic, not of an official body',
	M: 'general knowledge, for which we read no source',
	'A/B': 'read partly on its own page, partly in a copy',
	'A/C': 'read on its own page, which is partly that of a single clinic',
	'A/M': 'read partly on its own page; the rest is general knowledge',
	'B/C': 'read in a copy, partly of the page of a single clinic',
	'B/M': 'read partly in a copy; the rest is general knowledge',
	'C/M': 'partly the page of a single clinic, partly general knowledge'
};

/**
 * Words of the pages around the articles, kept out of `common-messages.ts` so that other pages do not load them. The
 * articles themselves are in `src/learn/`.
 */
export const learnMessages = {
	title: 'Learn about backs',
	description: (count: number) =>
		`${plural(count, 'short article')} on back spasms: when to get help, rest, cold and heat, moving, leg pain, medicines, scans, work and sleep, posture. Each fact has its source, or says that it has none.`,
	lead: (count: number) => `${plural(count, 'short article')}. Each fact has its source, or says that it has none.`,
	minutes: (minutes: number) => `${minutes} min`,
	back: 'Learn',
	head: (minutes: number) => `${plural(minutes, 'minute')} to read. No clinician has reviewed this yet.`,
	source: (number: number) => `Source ${number}`,
	sources: (count: number) => plural(count, 'source'),
	sourcesHint: 'Each says whether we read the original page or a copy. A copy may be out of date.',
	howRead: (grade: Source['grade']) => howRead[grade],
	next: 'Next article',
	all: 'All articles',
	unknown: 'There is no article by this name here.',
	unknownHint: 'It may have been renamed.',
	seeAll: 'See all articles'
};

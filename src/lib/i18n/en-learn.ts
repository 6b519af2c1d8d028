import type { Source } from '../routine/schema.ts';
import { plural } from './plural.ts';

const read: Record<string, string> = {
	A: 'read on its own page',
	B: 'read in a copy',
	C: 'the page of a clinic, no authority',
	M: 'general knowledge, read nowhere'
};

/** Words of the pages around the articles, kept out of `en.ts` so that other pages do not carry them. The articles are in `src/learn/`. */
export const enLearn = {
	title: 'Learn about backs',
	description: (count: number) =>
		`${plural(count, 'short article')} on back spasms: when to get help, rest, cold and heat, moving, posture. Each fact has its source, or says that it has none.`,
	lead: (count: number) => `${plural(count, 'short article')}. Each fact has its source, or says that it has none.`,
	minutes: (minutes: number) => `${minutes} min`,
	back: 'Learn',
	head: (minutes: number) => `${plural(minutes, 'minute')} to read. No clinician has reviewed this yet.`,
	source: (number: number) => `Source ${number}`,
	sources: (count: number) => plural(count, 'source'),
	sourcesHint: 'Each says how it was read: its own page, or only a copy of it. Copies may be older.',
	howRead: (grade: Source['grade']) =>
		`${grade
			.split('/')
			.map((one) => read[one])
			.join('; in part ')}`,
	next: 'Next article',
	all: 'All articles',
	unknown: 'There is no article by this name here.',
	unknownHint: 'It may have been renamed.',
	seeAll: 'See all articles'
};

import type { Position } from '../../routine/position.ts';
import { plural } from './plural.ts';
import { listed } from './listed.ts';

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

export const exerciseMessages = {
	positions,

	list: {
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

	page: {
		back: 'Exercises',
		alsoCalled: (names: readonly string[]) => `Also called: ${listed(names)}`,
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
	}
};

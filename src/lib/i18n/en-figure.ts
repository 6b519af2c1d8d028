import type { ORIENTATIONS } from '../routine/pose-words.ts';

type Orientation = (typeof ORIENTATIONS)[number];

const orientations: Readonly<Record<Orientation, string>> = {
	standing: 'standing',
	seated: 'sitting',
	'long-sitting': 'sitting with straight legs',
	kneeling: 'kneeling',
	'half-kneeling': 'on one knee, the other foot in front',
	quadruped: 'on hands and knees',
	supine: 'lying on the back',
	prone: 'lying on the belly',
	'side-lying-left': 'lying on the left side',
	'side-lying-right': 'lying on the right side'
};

interface Pictured {
	readonly name: string;
	readonly orientation: Orientation;
	readonly cues: readonly string[];
	/** 0 is the beginning. */
	readonly moment: number;
	/** How many there are. */
	readonly moments: number;
}

/** Words of the figure. */
export const enFigure = {
	/** A small picture beside the words. */
	still: (name: string, orientation: Orientation) => `${name}, ${orientations[orientation]}`,
	/** What a picture shows, for who cannot see it. */
	label: ({ name, orientation, cues, moment, moments }: Pictured) => {
		const how = `${name}, ${orientations[orientation]}`;
		if (moments === 1) return `${how}. ${cues.join(' ')}`;
		return moment === 0 ? `${how}: how it begins.` : `${how}: how it goes on. ${cues.join(' ')}`;
	}
};

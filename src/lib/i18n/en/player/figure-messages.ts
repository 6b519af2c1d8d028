import type { ORIENTATIONS } from '../../../routine/pose-words.ts';

type Orientation = (typeof ORIENTATIONS)[number];

const orientations: Readonly<Record<Orientation, string>> = {
	standing: 'standing',
	seated: 'sitting',
	'long-sitting': 'sitting with straight legs',
	kneeling: 'kneeling',
	'half-kneeling': 'on one knee, the other foot in front',
	quadruped: 'on your hands and knees',
	supine: 'lying on your back',
	prone: 'lying on your front',
	'side-lying-left': 'lying on your left side',
	'side-lying-right': 'lying on your right side'
};

export const figureMessages = {
	/** Label of the palette setting. */
	palette: 'Figure',
	palettes: { sand: 'Sand', amber: 'Amber', clay: 'Clay', umber: 'Umber', ink: 'Ink' },
	/** Text alternative of the small picture beside the text. */
	still: (name: string, orientation: Orientation) => `${name}, ${orientations[orientation]}`,
	play: 'Play',
	pause: 'Pause',
	turn: 'Turn',
	turned: (degrees: number) =>
		degrees === 0 ? 'best view' : `${Math.abs(degrees)}° to the ${degrees < 0 ? 'left' : 'right'}`,
	/** Text alternative of the large picture. */
	whole: (name: string, orientation: Orientation, cues: readonly string[]) => {
		return `${name}, ${orientations[orientation]}. ${cues.join(' ')}`;
	},
	/** Text alternative of one of several keyframes; `moment` counts from 0. */
	moment: (name: string, orientation: Orientation, moment: number, last: number) => {
		const how = `${name}, ${orientations[orientation]}`;
		if (moment === 0) return `${how}: how it begins`;
		return moment === last ? `${how}: how it ends` : `${how}: how it goes on`;
	}
};

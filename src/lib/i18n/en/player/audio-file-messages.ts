import { wholeMinutes, type Millis } from '../../../routine/duration.ts';

/** `about 240 KB`, `about 2 MB`. */
function aboutSize(bytes: number): string {
	const isSmall = bytes < 950_000;
	return `about ${isSmall ? `${Math.max(10, Math.round(bytes / 10_000) * 10)} KB` : `${Math.round(bytes / 1_000_000)} MB`}`;
}

/** Saving a routine as an audio file. */
export const audioFileMessages = {
	title: 'As audio',
	button: 'Save as audio',
	hint: (ms: Millis, bytes: number) =>
		`MP3, ${wholeMinutes(ms)} min, ${aboutSize(bytes)}. For a watch, a speaker or the car.`,
	working: 'Making the file…',
	/** Shown after saving, by outcome (`HandedOver`). */
	shared: 'Saved.',
	cancelled: '',
	downloading: 'The file is made. Look in your downloads.',
	'needs-tap': 'The file is made. Tap once more to choose where it goes.',
	take: 'Choose where it goes',
	failed: 'The file could not be made. Go online once to download the voice, then try again.'
};

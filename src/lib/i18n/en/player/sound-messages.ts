/** Millions of bytes, with one decimal below 10: `0.4`, `12`. */
function megabytes(bytes: number): string {
	const count = bytes / 1_000_000;
	return count < 9.95 ? count.toFixed(1) : String(Math.round(count));
}

/** Words about sound, kept out of `common-messages.ts` so that Today does not load them. */
export const soundMessages = {
	/** Descriptions of the sound modes. */
	modes: {
		locked: 'Plays with the screen off, even in silent mode. Pauses other apps’ music.',
		'over-music': 'Your music goes on. Keep the screen on.',
		silent: 'Screen, colour and vibration only.'
	},
	check: 'Sound check',
	/** Shown on the pressed button while the session waits for its sound. */
	gettingReady: 'Getting the sound ready…',
	voiceMissing: 'The voice is not on this device yet. You will hear tones; names are on the screen.',

	/** A call or another app interrupted the sound. */
	interrupted: 'Paused because a call or another app needed the sound. Tap Resume to carry on.',
	/** Why the session does not continue when the phone locks. */
	trouble: {
		failed: 'The soundtrack does not play here. Sounds come one by one: keep the screen on.',
		missing: 'The sound is not downloaded yet. Keep the screen on: if you lock the phone, the sound stops.',
		words:
			'Some of the spoken words are not downloaded yet. If you lock the phone now, you will hear only bells in their place.'
	},

	settings: {
		title: 'Sound',
		mode: 'How a session plays',
		others: 'Some routines have their own sound setting.',
		sameForAll: 'Use this for all routines',
		coaching: 'What is said',
		/** The name of each level, and a hint. */
		coachingLevels: {
			full: ['All of it', 'Names, sides, times, and what to do.'],
			names: ['Names only', 'Names, sides and times.'],
			tones: ['Bells only', 'No words.']
		} satisfies Record<string, [means: string, hint: string]>,
		ambience: 'Background',
		ambiences: { quiet: 'Quiet', brown: 'Soft noise', rain: 'Rain', waves: 'Waves', pad: 'Low tones' },
		ambienceHint: {
			locked:
				'To keep going when locked, a phone must play sound without a break. “Quiet” is a sound that you cannot hear.',
			other: 'You hear it only with “Keeps going when my phone locks”.'
		},
		volume: 'Volume',
		countdown: 'Count down 3, 2, 1',
		vibration: 'Vibration',
		deviceVoice: 'This device’s own voice',
		deviceVoiceHint: 'Replaces Homestretch’s voice. Works only with “Plays over my music, screen on”.'
	},

	voice: {
		title: 'The voice',
		complete: 'The voice is on this device: it works offline.',
		idle: 'Only a part of the voice is on this device. Some exercises have tones only when you are offline.',
		fetching: 'The voice is downloading. You can carry on.',
		failed: 'The voice did not download completely. The part that came is saved.',
		progress: (keptBytes: number, totalBytes: number) => `${megabytes(keptBytes)} of ${megabytes(totalBytes)} MB`,
		fetch: 'Get the voice now',
		again: 'Try again'
	}
};

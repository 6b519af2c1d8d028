/** What the voice says during a cold or heat timer. Each phrase is one clip, spoken exactly as written. */
export const thermalPhrases = {
	/** Repeated until the person taps. */
	putOn: 'Put it on. Then tap.',
	begun: 'The time runs. Stay awake.',
	check: 'Look at your skin. If it is not normal, take it off.',
	/** Repeated, louder and louder, until the person taps. */
	awake: 'Still awake? Look at your skin. Then tap.',
	/** Repeated, louder and louder, until the person taps. */
	timeUp: 'Time is up. Take it off. Look at your skin.'
};

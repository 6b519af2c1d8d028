import type { PainVerdict } from '../../../care/pain/pain.ts';

/** The question about pain, after a session and on Today. */
export const painMessages = {
	after: 'How much does it hurt now?',
	morning: 'How much does it hurt today?',
	none: 'none',
	worst: 'the worst there is',
	save: 'Save',
	skip: 'Not now',
	/**
	 * What a number after a session says, compared with the number before. If there is nothing to compare, `noted` is
	 * shown.
	 */
	session: {
		fine: 'Noted. If it is back to usual by tomorrow morning, all is well.',
		ease: 'It went up. Next time, go smaller.',
		stop: 'It went up a lot. Leave this routine for now. Rest where it hurts least.'
	} satisfies Record<PainVerdict, string>,
	morningSays: {
		fine: 'Noted.',
		ease: 'A little more than last time. Go easy today.',
		stop: 'A lot more than last time. Go easy today.'
	} satisfies Record<PainVerdict, string>,
	noted: 'Noted.',
	/** Shown for a high number, whatever the number was before. */
	strong: 'Rest where it hurts least. If it keeps getting worse, get help.',
	signs: 'Check for danger signs',
	/** Shown at the end of a session in a flare. */
	whatNow: 'Now rest where it hurts least, or walk a few steps.'
};

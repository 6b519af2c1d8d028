import type { PainVerdict } from '../../../care/pain/pain.ts';

/** The question about pain, after a session and on Today. */
export const painMessages = {
	after: 'How much does it hurt now?',
	morning: 'How much does it hurt this morning?',
	none: 'none',
	worst: 'the worst',
	save: 'Save',
	skip: 'Not now',
	/** What a number says. `null`: there is nothing to compare it with. */
	session: {
		fine: 'Noted. If it is back to usual by tomorrow morning, all is well.',
		ease: 'It went up. Next time smaller movements, and fewer of them.',
		stop: 'It went up a lot. Leave this routine for now, and rest in a position that eases it.'
	} satisfies Record<PainVerdict, string>,
	morningSays: {
		fine: 'Noted.',
		ease: 'A little more than yesterday. Go easy today.',
		stop: 'A lot more than yesterday. Go easy today.'
	} satisfies Record<PainVerdict, string>,
	noted: 'Noted.',
	change: 'Change it'
};

/** Explains how a routine was changed for a person. Shown on the routine's page and its ready screen. */
export const fitWords = {
	changed: 'Changed for you.',
	change: (exercise: string, instead: string | null) =>
		instead === null ? `Left out: ${exercise}.` : `${instead} instead of ${exercise}.`,
	itHurt: 'It hurt.',
	early: 'Your back seized up lately.',
	earlyHint:
		'This is for a back that has settled: after about a week without a flare. Until then, choose something gentler.',
	notWhole: 'Not for you just now.',
	notWholeHint: 'Too much of this routine would have to be left out.',
	instead: 'Try this instead',
	aboutYou: 'Change my answers'
};

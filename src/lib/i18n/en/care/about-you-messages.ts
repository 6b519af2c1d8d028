import type { Answer, AnswerRow } from '../../../care/answers.ts';

const answers: Readonly<Record<Answer, string>> = {
	bones: 'Thin bones (osteoporosis), a spine fracture in the past, months of steroid tablets, or a fused spine',
	pregnant: 'Pregnant',
	belly: 'Birth in the last 12 weeks, a hernia, belly surgery, prolapse, or a bulging midline',
	bending: 'Bending or sitting makes it worse, or brings leg pain',
	arching: 'Leaning back makes it worse; a narrowed spinal canal, a slipped vertebra, a stress fracture',
	leg: 'Pain, tingling or numbness down a leg',
	operation: 'A back operation, a spinal fusion or rods',
	hip: 'A hip that was replaced or operated on',
	knee: 'Sore knees, or knees I cannot kneel on',
	wrist: 'Sore wrists',
	shoulder: 'Shoulder pain, or a dislocated shoulder',
	neck: 'Tingling in an arm, dizziness, a vertigo attack, rheumatoid arthritis, a neck injury, very loose neck joints, or ever a stroke or a tear in a neck artery',
	head: 'Glaucoma, recent eye surgery, or dizzy with the head down',
	unsteady: 'Unsteady, or falls',
	pressure: 'High blood pressure not under control, or heart disease'
};

const { bones, bending, arching, leg, operation, unsteady, pressure } = answers;
/** Labels of the rows. A row with a single answer uses that answer's label. */
const rows: Readonly<Record<AnswerRow, string>> = {
	...{ bones, bending, arching, leg, operation, unsteady, pressure },
	birth: 'Pregnant, a birth in the last 12 weeks, a hernia or belly surgery',
	joints: 'A hip, knee, wrist or shoulder that needs care',
	head: 'Neck trouble, dizziness, or an eye condition'
};

/** Words of the page that asks which conditions the person has, so that unsuitable exercises can be left out. */
export const aboutYouMessages = {
	title: 'Is any of this true for you?',
	hint: 'We leave out or exchange what may not suit you. If your doctor has cleared something, leave it untapped. It stays on this device.',
	which: 'Which?',
	rows,
	answers,
	chooseOne: 'Which one? Tap it above',
	none: 'None of these',
	save: 'Save',
	hurts: 'Exchanged because it hurt',
	hurtsHint: 'Tap one to have it back.',
	bendy: 'Very bendy joints? Stop well before the end of every stretch.',
	notMedical: 'Homestretch is not a medical device. If you are not sure, ask your doctor or physiotherapist first.'
};

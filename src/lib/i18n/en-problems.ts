/** What is wrong with a file, for the person who wrote it. Each reads on after a place: "/name: is required". */
export const problemWords = {
	notJson: (detail: string) => `is not JSON: ${detail}`,
	tooLarge: (kib: number) => `must be at most ${kib} KiB`,
	required: 'is required',
	unknownField: 'is not a known field',
	expected: (what: string) => `must be ${what}`,
	atLeast: (least: number | string) => `must be at least ${least}`,
	atMost: (most: number | string) => `must be at most ${most}`,
	shorter: (most: number) => `must be at most ${most} characters long`,
	longer: (least: number) => (least === 1 ? 'must not be empty' : `must be at least ${least} characters long`),
	fewer: (most: number) => `must have at most ${most} entries`,
	more: (least: number) => `must have at least ${least} ${least === 1 ? 'entry' : 'entries'}`,
	oneOf: (options: readonly string[]) => `must be one of ${options.join(', ')}`,
	idPattern: 'must be lower-case letters and digits, in words joined by single hyphens',
	wholeNumber: 'must be a whole number',
	number: 'must be a number',
	text: 'must be text',
	list: 'must be a list',
	object: 'must be an object',
	unknownExercise: (id: string) => `must be the id of a known exercise; "${id}" is not`,
	unknownLink: (id: string) =>
		`must be the id of a known exercise, or words for another way of doing this one; "${id}" is an id, but of none`,
	twice: (key: string) => `must be in the list once; "${key}" is there already`,
	tooLong: (minutes: number) => `must take at most ${minutes} minutes in all`,
	wrongFileName: (name: string) => `must be "${name}", like the name of the file`,
	notARoutineOrExercise: 'must be a routine (with "steps") or an exercise (with "position")',
	unreadable: 'cannot be read'
};

const between = (at: number) => (Number.isInteger(at) ? '' : ` between moments ${Math.floor(at)} and ${Math.ceil(at)}`);

/** What a body cannot do. `at` counts moments from 0. */
export const poseProblemWords = {
	length: (what: string, mm: number, at: number) => `stretches ${what} by ${mm} mm${between(at)}`,
	contact: (what: string, mm: number, at: number) =>
		`cannot bring ${what} to what it rests on: ${mm} mm are missing${between(at)}`,
	floor: (what: string, mm: number, at: number) => `has the ${what} ${mm} mm under the floor${between(at)}`,
	obstacle: (what: string, mm: number, at: number) => `has ${what} ${mm} mm inside each other${between(at)}`,
	crossing: (what: string, mm: number, at: number) => `has ${what} ${mm} mm inside each other${between(at)}`,
	jump: (what: string, mm: number, at: number) => `makes ${what} jump by ${mm} mm${between(at)}`,
	balance: (_what: string, mm: number) => `would fall over: its weight is ${mm} mm outside what carries it`,
	mirror: (what: string, mm: number, at: number) =>
		`is not the same on the other side: ${what} is ${mm} mm off${between(at)}`,
	joint: (what: string, { degrees, least, most }: Record<'degrees' | 'least' | 'most', number>, at: number) =>
		`${what} is ${degrees}°, ${degrees > most ? `at most ${most}°` : `at least ${least}°`}${between(at)}`
};

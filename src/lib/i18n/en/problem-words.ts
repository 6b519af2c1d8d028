import type { JsonFault, JsonFaultCode } from '../../routine/json-fault.ts';

/** Faults in text that should be JSON, and how to fix them. */
const jsonFaultWords: Readonly<Record<JsonFaultCode, (found: string) => string>> = {
	empty: () => 'there is nothing in it',
	encoding: () => 'it is not in UTF-8; save it as plain text in UTF-8',
	yaml: () => 'this looks like YAML; a routine file is JSON, which begins with {',
	fence: () => 'this looks like Markdown; remove the lines with ```',
	comment: () => 'JSON has no comments; remove this one',
	quotes: () => 'put text in straight double quotes, like "this"',
	'unquoted-name': (found) => `put the name of a field in double quotes, like "${found}"`,
	'unquoted-text': (found) =>
		`put text in double quotes, like "${found}"; only numbers, true, false and null go without`,
	'open-text': () => 'the text that begins here needs a double quote at its end, on the same line',
	control: () => 'write a tab inside a text as \\t',
	escape: () => 'write a backslash inside a text twice, like \\\\',
	number: (found) => `${found} is not written as a number is: 5, 0.5 or -5, with no + and no zero before it`,
	unit: (found) => `write the number alone, without "${found}"`,
	'trailing-comma': () => 'remove the comma after the last entry',
	'missing-comma': () => 'add a comma before this entry',
	'missing-colon': () => 'add a colon after the name of the field',
	'missing-value': () => 'there is no value here',
	'missing-name': () => 'the name of a field, in double quotes, is missing here',
	'wrong-bracket': (found) => `there is no bracket for this ${found} to close`,
	'cut-off': () => 'it ends too early: a bracket is not closed, or the file is cut off',
	'after-end': () => 'here the file should end; one pair of brackets goes round all of it'
};

/** Problems with a file, in words for its author. Most messages continue a pointer: "/name: is required". */
export const problemWords = {
	notJson: ({ code, line, column, found }: JsonFault) =>
		`is not JSON: line ${line}, column ${column}: ${jsonFaultWords[code](found)}`,
	tooLarge: (kib: number) => `must be at most ${kib} KiB`,
	required: 'is required',
	unknownField: 'is not a known field',
	/** Appended to another message. `guess` is given exactly as it should be written. */
	didYouMean: (guess: string) => `. Did you mean ${guess}?`,
	inMilliseconds: (seconds: number) => `. Did you mean ${seconds}? It takes seconds, not milliseconds.`,
	exactly: (value: string) => `must be ${value}`,
	newerVersion: (version: number, known: number) =>
		`must be ${known}: a file of version ${version} is for a newer version of the app`,
	flag: 'must be true or false',
	entries: (count: number) => `must have ${count} entries`,
	unfit: 'does not fit here',
	atLeast: (least: number | string) => `must be at least ${least}`,
	atMost: (most: number | string) => `must be at most ${most}`,
	shorter: (most: number) => `must be at most ${most} characters long`,
	longer: (least: number) => (least === 1 ? 'must not be empty' : `must be at least ${least} characters long`),
	fewer: (most: number) => `must have at most ${most} entries`,
	more: (least: number) => `must have at least ${least} ${least === 1 ? 'entry' : 'entries'}`,
	oneOf: (options: readonly string[]) => `must be one of ${options.join(', ')}`,
	idPattern: 'must be lower-case letters and digits, in words joined by single hyphens',
	sourceKey: 'must be letters and digits that begin with a capital, in words joined by single hyphens',
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

/**
 * Problems with poses that a body cannot take. `at` is the index of a keyframe, from 0; a fraction is a moment between
 * two keyframes.
 */
export const poseProblemWords = {
	length: (what: string, mm: number, at: number) => `stretches ${what} by ${mm} mm${between(at)}`,
	contact: (what: string, mm: number, at: number) =>
		`leaves a gap of ${mm} mm between ${what} and what it rests on${between(at)}`,
	floor: (what: string, mm: number, at: number) => `has the ${what} ${mm} mm under the floor${between(at)}`,
	obstacle: (what: string, mm: number, at: number) => `has ${what} ${mm} mm inside each other${between(at)}`,
	crossing: (what: string, mm: number, at: number) => `has ${what} ${mm} mm inside each other${between(at)}`,
	jump: (what: string, mm: number, at: number) => `makes ${what} jump by ${mm} mm${between(at)}`,
	balance: (_what: string, mm: number) => `would fall over: its weight is ${mm} mm outside what carries it`,
	mirror: (what: string, mm: number, at: number) =>
		`is not the same on the other side: ${what} is ${mm} mm off${between(at)}`,
	joint: (what: string, { degrees, least, most }: Record<'degrees' | 'least' | 'most', number>, at: number) =>
		`${what} is ${degrees}°${between(at)}; it must be ${degrees > most ? `at most ${most}°` : `at least ${least}°`}`
};

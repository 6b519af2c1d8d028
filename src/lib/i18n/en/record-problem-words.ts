/** Ignores the JavaScript engine's own message, which is written for programmers and differs between browsers. */
const notJson: (detail: string) => string = () =>
	'This is not a Homestretch backup, or the file is incomplete or was changed.';

/** Problems with a record or a backup file. Most messages continue a pointer: "/painBefore: must be …". */
export const recordProblemWords = {
	required: 'is required',
	object: 'must be an object',
	list: 'must be a list',
	text: 'must be text',
	notEmpty: 'must not be empty',
	flag: 'must be true or false',
	number: 'must be a number',
	wholeNumber: 'must be a whole number',
	between: (least: number, most: number) => `must be from ${least} to ${most}`,
	atLeast: (least: number) => `must be at least ${least}`,
	atMost: (most: number) => `must be at most ${most}`,
	shorter: (most: number) => `must be at most ${most} characters long`,
	fewer: (most: number) => `must have at most ${most} entries`,
	oneOf: (options: readonly string[]) => `must be one of ${options.join(', ')}`,
	exactly: (value: string | number) => `must be ${value}`,
	day: 'must be a day that exists, as YYYY-MM-DD',
	instant: 'must be a date and time with its offset, as 2026-11-22T01:30:00.000+01:00',
	ulid: 'must be a ULID',
	routineId: 'must be lower-case letters and digits, in words joined by single hyphens, at most 64 characters',
	notBefore: (field: string) => `must not be before ${field}`,
	unknownType: 'is not a kind of record that this version knows',
	futureVersion: 'was written by a newer version of this app',
	tooLarge: (mebibytes: number) => `The file is larger than ${mebibytes} MiB.`,
	largeRecord: (kibibytes: number) => `must be at most ${kibibytes} KiB for one record`,
	tooMuch: (mebibytes: number) =>
		`Together with what is on this device, this is too much for one backup. The limit is ${mebibytes} MiB or 100,000 records.`,
	tooDeep: 'The file is not in a form that Homestretch can read: its lists are too deep.',
	notJson
};

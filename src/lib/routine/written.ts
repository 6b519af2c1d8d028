import { lettersOf, nearestOf } from './nearest.ts';

/**
 * Guesses the field or value that the author of a file meant. The guesses are only shown as suggestions, never used in
 * parsing.
 */

/**
 * The fields that a wrong field name may mean, keyed by the letters of that name (`lettersOf`). The first field that
 * the object does not have yet is suggested.
 */
const OTHER_FIELDS: Readonly<Record<string, readonly string[]>> = {
	duration: ['holdSeconds', 'restSeconds', 'repSeconds'],
	durationseconds: ['holdSeconds', 'restSeconds', 'repSeconds'],
	seconds: ['holdSeconds', 'restSeconds', 'repSeconds'],
	secs: ['holdSeconds', 'restSeconds', 'repSeconds'],
	sec: ['holdSeconds', 'restSeconds', 'repSeconds'],
	time: ['holdSeconds', 'restSeconds', 'repSeconds'],
	length: ['holdSeconds', 'restSeconds', 'repSeconds'],
	hold: ['holdSeconds'],
	holdtime: ['holdSeconds'],
	holdms: ['holdSeconds'],
	rest: ['restSeconds'],
	pause: ['restSeconds'],
	break: ['restSeconds'],
	switch: ['switchSeconds'],
	transition: ['transitionSeconds'],
	leadin: ['leadInSeconds'],
	countdown: ['leadInSeconds'],
	rep: ['reps'],
	repeat: ['reps', 'rounds'],
	repeats: ['reps', 'rounds'],
	repetitions: ['reps'],
	count: ['reps'],
	times: ['reps', 'rounds'],
	reptime: ['repSeconds'],
	repduration: ['repSeconds'],
	round: ['rounds'],
	set: ['sets'],
	series: ['sets'],
	side: ['sides'],
	exerciseid: ['exercise'],
	exercisename: ['exercise'],
	stretch: ['exercise'],
	move: ['exercise'],
	pose: ['exercise'],
	name: ['exercise'],
	id: ['exercise'],
	title: ['name'],
	description: ['summary'],
	notes: ['note', 'summary'],
	comment: ['note', 'notes'],
	category: ['goal'],
	type: ['goal'],
	difficulty: ['level'],
	exercises: ['steps'],
	instructions: ['cues'],
	aliases: ['alsoCalled'],
	schema: ['$schema']
};

/** The field in `free` that `written` probably means; null when nothing is close. */
export function fieldMeant(written: string, free: readonly string[]): string | null {
	const near = nearestOf(written, free);
	if (near !== null && lettersOf(near) === lettersOf(written)) return near;
	const letters = lettersOf(written);
	const others = Object.hasOwn(OTHER_FIELDS, letters) ? (OTHER_FIELDS[letters] ?? []) : [];
	return others.find((field) => free.includes(field)) ?? near;
}

/** The option that `written` probably means; null when nothing is close. Knows synonyms for the options of `sides`. */
export function optionMeant(written: string, options: readonly string[]): string | null {
	if (options.includes('each') && options.includes('alternate')) {
		const letters = lettersOf(written);
		if (/altern|inturn/.test(letters)) return 'alternate';
		if (/left.*right|right.*left|lr|rl|each|perside|bothsides|eitherside|oneside/.test(letters)) return 'each';
	}
	return nearestOf(written, options);
}

const UNIT_SECONDS: Readonly<Record<string, number>> = {
	ms: 0.001,
	msec: 0.001,
	s: 1,
	sec: 1,
	second: 1,
	m: 60,
	min: 60,
	minute: 60
};

/** The number in a text: "20" or, if `isSeconds`, also a duration such as "30s", "1 min" or "1:30". Otherwise null. */
export function numberMeant(written: string, isSeconds: boolean): number | null {
	const text = written.trim().slice(0, 40);
	const [, minutes, rest] = /^(\d{1,3}):([0-5]\d)$/.exec(text) ?? [];
	if (isSeconds && minutes !== undefined) return Number(minutes) * 60 + Number(rest);
	const [, digits, unit = ''] = /^(\d{1,9}(?:[.,]\d{1,3})?)\s*([a-z]*)\.?$/i.exec(text) ?? [];
	if (digits === undefined) return null;
	const value = Number(digits.replace(',', '.'));
	if (unit === '') return value;
	const letters = unit.toLowerCase();
	const seconds = UNIT_SECONDS[letters] ?? UNIT_SECONDS[letters.replace(/s$/, '')];
	return isSeconds && seconds !== undefined ? Math.round(value * seconds * 1000) / 1000 : null;
}

/** An id made from the words in `written`; null if there are none. */
export function idMeant(written: string): string | null {
	const words = written
		.slice(0, 200)
		.normalize('NFKD')
		.replace(/[\p{M}'’]/gu, '')
		.toLowerCase()
		.match(/[a-z0-9]+/g);
	return words?.join('-').slice(0, 64).replace(/-$/, '') ?? null;
}

import type * as v from 'valibot';
import { problemWords as words } from '#i18n/problem-words.ts';
import type { UnknownFields } from './strict.ts';
import { fieldMeant, idMeant, numberMeant, optionMeant } from './written.ts';

/**
 * One problem in a file. `pointer` is a JSON Pointer (RFC 6901); '' is the whole file. `message` states the requirement
 * in plain words.
 */
export interface Problem {
	readonly pointer: string;
	readonly message: string;
}

export function pointerTo(path: readonly (string | number)[]): string {
	return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** All of Valibot's issues, as readable problems. */
export function problemsOf(issues: readonly v.BaseIssue<unknown>[]): Problem[] {
	return issues.flatMap(problemsOfIssue);
}

function problemsOfIssue(issue: v.BaseIssue<unknown>): Problem[] {
	const path = (issue.path ?? []).map((item) => item.key as string | number);
	if (issue.type === 'strict_object' && issue.expected === 'never') {
		const { unknown, free } = JSON.parse(issue.message) as UnknownFields;
		return unknown.map((field) => ({
			pointer: pointerTo([...path.slice(0, -1), field]),
			message: words.unknownField + inQuotes(fieldMeant(field, free))
		}));
	}
	if (issue.type === 'strict_tuple' && issue.expected === 'never') {
		return [{ pointer: pointerTo(path.slice(0, -1)), message: words.entries(Number(path.at(-1))) }];
	}
	return [{ pointer: pointerTo(path), message: messageOf(issue, String(path.at(-1) ?? '')) }];
}

/** `field` is the last segment of the pointer. */
function messageOf(issue: v.BaseIssue<unknown>, field: string): string {
	const { input } = issue;
	if (input === undefined) return words.required;
	const requirement = issue.requirement as number;
	const isList = Array.isArray(input);
	switch (issue.type) {
		case 'min_value':
			return words.atLeast(requirement);
		case 'max_value':
			return words.atMost(requirement) + millisecondsHint(input as number, requirement, field);
		case 'min_length':
			return isList ? words.more(requirement) : words.longer(requirement);
		case 'max_length':
			return isList ? words.fewer(requirement) : words.shorter(requirement);
		case 'regex':
			return issue.message + (issue.message === words.idPattern ? inQuotes(idMeant(input as string)) : '');
		case 'integer':
			return words.wholeNumber;
		case 'picklist':
		case 'variant':
			return options(issue);
		case 'literal':
			return literal(issue, field);
		case 'number':
			return words.number + numberHint(input, field);
		case 'boolean':
			return words.flag;
		case 'string':
			return words.text;
		case 'array':
		case 'strict_tuple':
			return words.list;
		case 'strict_object':
		case 'record':
		case 'union':
			return words.object;
		default:
			return words.unfit;
	}
}

/**
 * Message for a picklist or a variant. A variant fails if the value is not an object, or if its key has no known value.
 */
function options({ type, expected, input }: v.BaseIssue<unknown>): string {
	if (type === 'variant' && expected === 'Object') return words.object;
	const known = optionsOf(expected);
	const guess = typeof input === 'string' ? optionMeant(input, known) : null;
	return words.oneOf(known) + inQuotes(guess);
}

function literal({ expected, input }: v.BaseIssue<unknown>, field: string): string {
	const value = JSON.parse(expected ?? 'null') as unknown;
	const isNewer = field === 'version' && typeof value === 'number' && Number.isInteger(input) && Number(input) > value;
	if (isNewer) return words.newerVersion(Number(input), value);
	const isInQuotes = typeof value === 'number' && typeof input === 'string' && numberMeant(input, false) === value;
	return words.exactly(expected ?? '') + (isInQuotes ? words.didYouMean(String(value)) : '');
}

function numberHint(input: unknown, field: string): string {
	const meant = typeof input === 'string' ? numberMeant(input, isInSeconds(field)) : null;
	return meant === null ? '' : words.didYouMean(String(meant));
}

/** Hint for a value given in milliseconds: 30000 where 30 was meant. */
function millisecondsHint(input: number, most: number, field: string): string {
	const seconds = input / 1000;
	return isInSeconds(field) && seconds >= 1 && seconds <= most ? words.inMilliseconds(seconds) : '';
}

function isInSeconds(field: string): boolean {
	return field.endsWith('Seconds');
}

/** A "Did you mean …?" with the guess in quotes; '' for null. */
export function inQuotes(guess: string | null): string {
	return guess === null ? '' : words.didYouMean(JSON.stringify(guess));
}

/** Splits Valibot's list of expected values: `("a" | "b")` → a, b. */
function optionsOf(expected: string | null): string[] {
	return (expected ?? '')
		.replace(/^\(|\)$/g, '')
		.split(' | ')
		.map((option) => option.replaceAll('"', ''));
}

import type * as v from 'valibot';
import { problemWords as words } from '../i18n/en-problems.ts';

/** One thing wrong with a file: where, as a JSON Pointer (RFC 6901, '' is the whole), and what must be, in plain words. */
export interface Problem {
	readonly pointer: string;
	readonly message: string;
}

export function pointerTo(path: readonly (string | number)[]): string {
	return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** All that Valibot found, in the order of the file, in words. */
export function problemsOf(issues: readonly v.BaseIssue<unknown>[]): Problem[] {
	return issues.flatMap(problemsOfIssue);
}

function problemsOfIssue(issue: v.BaseIssue<unknown>): Problem[] {
	const path = (issue.path ?? []).map((item) => item.key as string | number);
	if (issue.type === 'strict_object' && issue.expected === 'never') {
		const fields = JSON.parse(issue.message) as string[];
		return fields.map((field) => ({
			pointer: pointerTo([...path.slice(0, -1), field]),
			message: words.unknownField
		}));
	}
	return [{ pointer: pointerTo(path), message: messageOf(issue) }];
}

function messageOf(issue: v.BaseIssue<unknown>): string {
	if (issue.input === undefined) return words.required;
	const requirement = issue.requirement as number;
	const isList = Array.isArray(issue.input);
	switch (issue.type) {
		case 'min_value':
			return words.atLeast(requirement);
		case 'max_value':
			return words.atMost(requirement);
		case 'min_length':
			return isList ? words.more(requirement) : words.longer(requirement);
		case 'max_length':
			return isList ? words.fewer(requirement) : words.shorter(requirement);
		case 'regex':
			return words.idPattern;
		case 'integer':
			return words.wholeNumber;
		case 'picklist':
			return words.oneOf(optionsOf(issue.expected));
		case 'number':
			return words.number;
		case 'string':
			return words.text;
		case 'array':
			return words.list;
		case 'strict_object':
		case 'record':
		case 'union':
			return words.object;
		default:
			return words.expected(issue.expected ?? issue.type);
	}
}

/** `("a" | "b")` → a, b. */
function optionsOf(expected: string | null): string[] {
	return (expected ?? '')
		.replace(/^\(|\)$/g, '')
		.split(' | ')
		.map((option) => option.replaceAll('"', ''));
}

/** Why a text is not JSON. The message for each code is in `i18n/en/problem-words.ts`. */
export type JsonFaultCode =
	| 'empty'
	| 'encoding'
	| 'yaml'
	| 'fence'
	| 'comment'
	| 'quotes'
	| 'unquoted-name'
	| 'unquoted-text'
	| 'open-text'
	| 'control'
	| 'escape'
	| 'number'
	| 'unit'
	| 'trailing-comma'
	| 'missing-comma'
	| 'missing-colon'
	| 'missing-value'
	| 'missing-name'
	| 'wrong-bracket'
	| 'cut-off'
	| 'after-end';

export interface JsonFault {
	readonly code: JsonFaultCode;
	/** Line and column count from 1; columns are in UTF-16 units. */
	readonly line: number;
	readonly column: number;
	/** The text found there, truncated; '' at the end of the text. */
	readonly found: string;
}

/** The tokens that the grammar allows next. */
type Next = 'value' | 'value-or-end' | 'name' | 'name-or-end' | 'colon' | 'comma-or-end' | 'nothing';

interface Stop {
	readonly code: JsonFaultCode;
	readonly at: number;
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const LITERAL = /(?:true|false|null)(?![\w$])/y;
const BLANKS = /[ \t\n\r]*/y;
const CLOSING = { '{': '}', '[': ']' } as const;
/** Quotation marks that JSON does not accept: straight single, typographic, and the backtick. */
const OTHER_QUOTES = /^['`‘’“”„«»]/;
const WORD = /[^\s,:{}[\]"]+/y;
const MAX_FOUND = 20;

/**
 * Finds where and why a text is not valid JSON, in terms of common mistakes in hand-written files. Null exactly if
 * `JSON.parse` accepts the text. The messages of JavaScript engines are no substitute: they differ, and assume
 * knowledge of the grammar.
 */
export function jsonFaultOf(text: string): JsonFault | null {
	const stop = likeness(text) ?? firstStop(text);
	if (stop === null) return null;
	const before = text.slice(0, stop.at).split('\n');
	const found = (matchAt(WORD, text, stop.at) || text.charAt(stop.at)).slice(0, MAX_FOUND).trim();
	return { code: stop.code, line: before.length, column: (before.at(-1)?.length ?? 0) + 1, found };
}

/** Recognises text that is not meant as JSON, such as YAML: a message about its first character would not help. */
function likeness(text: string): Stop | null {
	const start = matchAt(BLANKS, text, 0).length;
	if (start === text.length) return { code: 'empty', at: start };
	const beginning = text.slice(start, start + 200);
	if (beginning.includes('\0') || beginning.startsWith('\uFFFD')) return { code: 'encoding', at: start };
	if (beginning.startsWith('```')) return { code: 'fence', at: start };
	const isYaml = /^(?:---\s|%YAML|(?:#[^\n]*\n\s*)*(?:- +)?[A-Za-z$][\w$ -]*:(?:\s|$))/.test(beginning);
	return isYaml ? { code: 'yaml', at: start } : null;
}

function firstStop(text: string): Stop | null {
	const open: ('{' | '[')[] = [];
	let next: Next = 'value';
	/** End of the last token. `commaAt` is the token's start if the token was a comma, else null. */
	let end = 0;
	let commaAt: number | null = null;

	for (;;) {
		const at = end + matchAt(BLANKS, text, end).length;
		const character = text.charAt(at);
		if (character === '') return next === 'nothing' ? null : { code: 'cut-off', at };
		if (character === '#' || text.startsWith('//', at) || text.startsWith('/*', at)) return { code: 'comment', at };
		if (next === 'nothing') return { code: 'after-end', at };
		if (character === '}' || character === ']') {
			const last = open.at(-1);
			if (last === undefined || CLOSING[last] !== character) return { code: 'wrong-bracket', at };
			if (commaAt !== null) return { code: 'trailing-comma', at: commaAt };
			if (next === 'value' || next === 'colon' || next === 'name') return { code: 'missing-value', at };
			open.pop();
			end = at + 1;
			next = open.length === 0 ? 'nothing' : 'comma-or-end';
			continue;
		}
		if (next === 'comma-or-end') {
			if (character !== ',') return { code: codeForNoComma(text, at, end), at };
			commaAt = at;
			end = at + 1;
			next = open.at(-1) === '{' ? 'name' : 'value';
			continue;
		}
		commaAt = null;
		if (next === 'colon') {
			if (character !== ':') return { code: 'missing-colon', at };
			end = at + 1;
			next = 'value';
			continue;
		}
		const isName = next === 'name' || next === 'name-or-end';
		if (character === '"') {
			const string = stringFrom(text, at);
			if ('code' in string) return string;
			end = string.end;
		} else if (isName) {
			return { code: codeForName(character), at };
		} else if (character === '{' || character === '[') {
			open.push(character);
			end = at + 1;
			next = character === '{' ? 'name-or-end' : 'value-or-end';
			continue;
		} else {
			const length = (matchAt(LITERAL, text, at) || matchAt(NUMBER, text, at)).length;
			if (length === 0) return { code: codeForValue(character), at };
			end = at + length;
		}
		if (isName) next = 'colon';
		else next = open.length === 0 ? 'nothing' : 'comma-or-end';
	}
}

/** The end of the string that begins at `at`, or the fault in it. */
function stringFrom(text: string, at: number): { end: number } | Stop {
	for (let index = at + 1; index < text.length; index++) {
		const character = text.charAt(index);
		if (character === '"') return { end: index + 1 };
		if (character === '\n' || character === '\r') return { code: 'open-text', at };
		if (character < ' ') return { code: 'control', at: index };
		if (character !== '\\') continue;
		const isEscape = /^(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/.test(text.slice(index + 1, index + 6));
		if (!isEscape) return { code: 'escape', at: index };
		index++;
	}
	return { code: 'open-text', at };
}

function codeForNoComma(text: string, at: number, end: number): JsonFaultCode {
	const isStuckToNumber = at === end && /\d/.test(text.charAt(end - 1));
	if (isStuckToNumber && /[a-z]/i.test(text.charAt(at))) return 'unit';
	return isStuckToNumber && /[\d.]/.test(text.charAt(at)) ? 'number' : 'missing-comma';
}

function codeForName(character: string): JsonFaultCode {
	if (OTHER_QUOTES.test(character)) return 'quotes';
	return /[\p{L}\p{N}_$]/u.test(character) ? 'unquoted-name' : 'missing-name';
}

function codeForValue(character: string): JsonFaultCode {
	if (OTHER_QUOTES.test(character)) return 'quotes';
	if (/[-+.\d]/.test(character)) return 'number';
	return character === ',' || character === ':' ? 'missing-value' : 'unquoted-text';
}

/** The match of a sticky pattern at `at`; '' if there is none. */
function matchAt(pattern: RegExp, text: string, at: number): string {
	pattern.lastIndex = at;
	return pattern.exec(text)?.[0] ?? '';
}

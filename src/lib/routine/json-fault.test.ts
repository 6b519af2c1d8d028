import fc from 'fast-check';
import { expect, it } from 'vitest';
import { jsonFaultOf } from './json-fault.ts';

function isJson(text: string): boolean {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
}

it.each([
	['', 'empty', 1, 1, ''],
	[' \n', 'empty', 2, 1, ''],
	['{\0"\0', 'encoding', 1, 1, '{'],
	['version: 1\nid: one\n', 'yaml', 1, 1, 'version'],
	['---\nversion: 1', 'yaml', 1, 1, '---'],
	['# mine\nsteps:\n  - exercise: supine', 'yaml', 1, 1, '#'],
	['- exercise: supine', 'yaml', 1, 1, '-'],
	['```json\n{}\n```', 'fence', 1, 1, '```json'],
	['{ // mine\n}', 'comment', 1, 3, '//'],
	['{ "a": 1, /* mine */ "b": 2 }', 'comment', 1, 11, '/*'],
	["{ 'a': 1 }", 'quotes', 1, 3, "'a'"],
	['{ "a": ‘b’ }', 'quotes', 1, 8, '‘b’'],
	['{ “a”: 1 }', 'quotes', 1, 3, '“a”'],
	['{ a: 1 }', 'unquoted-name', 1, 3, 'a'],
	['{ "a": supine }', 'unquoted-text', 1, 8, 'supine'],
	['{ "a": True }', 'unquoted-text', 1, 8, 'True'],
	['{\n\t"a": "b\n}', 'open-text', 2, 7, '"'],
	['{ "a": "b', 'open-text', 1, 8, '"'],
	['["a\tb"]', 'control', 1, 4, ''],
	['["C:\\Users"]', 'escape', 1, 5, '\\Users'],
	['[01]', 'number', 1, 3, '1'],
	['[+1]', 'number', 1, 2, '+1'],
	['[.5]', 'number', 1, 2, '.5'],
	['{ "holdSeconds": 30s }', 'unit', 1, 20, 's'],
	['[1,\n]', 'trailing-comma', 1, 3, ','],
	['{ "a": 1, }', 'trailing-comma', 1, 9, ','],
	['{ "a": 1\n  "b": 2 }', 'missing-comma', 2, 3, '"'],
	['[{} {}]', 'missing-comma', 1, 5, '{'],
	['{ "a" 1 }', 'missing-colon', 1, 7, '1'],
	['{ "a" = 1 }', 'missing-colon', 1, 7, '='],
	['{ "a": }', 'missing-value', 1, 8, '}'],
	['{ "a": , "b": 1 }', 'missing-value', 1, 8, ','],
	['{ , }', 'missing-name', 1, 3, ','],
	['{ "a": [1 }', 'wrong-bracket', 1, 11, '}'],
	['{ "a": [1, 2', 'cut-off', 1, 13, ''],
	['{ "version": 1,', 'cut-off', 1, 16, ''],
	['{} {}', 'after-end', 1, 4, '{']
])('%j: %s', (text, code, line, column, found) => {
	expect(jsonFaultOf(text)).toEqual({ code, line, column, found });
});

it('finds a fault exactly where JSON.parse does, however JSON was spoilt', () => {
	const json = fc.jsonValue().map((value) => JSON.stringify(value, null, 1));
	const spoilt = fc
		.tuple(
			json,
			fc.nat(),
			fc.nat(3),
			fc.constantFrom('', ',', '"', '}', ']', '{', '[', ':', '0', '-', 'e', '\\', ' ', 'true', '.', '\n', '/', '\u00a0')
		)
		.map(([text, where, cut, add]) => {
			const at = where % (text.length + 1);
			return text.slice(0, at) + add + text.slice(at + cut);
		});
	fc.assert(
		fc.property(fc.oneof(json, spoilt, fc.string()), (text) => {
			expect(jsonFaultOf(text) === null).toBe(isJson(text));
		}),
		{ numRuns: 3000 }
	);
});

it('takes any depth and any length in its stride', () => {
	expect(jsonFaultOf('['.repeat(200_000))?.code).toBe('cut-off');
	expect(jsonFaultOf(`["${'a'.repeat(200_000)}"`)?.code).toBe('cut-off');
	expect(jsonFaultOf(`${' '.repeat(200_000)}x`)?.code).toBe('unquoted-text');
});

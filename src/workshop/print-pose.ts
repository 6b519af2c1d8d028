import type { WrittenPose } from './written-pose.ts';

/** Prettier's settings, so that a printed pose has Prettier's format. */
const WIDTH = 120;
const TAB_WIDTH = 2;

/** Prints a pose as in an exercise file after `"pose": `, indented by one level. Prettier leaves it unchanged. */
export function printPose(pose: WrittenPose): string {
	return printed(pose, 1, '"pose": ,'.length);
}

/**
 * Puts each member of an object on its own line, and each list on one line if it fits. `beside`: the width of
 * everything else on the first line.
 */
function printed(value: unknown, depth: number, beside: number): string {
	if (typeof value !== 'object' || value === null) return JSON.stringify(value);
	if (!Array.isArray(value)) {
		const members = Object.entries(value).filter(([, inner]) => inner !== undefined);
		return broken(
			'{}',
			depth,
			members.map(([name, inner]) => {
				const start = `${JSON.stringify(name)}: `;
				return start + printed(inner, depth + 1, start.length + 1);
			})
		);
	}
	const items = value.map((item) => printed(item, depth + 1, 1));
	const flat = `[${items.join(', ')}]`;
	const fits = depth * TAB_WIDTH + beside + flat.length <= WIDTH;
	return fits && !flat.includes('\n') ? flat : broken('[]', depth, items);
}

function broken(brackets: '{}' | '[]', depth: number, parts: readonly string[]): string {
	if (parts.length === 0) return brackets;
	const lines = parts.map((part) => '\t'.repeat(depth + 1) + part);
	return `${brackets[0]}\n${lines.join(',\n')}\n${'\t'.repeat(depth)}${brackets[1]}`;
}

/** Prints a value for a small field: an object on one line, a list of objects with one line for each object. */
export function printSmall(value: unknown): string {
	if (value === undefined) return '';
	const isList = Array.isArray(value) && value.some((item) => typeof item === 'object');
	return isList ? `[\n${value.map(inLine).join(',\n')}\n]` : inLine(value);
}

function inLine(value: unknown): string {
	if (typeof value !== 'object' || value === null) return JSON.stringify(value);
	if (Array.isArray(value)) return `[${value.map(inLine).join(', ')}]`;
	const members = Object.entries(value).map(([name, inner]) => `${JSON.stringify(name)}: ${inLine(inner)}`);
	return `{ ${members.join(', ')} }`;
}
